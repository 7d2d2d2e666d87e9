import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { useUrlState } from '#web/useUrlState.ts'
import type { Filter } from './columns.ts'
import styles from './table.module.css'

interface FilterChipsProps {
  filters: Pick<Filter<never>, 'key' | 'label' | 'options'>[]
  /** Shows the search field; its words stand in the address as `q`. */
  searchLabel?: string | undefined
}

/** Filters as chips, kept in the address. A part of `DataTable`; alone above lists that are no tables. */
export function FilterChips({ filters, searchLabel }: FilterChipsProps) {
  const [url, change] = useUrlState()
  if (filters.length === 0 && !searchLabel) return null
  return (
    <div className={styles.filters}>
      {searchLabel && <SearchField label={searchLabel} value={url.q ?? ''} onChange={(q) => change({ q })} />}
      {filters.map((filter) => (
        <fieldset key={filter.key} className={styles.chips}>
          <legend>{filter.label}</legend>
          {filter.options.map((option) => {
            const chosen = url[filter.key] === option.value
            return (
              <button
                key={option.value}
                type="button"
                aria-pressed={chosen}
                onClick={() => change({ [filter.key]: chosen ? null : option.value })}
              >
                {option.words}
              </button>
            )
          })}
        </fieldset>
      ))}
    </div>
  )
}

function SearchField({ label, value, onChange }: { label: string; value: string; onChange: (q: string) => void }) {
  const [typed, setTyped] = useState(value)
  const [inAddress, setInAddress] = useState(value)
  const sent = useRef(value)
  const later = useDebouncedCallback((text: string) => {
    sent.current = text
    onChange(text)
  }, 250)
  // «Показать всех» and the browser's «back» change the address from outside; own typing has run ahead of it.
  if (value !== inAddress) {
    setInAddress(value)
    if (value !== sent.current) {
      sent.current = value
      setTyped(value)
    }
  }
  const type = (text: string) => {
    setTyped(text)
    later(text)
  }
  return (
    <TextInput
      label={label}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      className={styles.search ?? ''}
      rightSection={typed ? <CloseButton aria-label="Очистить поиск" onClick={() => type('')} /> : null}
    />
  )
}
