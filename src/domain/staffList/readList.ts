import type { IsoDate } from '#domain/calendar.ts'
import { cellText } from './cells.ts'
import type { CellFault } from './facts.ts'
import {
  type ChosenColumns,
  namesPeople,
  type Recognition,
  recogniseColumns,
  type UnknownColumn,
} from './headings/columns.ts'
import type { ColumnMapping } from './headings/fields.ts'
import { findHeader, type Header } from './headings/headerRow.ts'
import type { Fault, ListRow, SkippedRow } from './listRow.ts'
import { looksLikeName, readName } from './readName.ts'
import type { Cell, Sheet } from './sheet.ts'

/** `columns` is null when the sheet has no columns that name people. */
export type ReadSheet = { name: string; columns: ColumnMapping | null; unknownColumns: UnknownColumn[] }

export type ReadList<Facts> = { sheets: ReadSheet[]; rows: ListRow<Facts>[]; faults: Fault[]; skipped: SkippedRow[] }

export type ListSettings = Pick<Recognition, 'list' | 'learned'> & {
  /** By the name of the sheet. */
  chosen: Readonly<Record<string, ChosenColumns>>
  today: IsoDate
}

/** What a row tells besides the name; `section` is the title that it stands under. */
export type FactReader<Facts> = (
  cells: readonly Cell[],
  mapping: ColumnMapping,
  around: { today: IsoDate; section: string },
) => { facts: Facts; faults: CellFault[] }

type Reading<Facts> = { today: IsoDate; list: ReadList<Facts>; read: FactReader<Facts> }

const rowsInPiece = 500

/**
 * Reads people from the sheets of a list. Every row that names somebody comes back; one with faults says so,
 * for its faulty cells are empty. Rows that name nobody are listed as skipped or, when they hold facts, at fault.
 * Tells after each piece how many rows it has passed.
 */
export function* readingList<Facts>(
  sheets: readonly Sheet[],
  { list: kind, learned, chosen, today }: ListSettings,
  read: FactReader<Facts>,
): Generator<number, ReadList<Facts>> {
  const list: ReadList<Facts> = { sheets: [], rows: [], faults: [], skipped: [] }
  let passed = 0
  for (const sheet of sheets) {
    const found = findHeader(sheet.rows, { list: kind, learned, chosen: chosen[sheet.name] ?? {} })
    const header = found !== null && namesPeople(found.mapping) ? found : null
    list.sheets.push({ name: sheet.name, columns: header?.mapping ?? null, unknownColumns: header?.unknown ?? [] })
    if (header !== null) {
      let piece = 0
      for (const _ of readingSheet(sheet, header, { today, list, read })) {
        yield passed + piece
        piece += rowsInPiece
      }
    }
    passed += sheet.rows.length
  }
  return list
}

/** A cell as text; null when nothing is in it. */
type Text = ReturnType<typeof cellText>

function* readingSheet<Facts>(sheet: Sheet, header: Header, { today, list, read }: Reading<Facts>): Generator<void> {
  const { mapping } = header
  const end = endOfList(sheet, mapping)
  let section = titleOf(sheet, header)
  for (let index = header.firstRow; index < end; index += 1) {
    if (index % rowsInPiece === 0) yield
    const cells = sheet.rows[index] ?? []
    const at = { sheet: sheet.name, row: index + 1 }
    const texts = cells.map(cellText)
    if (texts.every((text) => text === null)) continue
    const reason = whyNobody(texts, mapping)
    if (reason !== null) {
      list.skipped.push({ ...at, words: reason })
      if (reason === sectionWords) section = texts.find((text) => text !== null) ?? section
      continue
    }
    const { name, faults: nameFaults } = readName(cells, mapping)
    const { facts, faults: factFaults } = read(cells, mapping, { today, section })
    const faults = [...nameFaults, ...factFaults]
    list.faults.push(...faults.map((fault) => ({ ...at, ...fault })))
    if (name !== null) list.rows.push({ ...at, name, facts, hasFaults: faults.length > 0 })
  }
}

/** What stands above the headings, or how the sheet is called: a list of one class often says so there alone. */
function titleOf({ name, rows }: Sheet, { firstRow }: Header): string {
  const titles = rows.slice(0, Math.max(0, firstRow - 1)).flatMap((row) => row.map(cellText))
  return [name, ...titles.filter((text) => text !== null)].join('\n')
}

/** The list ends with the total that nobody follows; below it stand signatures. A subtotal of a section ends nothing. */
function endOfList({ rows }: Sheet, mapping: ColumnMapping): number {
  const lastPerson = rows.findLastIndex((cells) => {
    const name = cellText(cells[nameColumn(mapping) - 1] ?? null)
    return name !== null && looksLikeName(name)
  })
  const total = rows.findIndex((cells, index) => index > lastPerson && isTotal(cells.map(cellText)))
  return total === -1 ? rows.length : total + 1
}

/** Why a row that is not empty is nobody; null when it is somebody or should be. */
function whyNobody(texts: readonly Text[], mapping: ColumnMapping): string | null {
  if (isTotal(texts)) return 'итог'
  const filled = texts.filter((text) => text !== null)
  const name = texts[nameColumn(mapping) - 1] ?? null
  if (name !== null && /^(?:вакансия|вакант)/i.test(name)) return 'вакансия'
  if (isHeading(name)) return 'повтор заголовка'
  // Below the headings many forms number the columns: 1, 2, 3 …
  if (filled.every((text) => /^\d{1,2}$/.test(text))) return 'номера столбцов'
  if (name === null && filled.length === 1) return sectionWords
  const isOnlyName = name !== null && filled.length === 1 && Object.keys(mapping).length > 2
  const isSuspect = name !== null && (isOnlyName || signature.test(name))
  return isSuspect && !looksLikeName(name) ? sectionWords : null
}

const sectionWords = 'раздел или подпись'

const signature =
  /^(?:директор|заведующ|зам\.|заместитель|исполнитель|исп\.|председатель|согласовано|утверждаю|подпись)/i

function isTotal(texts: readonly Text[]): boolean {
  const first = texts.find((text) => text !== null && /\p{L}/u.test(text))
  return first != null && /^(?:итого|всего)(?!\p{L})/iu.test(first)
}

function nameColumn({ fullName, surname }: ColumnMapping): number {
  return fullName ?? surname ?? 0
}

function isHeading(name: Text): boolean {
  const { fullName, surname } = recogniseColumns([name]).mapping
  return fullName !== undefined || surname !== undefined
}
