import { useMemo } from 'react'
import { foldForSearch } from '#domain/russian/typography.ts'
import { useUrlState } from '#web/useUrlState.ts'
import type { Column, Filter } from './columns.ts'

interface Wanted<Row> {
  rows: Row[]
  columns: Column<Row>[]
  filters: Filter<Row>[]
  searchIn: ((row: Row) => string) | undefined
}

/** The rows that the address asks for: filtered, searched, sorted. */
export function useShownRows<Row>({ rows, columns, filters, searchIn }: Wanted<Row>): Row[] {
  const [url] = useUrlState()
  const asked = JSON.stringify(url)
  // biome-ignore lint/correctness/useExhaustiveDependencies: columns and filters are written anew on every render
  return useMemo(() => {
    const kept = rows.filter((row) => filters.every((filter) => fits(row, filter, url[filter.key])))
    const words = url.q && searchIn ? foldForSearch(url.q).split(' ') : []
    const found = kept.filter((row) => has(words, row, searchIn))
    return sorted(found, columns, url.sort)
  }, [rows, asked])
}

function fits<Row>(row: Row, filter: Filter<Row>, value: string | undefined): boolean {
  if (value === undefined) return true
  return filter.options.find((option) => option.value === value)?.fits?.(row) ?? true
}

function has<Row>(words: string[], row: Row, searchIn: ((row: Row) => string) | undefined): boolean {
  if (words.length === 0 || !searchIn) return true
  const text = foldForSearch(searchIn(row))
  return words.every((word) => text.includes(word))
}

// «name» ascending, «-name» descending.
function sorted<Row>(rows: Row[], columns: Column<Row>[], sort: string | undefined): Row[] {
  const sortBy = columns.find((column) => column.key === sort?.replace('-', ''))?.sortBy
  if (!sortBy) return rows
  const direction = sort?.startsWith('-') ? -1 : 1
  return [...rows].sort((a, b) => direction * compare(sortBy(a), sortBy(b)))
}

const collator = new Intl.Collator('ru', { numeric: true })

function compare(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}
