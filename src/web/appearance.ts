import { useSyncExternalStore } from 'react'

export type TextSize = 'usual' | 'large' | 'largest'
export type Contrast = 'usual' | 'more'
export interface Appearance {
  text: TextSize
  contrast: Contrast
}

const key = 'nastavnik.appearance'
const usual: Appearance = { text: 'usual', contrast: 'usual' }
const listeners = new Set<() => void>()
let current = read()

/** The same pages, larger or with more contrast: attributes of the document, kept on this computer. */
export function showAppearance() {
  document.documentElement.dataset.text = current.text
  document.documentElement.dataset.contrast = current.contrast
}

export function changeAppearance(change: Partial<Appearance>) {
  current = { ...current, ...change }
  try {
    localStorage.setItem(key, JSON.stringify(current))
  } catch {
    // A browser that forbids storage still shows the change until the page is closed.
  }
  showAppearance()
  for (const listener of listeners) listener()
}

export function useAppearance(): Appearance {
  return useSyncExternalStore(listen, () => current)
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function read(): Appearance {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Appearance>
    return {
      text: kept.text === 'large' || kept.text === 'largest' ? kept.text : 'usual',
      contrast: kept.contrast === 'more' ? 'more' : 'usual',
    }
  } catch {
    return usual
  }
}
