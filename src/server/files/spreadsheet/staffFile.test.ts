import { expect, test } from 'vitest'
import { manyPeople, schoolStaffSheet, staffPeople } from '#domain/staffList/fixture.ts'
import { readStaffList } from '#domain/staffList/readStaffList.ts'
import type { Cell, Sheet } from '#domain/staffList/sheet.ts'
import { readSpreadsheet } from './readSpreadsheet.ts'
import { workbookFile } from './testing/workbooks.ts'

const today = '2026-11-20'

async function sheetsOf(bytes: Uint8Array, name: string): Promise<Sheet[]> {
  const answer = await readSpreadsheet(bytes, name)
  if ('refusal' in answer) throw new Error(answer.refusal)
  return answer.sheets
}

function csvCell(cell: Cell): string {
  const text = cell !== null && typeof cell === 'object' ? cell.date.split('-').reverse().join('.') : String(cell ?? '')
  return /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

test('a list of staff says the same from XLSX and from CSV as it was made', async () => {
  const sheet = schoolStaffSheet([...staffPeople, ...manyPeople(40)], 'Лист 1')
  const csv = Buffer.from(sheet.rows.map((row) => row.map(csvCell).join(';')).join('\r\n'))
  const expected = readStaffList([sheet], today)
  expect(expected.rows).toHaveLength(43)
  expect(expected.faults).toEqual([])

  expect(readStaffList(await sheetsOf(await workbookFile([sheet]), 'Педагоги.xlsx'), today)).toEqual(expected)
  expect(readStaffList(await sheetsOf(csv, 'Педагоги.csv'), today)).toEqual(expected)
})
