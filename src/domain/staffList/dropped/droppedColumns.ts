import { headingsOf, type LearnedHeadings, type Recognition } from '../headings/columns.ts'
import type { ListKind } from '../headings/fields.ts'
import { headingText } from '../headings/foldHeading.ts'
import { findHeader, holdsName } from '../headings/headerRow.ts'
import type { LearnedOfLists } from '../kindOfList.ts'
import type { Cell, Sheet } from '../sheet.ts'
import { isPrivateHeading } from './privateHeading.ts'

/** Why nothing of a column is kept: nobody may ask for it here, or the person said that it is of no use. */
export type WhyDropped = 'private' | 'needless'

/** By number of column, counted from 1. */
export type DroppedColumns = Readonly<Record<number, WhyDropped>>

export type KeptSheets = { sheets: Sheet[]; dropped: Record<string, DroppedColumns> }

/** What may be kept of a file, and what of its sheets was dropped; of a sheet that is no table only the name stays. */
export function keepableSheets(sheets: readonly Sheet[], learned: LearnedOfLists): KeptSheets {
  const kept: KeptSheets = { sheets: [], dropped: {} }
  for (const sheet of sheets) {
    const dropped = columnsToDrop(sheet, learned)
    if (Object.keys(dropped).length > 0) kept.dropped[sheet.name] = dropped
    const isTable = Number.isFinite(firstRowOf(sheet, learned))
    kept.sheets.push(isTable ? withoutColumns(sheet, dropped, learned) : { ...sheet, rows: [] })
  }
  return kept
}

/**
 * The columns of a sheet whose cells go before anything is kept. Whose list it is may still turn out otherwise, so the
 * headings are looked for as in either list; a column of no use in one of them stays while the other could read it.
 */
export function columnsToDrop({ rows }: Sheet, learned: LearnedOfLists): DroppedColumns {
  const dropped: Record<number, WhyDropped> = {}
  const kinds: readonly ListKind[] = ['staff', 'students']
  for (const list of kinds) {
    const other = list === 'staff' ? 'students' : 'staff'
    const readByOther = fieldsIn(rows, { list: other, learned: learned[other], chosen: {} })
    for (const column of needlessColumns(rows, { list, learned: learned[list], chosen: {} })) {
      if (!readByOther.has(column)) dropped[column] = 'needless'
    }
  }
  for (const list of kinds) {
    for (const column of privateColumns(rows, { list, learned: learned[list], chosen: {} })) dropped[column] = 'private'
  }
  return dropped
}

/** The same sheet, its headings included, without the cells that stand under the headings of these columns. */
export function withoutColumns(sheet: Sheet, dropped: DroppedColumns, learned: LearnedOfLists): Sheet {
  const columns = Object.keys(dropped).map(Number)
  if (columns.length === 0) return sheet
  const firstRow = firstRowOf(sheet, learned)
  const without = (cells: readonly Cell[]) => cells.map((cell, index) => (columns.includes(index + 1) ? null : cell))
  return { ...sheet, rows: sheet.rows.map((cells, index) => (index < firstRow ? cells : without(cells))) }
}

type Rows = Sheet['rows']

/** The first row below the headings in either kind of list; infinite when the sheet is no table. */
function firstRowOf(sheet: Sheet, learned: LearnedOfLists): number {
  return Math.min(firstRowUnder(sheet, 'staff', learned.staff), firstRowUnder(sheet, 'students', learned.students))
}

function firstRowUnder({ rows }: Sheet, list: ListKind, learned: LearnedHeadings): number {
  return findHeader(rows, { list, learned, chosen: {} })?.firstRow ?? Number.POSITIVE_INFINITY
}

function fieldsIn(rows: Rows, recognition: Recognition): Set<number> {
  return new Set(Object.values(findHeader(rows, recognition)?.mapping ?? {}))
}

function needlessColumns(rows: Rows, recognition: Recognition): number[] {
  const { learned } = recognition
  return headingsOf(findHeader(rows, recognition)?.headings ?? [])
    .filter(({ key }) => Object.hasOwn(learned, key) && learned[key] === null)
    .map(({ column }) => column)
}

/** A private heading reaches over the columns without a heading at its right: «Паспорт» over series and number. */
function privateColumns(rows: Rows, recognition: Recognition): number[] {
  const header = findHeader(rows, recognition)
  if (header === null) return []
  const upper = header.headings
  const below = rows[header.firstRow] ?? []
  // What looks like the first person may be a lower storey of headings: «серия», «номер».
  const lower = below.some(holdsName) ? [] : below
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const found: number[] = []
  let isUnderPrivate = false
  for (let index = 0; index < width; index += 1) {
    const heading = headingText(upper[index] ?? null)
    if (heading !== '') isUnderPrivate = isPrivateHeading(heading)
    if (isUnderPrivate || isPrivateHeading(headingText(lower[index] ?? null))) found.push(index + 1)
  }
  return found
}
