import { isName } from '../readName.ts'
import type { Cell } from '../sheet.ts'
import { namesPeople, type Recognition, recogniseColumns, type UnknownColumn } from './columns.ts'
import type { ColumnMapping } from './fields.ts'

/** `firstRow` is the index in `rows` of the first row under the headings; `headings` has both storeys of them joined. */
export type Header = {
  mapping: ColumnMapping
  unknown: UnknownColumn[]
  headings: readonly Cell[]
  firstRow: number
}

const searchedRows = 30

/**
 * Finds the row of headings below the titles: the one that recognises most columns and names people.
 * Headings in two storeys («Стаж» over «общий» and «педагогический») are read together. Where no row names people, the
 * likeliest one comes back all the same, so that a person can say what its columns are; null: this is no table.
 */
export function findHeader(rows: readonly (readonly Cell[])[], recognition?: Recognition): Header | null {
  const candidates = rows
    .slice(0, searchedRows)
    .flatMap((row, index) => [
      headerOf(row, index + 1, recognition),
      headerOf(twoStoreys(row, rows[index + 1] ?? []), index + 2, recognition),
    ])
  // What the person chose counts in every row alike, so the usual words must find the row.
  const naming = candidates.filter((header) => recogniseOwn(header, recognition))
  return widest(naming) ?? likelyHeader(rows, recognition)
}

function headerOf(headings: readonly Cell[], firstRow: number, recognition?: Recognition): Header {
  return { ...recogniseColumns(headings, recognition), headings, firstRow }
}

/** «Учитель» may be a heading or what stands under one: a row with somebody's name in it is no heading. */
function recogniseOwn({ headings }: Header, recognition?: Recognition): boolean {
  const { mapping } = recogniseColumns(headings, recognition && { ...recognition, chosen: {} })
  return namesPeople(mapping) && !headings.some(holdsName)
}

/** Somebody's name stands in it: such a row is a person, not headings. */
export function holdsName(cell: Cell): boolean {
  return typeof cell === 'string' && cell.length < 100 && isName(cell)
}

function widest(headers: readonly Header[]): Header | null {
  return headers.reduce<Header | null>((best, header) => (width(header) > width(best) ? header : best), null)
}

/** The first wide row of words; a row that is a person already has no headings above it. */
function likelyHeader(rows: readonly (readonly Cell[])[], recognition?: Recognition): Header | null {
  const words = rows.slice(0, searchedRows).map((row) => row.filter((cell) => typeof cell === 'string').length)
  const most = Math.max(0, ...words)
  if (most < 2) return null
  const index = words.findIndex((count) => count >= Math.max(2, most - 1))
  const row = rows[index] ?? []
  return row.some(holdsName) ? headerOf([], index, recognition) : headerOf(row, index + 1, recognition)
}

/** Joins the upper heading, which reaches over several columns, with each lower one. */
function twoStoreys(upper: readonly Cell[], lower: readonly Cell[]): Cell[] {
  // A second storey fills some columns and leaves those empty that reach through it.
  if (!lower.includes(null) || lower.some(isValue)) return []
  let above: Cell = null
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const under = lower[column] ?? null
    above = upper[column] ?? (under === null ? null : above)
    if (under === null) return above
    return above === null ? under : `${above} ${under}`
  })
}

function isValue(cell: Cell): boolean {
  return cell !== null && typeof cell !== 'string'
}

function width(header: Header | null): number {
  return header === null ? 0 : Object.keys(header.mapping).length
}
