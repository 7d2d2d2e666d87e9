import writeWorkbook from 'write-excel-file/node'
import { dayInFigures } from '#domain/russian/dates.ts'
import type { Cell, Sheet } from '#domain/staffList/sheet.ts'

export const spreadsheetMediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** `headings` is how many rows stand above the first person; one where nothing is said. */
export type WrittenSheet = Sheet & { headings?: number }

/** An XLSX; the first rows of each sheet hold its headings. Nothing in it can become a formula. */
export async function writeSpreadsheet(sheets: readonly WrittenSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = writeWorkbook(
    sheets.map(({ name, rows, headings = 1 }) => ({
      sheet: name,
      stickyRowsCount: headings,
      data: rows.map((row, index) => row.map((cell) => written(cell, index < headings))),
    })),
  )
  return new Uint8Array(await workbook.toBuffer())
}

/** Everything but numbers is text: a cell that looks like a formula stays words. */
function written(cell: Cell, isHeading: boolean) {
  if (cell === null) return null
  const look = isHeading ? { fontWeight: 'bold' as const } : {}
  if (typeof cell === 'number') return { type: Number, value: cell, ...look }
  if (typeof cell === 'object') return { type: String, value: dayInFigures(cell.date), ...look }
  return { type: String, value: typeof cell === 'boolean' ? (cell ? 'да' : 'нет') : harmless(cell), ...look }
}

/** An apostrophe keeps table programs from reading the text as a formula when it is edited or saved as CSV. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d\s().-]+$/.test(text) ? `'${text}` : text
}
