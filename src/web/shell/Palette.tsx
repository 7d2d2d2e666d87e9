import { Modal, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { foldForSearch } from '#domain/russian/typography.ts'
import { type Found, useParts } from '#web/parts.ts'
import { problemOf, wordsOf } from '#web/problem.ts'
import styles from './palette.module.css'
import { useNavigationPlace, useSections } from './sections.ts'

/** Ctrl+K: finds a person, a pair, a document, a section. */
export function Palette({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} title="Найти" size="lg" yOffset="8vh">
      <PaletteSearch onClose={onClose} />
    </Modal>
  )
}

export function PaletteButton({ onOpen }: { onOpen: () => void }) {
  return (
    <button type="button" className={styles.open} onClick={onOpen}>
      <span>Найти</span>
      <kbd aria-hidden>Ctrl K</kbd>
    </button>
  )
}

/** By the place of the key, so that it works in the Russian layout too. */
export function usePaletteKey(open: () => void) {
  useEffect(() => {
    const listen = (event: globalThis.KeyboardEvent) => {
      if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      open()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [open])
}

function PaletteSearch({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('')
  const [current, setCurrent] = useState(0)
  const id = useId()
  const navigate = useNavigate()
  const { found, words } = useFound(text)

  function go(target: Found | undefined) {
    if (!target) return
    onClose()
    void navigate({ href: target.to })
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setCurrent((current + step + found.length) % Math.max(1, found.length))
    }
    if (event.key === 'Enter') go(found[current])
  }

  return (
    <div>
      <TextInput
        data-autofocus
        label="Человек, пара, документ или раздел"
        value={text}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found[current] ? `${id}-${current}` : undefined}
        autoComplete="off"
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setCurrent(0)
        }}
      />
      <Text size="xs" c="dimmed" role="status" mt="xs" mih="1.3rem">
        {words}
      </Text>
      <FoundList id={id} found={found} current={current} onGo={go} />
    </div>
  )
}

interface FoundListProps {
  id: string
  found: Found[]
  current: number
  onGo: (target: Found) => void
}

function FoundList({ id, found, current, onGo }: FoundListProps) {
  return (
    <div id={`${id}-list`} role="listbox" aria-label="Найденное" className={styles.list}>
      {found.map((target, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard is served by the text field
        <div
          key={`${target.group} ${target.to} ${target.title}`}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === current}
          className={styles.option}
          onClick={() => onGo(target)}
        >
          <span>{target.title}</span>
          <span className={styles.hint}>{target.hint ?? target.group}</span>
        </div>
      ))}
    </div>
  )
}

function useFound(text: string): { found: Found[]; words: string } {
  const [asked] = useDebouncedValue(text.trim(), 200)
  const place = useNavigationPlace()
  const { findEverywhere } = useParts()
  const sections = useSectionsFound(text)
  const query = useQuery({
    queryKey: ['palette', place?.organisationId, asked],
    enabled: asked.length >= 2 && findEverywhere !== null && place !== undefined,
    queryFn: ({ signal }) => (place && findEverywhere?.(asked, place, signal)) ?? [],
  })
  const found = [...(query.data ?? []), ...sections]
  if (query.error) return { found, words: wordsOf(problemOf(query.error)).title }
  if (query.isFetching) return { found, words: 'Ищем…' }
  if (text.trim() === '') return { found, words: 'Стрелки выбирают, Enter открывает' }
  return {
    found,
    words: found.length === 0 ? 'Ничего не нашлось. Попробуйте часть фамилии.' : `Найдено: ${found.length}`,
  }
}

function useSectionsFound(text: string): Found[] {
  const place = useNavigationPlace()
  const sections = useSections()
  if (!place) return []
  const wanted = foldForSearch(text.trim())
  return sections
    .filter((section) => foldForSearch(section.words).includes(wanted))
    .map((section) => ({ to: section.address(place.organisationId), title: section.words, group: 'Раздел' }))
}
