import { cellText } from '../cells.ts'
import type { Sheet } from '../sheet.ts'
import { headingsOf, type Recognition } from './columns.ts'
import type { ListField } from './fields.ts'
import { findHeader } from './headerRow.ts'

/** A column as the person sees it: its heading, what is under it, and what it was taken for. */
export type SheetColumn = {
  column: number
  heading: string
  /** Under this key the organisation remembers what its person has said of such a column; null: nothing to remember by. */
  key: string | null
  field: ListField | null
  samples: string[]
}

const mostSamples = 3
const longestSample = 60

/** The columns that hold anything below the headings; none when the sheet is no table. */
export function sheetColumns({ rows }: Sheet, recognition: Recognition): SheetColumn[] {
  const header = findHeader(rows, recognition)
  if (header === null) return []
  const headings = new Map(headingsOf(header.headings).map((one) => [one.column, one]))
  const fields = new Map(Object.entries(header.mapping).map(([field, column]) => [column, field as ListField]))
  const under = rows.slice(header.firstRow)
  const width = under.reduce((most, row) => Math.max(most, row.length), header.headings.length)
  return Array.from({ length: width }, (_, index) => index + 1).flatMap((column) => {
    const { heading = '', key = null } = headings.get(column) ?? {}
    const samples = samplesOf(under, column)
    if (samples.length === 0 && heading === '') return []
    return [{ column, heading, key, field: fields.get(column) ?? null, samples }]
  })
}

/** Different values from the first rows, so that three equal posts do not hide what else the column holds. */
function samplesOf(rows: Sheet['rows'], column: number): string[] {
  const samples = new Set<string>()
  for (const row of rows.slice(0, 200)) {
    const text = cellText(row[column - 1] ?? null)
    if (text !== null) samples.add(text.length > longestSample ? `${text.slice(0, longestSample)}…` : text)
    if (samples.size === mostSamples) break
  }
  return [...samples]
}
