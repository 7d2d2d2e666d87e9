import type { IsoDate } from '#domain/calendar.ts'
import { cellText } from './cells.ts'
import { type ColumnMapping, type LearnedHeadings, recogniseColumns, type UnknownColumn } from './columns.ts'
import { readFacts } from './facts.ts'
import { findHeader, type Header } from './headerRow.ts'
import { looksLikeName, readName } from './readName.ts'
import type { Sheet } from './sheet.ts'
import type { Fault, SkippedRow, StaffRow } from './staffRow.ts'

/** `columns` is null when the sheet has no row of headings that names people. */
export type ReadSheet = { name: string; columns: ColumnMapping | null; unknownColumns: UnknownColumn[] }

export type StaffList = { sheets: ReadSheet[]; rows: StaffRow[]; faults: Fault[]; skipped: SkippedRow[] }

/**
 * Reads people from the sheets of a list. Every row that names somebody comes back; one with faults says so,
 * for its faulty cells are empty. Rows that name nobody are listed as skipped or, when they hold facts, at fault.
 */
export function readStaffList(sheets: readonly Sheet[], today: IsoDate, learned: LearnedHeadings = {}): StaffList {
  const list: StaffList = { sheets: [], rows: [], faults: [], skipped: [] }
  for (const sheet of sheets) {
    const header = findHeader(sheet.rows, learned)
    list.sheets.push({ name: sheet.name, columns: header?.mapping ?? null, unknownColumns: header?.unknown ?? [] })
    if (header !== null) readSheet(sheet, header, { today, list })
  }
  return list
}

/** A cell as text; null when nothing is in it. */
type Text = ReturnType<typeof cellText>

function readSheet(sheet: Sheet, header: Header, { today, list }: { today: IsoDate; list: StaffList }) {
  const { mapping } = header
  const end = endOfList(sheet, mapping)
  for (let index = header.firstRow; index < end; index += 1) {
    const cells = sheet.rows[index] ?? []
    const at = { sheet: sheet.name, row: index + 1 }
    const texts = cells.map(cellText)
    if (texts.every((text) => text === null)) continue
    const reason = whyNobody(texts, mapping)
    if (reason !== null) {
      list.skipped.push({ ...at, words: reason })
      continue
    }
    const { name, faults: nameFaults } = readName(cells, mapping)
    const { facts, faults: factFaults } = readFacts(cells, mapping, today)
    const faults = [...nameFaults, ...factFaults]
    list.faults.push(...faults.map((fault) => ({ ...at, ...fault })))
    if (name !== null) list.rows.push({ ...at, name, facts, hasFaults: faults.length > 0 })
  }
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
  if (name === null && filled.length === 1) return 'раздел или подпись'
  const isOnlyName = name !== null && filled.length === 1 && Object.keys(mapping).length > 2
  const isSuspect = name !== null && (isOnlyName || signature.test(name))
  return isSuspect && !looksLikeName(name) ? 'раздел или подпись' : null
}

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
