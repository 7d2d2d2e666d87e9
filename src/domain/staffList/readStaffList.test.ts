import { describe, expect, test } from 'vitest'
import { schoolStaffSheet, staffPeople } from './fixture.ts'
import { readStaffList } from './readStaffList.ts'
import type { Cell } from './sheet.ts'

const today = '2026-11-20'

const read = (...rows: Cell[][]) => readStaffList([{ name: 'Лист1', rows }], today)
const names = (...rows: Cell[][]) =>
  read(...rows).rows.map(({ name }) => `${name.surname} ${name.given} ${name.patronymic ?? '–'}`)

describe('a list as schools keep it', () => {
  const list = readStaffList([schoolStaffSheet(staffPeople)], today)

  test('gives its people with the numbers of their rows', () => {
    expect(list.rows.map(({ row, name }) => [row, name.surname])).toEqual([
      [6, 'Берёзкина'],
      [7, 'Осинин'],
      [8, 'Ольхова'],
    ])
  })

  test('gives every fact in one form, whichever way it was typed', () => {
    expect(list.rows.map(({ facts }) => facts)).toEqual([
      {
        post: 'учитель',
        subject: 'математика',
        association: 'МО точных наук',
        totalSeniority: 3,
        teachingSeniority: 2,
        hiredOn: '2023-09-01',
        category: 'none',
        birthYear: 1999,
        phone: '+79123456701',
        email: 'a.berezkina@example.org',
      },
      {
        post: 'учитель',
        subject: 'физика',
        association: 'МО точных наук',
        totalSeniority: 21,
        teachingSeniority: 20,
        hiredOn: '2006-08-25',
        category: 'highest',
        birthYear: 1980,
        phone: '+79123456702',
        email: null,
      },
      {
        post: 'педагог-психолог',
        subject: null,
        association: null,
        totalSeniority: 0,
        teachingSeniority: 0,
        hiredOn: '2026-09-01',
        category: null,
        birthYear: 2001,
        phone: null,
        email: null,
      },
    ])
  })

  test('has no faults, and says which rows are nobody', () => {
    expect(list.faults).toEqual([])
    expect(list.skipped.map(({ row, words }) => [row, words])).toEqual([
      [5, 'раздел или подпись'],
      [10, 'итог'],
    ])
  })

  test('has all its columns recognised', () => {
    expect(list.sheets).toEqual([
      {
        name: 'Педагоги',
        columns: {
          fullName: 2,
          post: 3,
          subject: 4,
          association: 5,
          totalSeniority: 6,
          teachingSeniority: 7,
          hiredOn: 8,
          category: 9,
          birth: 10,
          phone: 11,
          email: 12,
        },
        unknownColumns: [],
      },
    ])
  })
})

describe('several sheets', () => {
  test('are read each by its own headings', () => {
    const list = readStaffList(
      [
        {
          name: 'Основные',
          rows: [
            ['ФИО', 'Стаж'],
            ['Осинин Пётр Ильич', 5],
          ],
        },
        { name: 'Пустой', rows: [] },
        {
          name: 'Совместители',
          rows: [
            ['Стаж', 'Фамилия', 'Имя', 'Отчество'],
            [7, 'Ольхова', 'Вера', 'Олеговна'],
          ],
        },
      ],
      today,
    )
    expect(list.rows.map(({ sheet, row, facts }) => [sheet, row, facts.totalSeniority])).toEqual([
      ['Основные', 2, 5],
      ['Совместители', 2, 7],
    ])
  })
})

describe('names', () => {
  test('stand in one column or in three', () => {
    expect(names(['ФИО', 'Стаж'], ['осинин пётр ильич', 1])).toEqual(['Осинин Пётр Ильич'])
    expect(names(['Имя', 'Отчество', 'Фамилия'], ['Пётр', 'Ильич', 'Осинин'])).toEqual(['Осинин Пётр Ильич'])
  })

  test('without a patronymic are no fault', () => {
    const list = read(['Фамилия', 'Имя', 'Отчество'], ['Ли', 'Вера', null], ['Рябинин', 'Олег', '-'])
    expect(list.faults).toEqual([])
    expect(list.rows.map(({ name }) => name.patronymic)).toEqual([null, null])
  })

  test('in three columns are never moved about', () => {
    expect(
      names(['Фамилия', 'Имя', 'Отчество'], ['Павел', 'Липовой', 'Алжанович'], ['Ким', 'Анна Мария', null]),
    ).toEqual(['Павел Липовой Алжанович', 'Ким Анна Мария –'])
  })

  test.each([
    [['Осинин П. И.', 'учитель'], 1, 'ФИО «Осинин П. И.»: имя и отчество нужны полностью, без инициалов'],
    [[null, 'учитель', 'физика'], 1, 'Не указаны фамилия и имя'],
    [['Осинин '.repeat(100_000), 'учитель'], 1, 'ФИО: длиннее 300\u00A0знаков'],
    [['Осинин', 'учитель'], 1, 'ФИО «Осинин»: нужны фамилия и имя'],
  ])('%j is a fault beside its cell', (cells, column, words) => {
    const list = read(['ФИО', 'Должность', 'Предмет'], cells)
    expect(list.faults).toEqual([{ sheet: 'Лист1', row: 2, column, words }])
    expect(list.rows).toEqual([])
  })

  test('missing in one of three columns are told by that column', () => {
    const list = read(
      ['Фамилия', 'Имя', 'Отчество', 'Стаж'],
      ['Осинин', null, 'Ильич', 5],
      ['Осинин', 'П.', 'Ильич', 5],
    )
    expect(list.faults).toEqual([
      { sheet: 'Лист1', row: 2, column: 2, words: 'Не указано имя' },
      { sheet: 'Лист1', row: 3, column: 2, words: '«П.»: имя и отчество нужны полностью, без инициалов' },
    ])
  })
})

