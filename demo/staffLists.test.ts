import { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseName } from '#domain/russian/names.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import { readStaffList } from '#domain/staffList/readStaffList.ts'
import type { Cell } from '#domain/staffList/sheet.ts'
import { rodnikiSchoolPeople } from './people/rodnikiSchool.ts'
import { staffListFile, staffListPeople } from './staffLists.ts'

describe('the staff list of the school that has just begun', () => {
  let rows: readonly (readonly unknown[])[] = []

  beforeAll(async () => {
    rows = await readSheet(await staffListFile('2026-11-20'))
  })

  test('is a file with titles, headings, sections, people, a vacancy, a total and a signature', () => {
    const firstCells = rows.map((row) => row[0])
    expect(firstCells[1]).toBe('Сведения о педагогических работниках на 2026/27 учебный год')
    expect(rows.find((row) => row[0] === '№ п/п')?.[1]).toBe('Ф.И.О. (полностью)')
    expect(rows.filter((row) => typeof row[0] === 'number').length).toBe(staffListPeople.length)
    const secondCells = rows.map((row) => row[1])
    expect(secondCells).toContain('Вакансия')
    expect(secondCells).toContain(`Итого: ${staffListPeople.length} чел.`)
  })

  test('is read by the product: everybody but two, whose rows are named', () => {
    const sheet = { name: 'Кадры', rows: rows.map((row) => row.map(cellOf)) }
    const { rows: read, faults } = readStaffList([sheet], '2026-11-20')
    const clean = read.filter((row) => !row.hasFaults)
    expect(clean.length).toBe(staffListPeople.length - 2)
    expect(faults.map(({ words }) => words)).toEqual([
      expect.stringContaining('Рыжова Н. К.'),
      expect.stringContaining('31.02.1995'),
    ])
    const clerk = clean.find(({ name }) => name.surname === 'Гусельникова')
    expect(clerk?.facts).toMatchObject({
      totalSeniority: 11,
      category: 'first',
      hiredOn: '2015-09-01',
      birthYear: 1992,
    })
  })

  test('holds days as days', () => {
    const row = rows.find((cells) => cells[1] === 'Зайнуллина Фарида Гаязовна')
    expect(row?.[7]).toEqual(new Date('2013-09-01T00:00:00Z'))
  })

  test('has exactly two rows that are wrong', () => {
    const wrong = staffListPeople.filter(
      ([name, ...cells]) => 'refused' in parseName(name) || cells.includes('31.02.1995'),
    )
    expect(wrong.map(([name]) => name)).toEqual(['Рыжова Н. К.', 'Щербинина Кира Валентиновна'])
  })

  test('repeats the people who are already there, one of them with е for ё', () => {
    const listed = staffListPeople.map(([name]) => name)
    const known = rodnikiSchoolPeople.map(({ name }) => name)
    expect(known.filter((name) => !listed.includes(name))).toEqual(['Пчёлкин Семён Ефимович'])
    const folded = listed.map(foldForSearch)
    expect(known.map(foldForSearch).filter((name) => !folded.includes(name))).toEqual([])
    expect(new Set(folded).size).toBe(folded.length)
  })
})

function cellOf(cell: unknown): Cell {
  if (cell instanceof Date) return { date: cell.toISOString().slice(0, 10) }
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null
}
