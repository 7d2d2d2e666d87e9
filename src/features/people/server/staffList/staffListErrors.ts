import writeWorkbook from 'write-excel-file/node'
import { dayInFigures } from '#domain/russian/dates.ts'
import type { Cell } from '#domain/staffList/sheet.ts'
import type { Fault } from '#domain/staffList/staffRow.ts'
import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import type { FaultySheet } from './keptList.ts'
import { findCheck } from './staffListQueries.ts'

const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The rows that were not taken, as they stood in the file, with the reason beside each: to be mended and loaded again. */
export async function staffListErrors({ db, input }: Request<typeof contract.staffListErrors>) {
  const check = await findCheck(db, input.checkId)
  if (!check) throw new NotThere()
  const { faultySheets, faults } = check.rows
  const sheets = faultySheets.length > 0 ? faultySheets : [{ name: 'Ошибок нет', headings: [], rows: [] }]
  const workbook = await writeWorkbook(
    sheets.map((sheet) => ({ sheet: sheet.name, stickyRowsCount: 1, data: sheetRows(sheet, faults) })),
  ).toBuffer()
  return { name: `Ошибки — ${withoutExtension(check.fileName)}.xlsx`, mediaType, bytes: new Uint8Array(workbook) }
}

function sheetRows({ name, headings, rows }: FaultySheet, faults: readonly Fault[]) {
  const width = Math.max(headings.length, ...rows.map(({ cells }) => cells.length))
  const line = (cells: readonly Cell[]) => Array.from({ length: width }, (_, index) => written(cells[index] ?? null))
  const words = (row: number) =>
    faults
      .filter((fault) => fault.sheet === name && fault.row === row)
      .map((fault) => fault.words)
      .join('; ')
  return [
    [...line(headings), { type: String, value: 'Ошибка', fontWeight: 'bold' as const }],
    ...rows.map(({ row, cells }) => [...line(cells), { type: String, value: words(row) }]),
  ]
}

/** Everything but numbers is text: a cell of the file that looks like a formula stays words and cannot become one. */
function written(cell: Cell) {
  if (cell === null) return null
  if (typeof cell === 'number') return { type: Number, value: cell }
  if (typeof cell === 'object') return { type: String, value: dayInFigures(cell.date) }
  return { type: String, value: typeof cell === 'boolean' ? (cell ? 'да' : 'нет') : harmless(cell) }
}

/** An apostrophe keeps table programs from reading the text as a formula when the cell is edited or saved as CSV. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d\s().-]+$/.test(text) ? `'${text}` : text
}

function withoutExtension(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '')
}
