import { describe, expect, test } from 'vitest'
import type { Cell } from '../sheet.ts'
import { columnsToDrop, keepableSheets, withoutColumns } from './droppedColumns.ts'

const nothing = { staff: {}, students: {} }
const sheet = (...rows: Cell[][]) => ({ name: 'А', rows })
const kept = (rows: Cell[][], learned: Parameters<typeof columnsToDrop>[1] = nothing) => {
  const whole = sheet(...rows)
  return withoutColumns(whole, columnsToDrop(whole, learned), learned).rows
}

describe('of a private column', () => {
  test('the heading stays and no cell does', () => {
    expect(
      kept([
        ['Список педагогов', null, null],
        ['ФИО', 'Паспорт', 'Телефон'],
        ['Осинин Пётр', '4515 123456', '212'],
        ['Ольхова Вера', 4515123457, null],
      ]),
    ).toEqual([
      ['Список педагогов', null, null],
      ['ФИО', 'Паспорт', 'Телефон'],
      ['Осинин Пётр', null, '212'],
      ['Ольхова Вера', null, null],
    ])
  })

  test('the columns that its heading reaches over go too, in one storey and in two', () => {
    const under = (...lower: Cell[][]) =>
      columnsToDrop(
        sheet(['ФИО', 'Паспорт', null, 'Телефон'], ...lower, ['Осинин Пётр', '4515', '123456', '212']),
        nothing,
      )
    expect(under()).toEqual({ 2: 'private', 3: 'private' })
    expect(under([null, 'серия', 'номер', null])).toEqual({ 2: 'private', 3: 'private' })
  })

  test('a private heading in the lower storey is enough', () => {
    const rows = [
      ['ФИО', 'Данные', null],
      [null, 'СНИЛС', 'телефон'],
      ['Осинин Пётр', '112-233-445 95', '212'],
    ]
    expect(columnsToDrop(sheet(...rows), nothing)).toEqual({ 2: 'private' })
  })

  test('what a person wrote of a paper in a remark drops nothing', () => {
    const rows = [
      ['ФИО', 'Примечание'],
      ['Осинин Пётр Ильич', 'нет паспорта'],
    ]
    expect(columnsToDrop(sheet(...rows), nothing)).toEqual({})
  })

  test('what was once learned of its heading does not save it', () => {
    const learned = { staff: { адрес: 'email' as const }, students: {} }
    expect(columnsToDrop(sheet(['ФИО', 'Адрес'], ['Осинин Пётр', 'ул. Речная, 1']), learned)).toEqual({ 2: 'private' })
  })

  test('a list of students is no other than one of employees', () => {
    const rows = [
      ['Ученик', 'Класс', 'Диагноз'],
      ['Вязов Олег', '7 Б', 'тайна'],
    ]
    expect(columnsToDrop(sheet(...rows), nothing)).toEqual({ 3: 'private' })
  })
})

test('of a sheet that is no table nothing but its name is kept', () => {
  const letter = { name: 'Письмо', rows: [['Уважаемые коллеги!'], ['Паспорт Осинина: 4515 123456']] }
  const list = {
    name: 'Педагоги',
    rows: [
      ['ФИО', 'ИНН'],
      ['Осинин Пётр', '1234'],
    ],
  }
  expect(keepableSheets([letter, list], nothing)).toEqual({
    sheets: [
      { name: 'Письмо', rows: [] },
      {
        name: 'Педагоги',
        rows: [
          ['ФИО', 'ИНН'],
          ['Осинин Пётр', null],
        ],
      },
    ],
    dropped: { Педагоги: { 2: 'private' } },
  })
})

describe('a column that was once marked as of no use', () => {
  test('is not kept the next time either', () => {
    const rows = [
      ['ФИО', 'Прочее'],
      ['Осинин Пётр', 'тайна'],
    ]
    expect(kept(rows, { staff: { прочее: null }, students: {} })).toEqual([
      ['ФИО', 'Прочее'],
      ['Осинин Пётр', null],
    ])
  })

  test('stays while the other kind of list would read it', () => {
    const rows = [
      ['ФИО', 'Телефон'],
      ['Осинин Пётр', '212'],
    ]
    expect(columnsToDrop(sheet(...rows), { staff: { телефон: null }, students: {} })).toEqual({})
    expect(columnsToDrop(sheet(...rows), { staff: { телефон: null }, students: { телефон: null } })).toEqual({
      2: 'needless',
    })
  })
})
