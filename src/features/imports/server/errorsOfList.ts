import type { Cell, Sheet } from '#domain/staffList/sheet.ts'
import type { Fault } from '#domain/staffList/staffRow.ts'
import { spreadsheetMediaType, writeSpreadsheet } from '#server/files/spreadsheet/writeSpreadsheet.ts'
import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import type { FaultySheet } from './keptList.ts'
import { findCheck } from './queries.ts'

/** The rows that were not taken, as they stood in the file, with the reason beside each: to be mended and loaded again. */
export async function errorsOfList({ db, input }: Request<typeof contract.errorsOfList>) {
  const check = await findCheck(db, input.checkId)
  if (!check) throw new NotThere()
  const { faultySheets, faults } = check.rows
  const sheets = faultySheets.map((sheet) => withWords(sheet, faults))
  const bytes = await writeSpreadsheet(sheets.length > 0 ? sheets : [{ name: 'Ошибок нет', rows: [['Ошибок нет']] }])
  return { name: `Ошибки — ${withoutExtension(check.fileName)}.xlsx`, mediaType: spreadsheetMediaType, bytes }
}

function withWords({ name, headings, rows }: FaultySheet, faults: readonly Fault[]): Sheet {
  const width = Math.max(headings.length, ...rows.map(({ cells }) => cells.length))
  const line = (cells: readonly Cell[], last: string) => [
    ...Array.from({ length: width }, (_, index) => cells[index] ?? null),
    last,
  ]
  const wordsAt = (row: number) =>
    faults
      .filter((fault) => fault.sheet === name && fault.row === row)
      .map(({ words }) => words)
      .join('; ')
  return { name, rows: [line(headings, 'Ошибка'), ...rows.map(({ row, cells }) => line(cells, wordsAt(row)))] }
}

function withoutExtension(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '')
}
