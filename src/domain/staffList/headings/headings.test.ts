import { describe, expect, test } from 'vitest'
import { readStaffList } from '../readStaffList.ts'
import type { Cell } from '../sheet.ts'

const today = '2026-11-20'

const read = (...rows: Cell[][]) => readStaffList([{ name: 'Лист1', rows }], today)

describe('headings', () => {
  test.each([
    ['ФИО', 'fullName'],
    ['Ф. И. О.', 'fullName'],
    ['Фамилия, имя, отчество', 'fullName'],
    ['Фамилия, имя,\nотчество (при наличии)', 'fullName'],
    ['Ф.И.О. педагогического работника', 'fullName'],
  ])('«%s» is %s', (heading, field) => {
    expect(read([heading, 'Телефон']).sheets[0]?.columns).toEqual({ [field]: 1, phone: 2 })
  })

  test.each([
    ['Занимаемая должность', 'post'],
    ['ПРЕДМЕТ', 'subject'],
    ['Ш М О', 'association'],
    ['МО', 'association'],
    ['Общий стаж (лет)', 'totalSeniority'],
    ['Стаж', 'totalSeniority'],
    ['Пед.стаж', 'teachingSeniority'],
    ['Педагогический стаж', 'teachingSeniority'],
    ['Дата приёма на работу', 'hiredOn'],
    ['Кв. категория', 'category'],
    ['Дата рождения', 'birth'],
    ['Год рождения', 'birth'],
    ['Тел.', 'phone'],
    ['E-mail', 'email'],
    ['Эл. почта', 'email'],
  ])('«%s» is %s in any order', (heading, field) => {
    const [sheet] = read([heading, '№ п/п', 'ФИО']).sheets
    expect(sheet).toMatchObject({ columns: { [field]: 1, fullName: 3 }, unknownColumns: [] })
  })

  test('an unknown column and a second one of the same kind are named, not lost', () => {
    expect(read(['ФИО', 'Размер халата', 'Телефон', 'Телефон']).sheets[0]?.unknownColumns).toEqual([
      { column: 2, heading: 'Размер халата' },
      { column: 4, heading: 'Телефон' },
    ])
  })

  test('in two storeys are read together', () => {
    const list = read(
      ['№', 'ФИО', 'Стаж', null, 'Телефон'],
      [null, null, 'общий', 'педагогический', null],
      [1, 'Осинин Пётр Ильич', 21, 20, null],
    )
    expect(list.sheets[0]?.columns).toEqual({ fullName: 2, totalSeniority: 3, teachingSeniority: 4, phone: 5 })
    expect(list.rows.map(({ row }) => row)).toEqual([3])
  })

  test('once corrected by the curator are remembered', () => {
    const sheets = [
      {
        name: 'А',
        rows: [
          ['ФИО', 'Чем занят', 'Телефон'],
          ['Осинин Пётр', 'учитель', '212'],
        ],
      },
    ]
    const list = readStaffList(sheets, today, { 'чем занят': 'post', телефон: null })
    expect(list.sheets[0]).toEqual({ name: 'А', columns: { fullName: 1, post: 2 }, unknownColumns: [] })
    expect(list.rows[0]?.facts).toMatchObject({ post: 'учитель', phone: null })
  })

  test('that name no people leave the sheet unread and say so', () => {
    expect(read(['Кабинет', 'Телефон'], ['12', '212-12-12'])).toEqual({
      sheets: [{ name: 'Лист1', columns: null, unknownColumns: [] }],
      rows: [],
      faults: [],
      skipped: [],
    })
  })
})
