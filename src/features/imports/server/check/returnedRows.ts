import { headingsOf, type Recognition } from '#domain/staffList/headings/columns.ts'
import { findHeader, type Header } from '#domain/staffList/headings/headerRow.ts'
import type { Sheet } from '#domain/staffList/sheet.ts'
import type { FaultySheet, KeptFile } from './keptFile.ts'

interface Reason {
  sheet: string
  row: number
  words: string
}

/** The rows that come back to the person, sheet by sheet as in the file, each with all that is said of it. */
export function returnedRows(
  file: KeptFile,
  reasons: readonly Reason[],
  recognition: Omit<Recognition, 'chosen'>,
): FaultySheet[] {
  return file.sheets.flatMap((sheet) => {
    const words = new Map<number, string[]>()
    for (const reason of reasons.filter(({ sheet: name }) => name === sheet.name)) {
      words.set(reason.row, [...(words.get(reason.row) ?? []), reason.words])
    }
    const header = findHeader(sheet.rows, { ...recognition, chosen: file.chosen[sheet.name] ?? {} })
    if (words.size === 0 || header === null) return []
    const rows = [...words]
      .sort(([row], [other]) => row - other)
      .map(([row, all]) => ({ cells: sheet.rows[row - 1] ?? [], words: all.join('; ') }))
    return [
      { name: sheet.name, head: sheet.rows.slice(0, header.firstRow), rows, dropped: droppedIn(sheet, file, header) },
    ]
  })
}

function droppedIn({ name }: Sheet, { dropped }: KeptFile, { headings }: Header): string[] {
  const gone = dropped[name] ?? {}
  return headingsOf(headings)
    .filter(({ column }) => column in gone)
    .map(({ heading }) => heading)
}