describe('a faulty cell', () => {
  const faultOf = (heading: string, cell: Cell) => {
    const list = read(['ФИО', heading], ['Осинин Пётр Ильич', cell])
    expect(list.rows[0]?.hasFaults).toBe(list.faults.length > 0)
    return list.faults[0]?.words ?? null
  }

  test.each([
    ['Дата приёма', '31.02.1999', 'Дата приёма 31.02.1999: такого дня нет'],
    ['Дата приёма', '2015', 'Дата приёма 2015: нужны день, месяц и год, например 01.09.2015'],
    ['Дата приёма', 'осень', 'Дата приёма «осень»: нужны день, месяц и год, например 01.09.2015'],
    ['Дата приёма', '01.09.2062', 'Дата приёма 01.09.2062: этот день ещё не скоро, проверьте год'],
    ['Дата приёма', '01.09.1206', 'Дата приёма 01.09.1206: слишком давно, проверьте год'],
    ['Дата рождения', '30.02.1980', 'Дата рождения 30.02.1980: такого дня нет'],
    ['Дата рождения', 2031, 'Дата рождения 2031: этот год ещё не наступил'],
    ['Год рождения', 1880, 'Дата рождения 1880: проверьте год рождения'],
    ['Стаж', 'много', 'Стаж «много»: не понято, напишите число лет, например 12 или 12,5'],
    ['Стаж', 120, 'Стаж 120: столько лет не бывает'],
    [
      'Стаж',
      { date: '2026-05-12' },
      'Стаж 12.05.2026: таблица превратила число в дату, напишите число лет, например 12',
    ],
    ['Категория', 'золотая', 'Категория «золотая»: не понято, пишут «высшая», «первая», «СЗД» или «нет»'],
    ['Телефон', 'у завуча', 'Телефон «у завуча»: это не похоже на номер телефона'],
    ['Телефон', '12', 'Телефон 12: это не похоже на номер телефона'],
    ['E-mail', 'почты нет', 'E-mail «почты нет»: это не похоже на адрес почты'],
    ['Стаж', '1'.repeat(100_000), `Стаж «${'1'.repeat(40)}…»: длиннее 300\u00A0знаков`],
    ['Должность', 'а'.repeat(301), `Должность «${'а'.repeat(40)}…»: длиннее 300\u00A0знаков`],
  ])('%s: %j is told in words', (heading, cell, words) => {
    expect(faultOf(heading, cell)).toBe(words)
  })

  test('leaves the rest of its row readable', () => {
    const list = read(['ФИО', 'Стаж', 'Телефон'], ['Осинин Пётр Ильич', 'много', '89123456702'])
    expect(list.rows[0]).toMatchObject({ hasFaults: true, facts: { totalSeniority: null, phone: '+79123456702' } })
  })
})

describe('rows that are nobody', () => {
  test('are passed by: empty ones, numbers of columns, repeated headings, vacancies, subtotals, signatures', () => {
    const list = read(
      ['№', 'ФИО', 'Должность', 'Стаж'],
      ['1', '2', '3', '4'],
      [1, 'Осинин Пётр Ильич', 'учитель', 5],
      [null, 'Итого по начальным классам', null, '5 лет'],
      [null, null, null, null],
      ['№', 'ФИО', 'Должность', 'Стаж'],
      [2, 'Вакансия', 'учитель', null],
      [3, 'Ольхова Вера Олеговна', 'учитель', 6],
      ['Всего', 2, null, null],
      [null, 'Директор', 'О. П. Липовая', null],
    )
    expect(list.rows.map(({ row }) => row)).toEqual([3, 8])
    expect(list.faults).toEqual([])
    expect(list.skipped.map(({ row, words }) => `${row} ${words}`)).toEqual([
      '2 номера столбцов',
      '4 итог',
      '6 повтор заголовка',
      '7 вакансия',
      '9 итог',
    ])
  })

  test('a person of whom only the name is known is somebody', () => {
    expect(
      names(['ФИО', 'Стаж', 'Телефон'], ['Осинин Пётр Ильич', null, null], ['Начальные классы', null, null]),
    ).toEqual(['Осинин Пётр Ильич'])
  })
})
