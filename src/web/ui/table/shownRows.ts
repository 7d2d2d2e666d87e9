import { foldForSearch } from '#domain/russian/typography.ts'
import type { Column, Filter } from './columns.ts'

export interface Wanted<Row> {
  rows: Row[]
  columns: Pick<Column<Row>, 'key' | 'sortBy'>[]
  filters: Pick<Filter<Row>, 'key' | 'options'>[]
  searchIn?: ((row: Row) => string) | undefined
}

/** The rows that an address asks for: filtered by its chips, searched by `q`, ordered by `sort`. */
export function shownRows<Row>(wanted: Wanted<Row>, url: Record<string, string | undefined>): Row[] {
  const { rows, columns, filters, searchIn } = wanted
  const kept = rows.filter((row) => filters.every((filter) => fits(row, filter, url[filter.key])))
  const words = url.q && searchIn ? foldForSearch(url.q).split(' ') : []
  const found = kept.filter((row) => has(words, row, searchIn))
  return sorted(found, columns, url.sort)
}

function fits<Row>(row: Row, filter: Wanted<Row>['filters'][number], value: string | undefined): boolean {
  if (value === undefined) return true
  return filter.options.find((option) => option.value === value)?.fits?.(row) ?? true
}

function has<Row>(words: string[], row: Row, searchIn: ((row: Row) => string) | undefined): boolean {
  if (words.length === 0 || !searchIn) return true
  const text = foldForSearch(searchIn(row))
  return words.every((word) => text.includes(word))
}

// «name» ascending, «-name» descending.
function sorted<Row>(rows: Row[], columns: Wanted<Row>['columns'], sort: string | undefined): Row[] {
  const sortBy = columns.find((column) => column.key === sort?.replace('-', ''))?.sortBy
  if (!sortBy) return rows
  const direction = sort?.startsWith('-') ? -1 : 1
  return [...rows].sort((a, b) => compare(sortBy(a), sortBy(b), direction))
}

const collator = new Intl.Collator('ru', { numeric: true })

// What is not known stands last in either direction.
function compare(a: string | number | null, b: string | number | null, direction: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  if (typeof a === 'number' && typeof b === 'number') return direction * (a - b)
  return direction * collator.compare(String(a), String(b))
}
