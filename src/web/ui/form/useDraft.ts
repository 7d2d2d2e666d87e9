import { useEffect, useRef, useState } from 'react'

/** Where a half-filled form is kept; functions of the feature over its endpoints. */
export interface Draft {
  load: () => Promise<Record<string, unknown> | null>
  save: (values: Record<string, unknown>) => Promise<unknown>
  forget: () => Promise<unknown>
}

export interface DraftState {
  /** Is anything kept at all? */
  on: boolean
  state: 'none' | 'restored' | 'saving' | 'saved' | 'failed'
  savedAt: Date | null
  forget: () => void
}

const pause = 1_500

/** Loads the draft once, then keeps what is typed a moment after the last key. */
export function useDraft(
  draft: Draft | undefined,
  values: Record<string, unknown>,
  changed: boolean,
  restore: (values: Record<string, unknown>) => void,
): DraftState {
  const [kept, setKept] = useState<Omit<DraftState, 'forget' | 'on'>>({ state: 'none', savedAt: null })
  const latest = useRef({ draft, restore })
  latest.current = { draft, restore }
  const text = JSON.stringify(values)
  const last = useRef('')
  const typed = useRef({ text, changed })
  typed.current = { text, changed }

  // Leaving the page within the pause must not lose the last words.
  function saveRest() {
    if (typed.current.changed && typed.current.text !== last.current) {
      void latest.current.draft?.save(JSON.parse(typed.current.text)).catch(() => undefined)
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, with what the latest render left in the refs
  useEffect(() => {
    let here = true
    const loaded = async () => {
      const values = await latest.current.draft?.load().catch(() => null)
      if (!here || !values) return
      last.current = JSON.stringify(values)
      latest.current.restore(values)
      setKept({ state: 'restored', savedAt: null })
    }
    void loaded()
    return () => {
      here = false
      saveRest()
    }
  }, [])

  useEffect(() => {
    if (!latest.current.draft || !changed || text === last.current) return
    const timer = setTimeout(async () => {
      last.current = text
      setKept((was) => ({ ...was, state: 'saving' }))
      try {
        await latest.current.draft?.save(JSON.parse(text))
        setKept({ state: 'saved', savedAt: new Date() })
      } catch {
        last.current = ''
        setKept((was) => ({ ...was, state: 'failed' }))
      }
    }, pause)
    return () => clearTimeout(timer)
  }, [text, changed])

  const forget = () => {
    last.current = typed.current.text
    setKept({ state: 'none', savedAt: null })
    void latest.current.draft?.forget().catch(() => undefined)
  }
  return { ...kept, on: draft !== undefined, forget }
}
