import type { Cell } from '#domain/staffList/sheet.ts'
import {
  spreadsheetMediaType,
  type WrittenSheet,
  writeSpreadsheet,
} from '#server/files/spreadsheet/writeSpreadsheet.ts'
import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { droppedWords } from '../../droppedWords.ts'
import { findErrors } from '../queries.ts'
import type { FaultySheet } from './keptFile.ts'

/** The rows that were not taken, as they stood in the file, with the reason beside each: to be mended and loaded again. */
export async function errorsOfList({ db, input }: Request<typeof contract.errorsOfList>) {
  const check = await findErrors(db, input.checkId)
  if (!check) throw new NotThere()
  const sheets = check.errors.map(withWords)
  const bytes = await writeSpreadsheet(sheets.length > 0 ? sheets : [{ name: 'Ошибок нет', rows: [['Ошибок нет']] }])
  return { name: `Ошибки — ${withoutExtension(check.fileName)}.xlsx`, mediaType: spreadsheetMediaType, bytes }
}

/** The reasons stand right of the last column, under the headings of the file. */
function withWords({ name, head: headOfFile, rows, dropped }: FaultySheet): WrittenSheet {
  const head = [...remark(headOfFile, droppedWords(dropped)), ...headOfFile]
  const width = Math.max(...head.map((cells) => cells.length), ...rows.map(({ cells }) => cells.length))
  const line = (cells: readonly Cell[], last: Cell) => [
    ...Array.from({ length: width }, (_, index) => cells[index] ?? null),
    last,
  ]
  const above = head.map((cells, index) => line(cells, index === head.length - 1 ? 'Ошибка' : null))
  return { name, rows: [...above, ...rows.map(({ cells, words }) => line(cells, words))], headings: head.length }
}

/** Above the titles; a workbook that comes back once more says it already. */
function remark(head: FaultySheet['head'], words: string | null): Cell[][] {
  return words === null || head.some((cells) => cells[0] === words) ? [] : [[words]]
}

function withoutExtension(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '')
}
