import { describe, expect, test } from 'vitest'
import { schoolStaffSheet, staffPeople } from '../fixture.ts'
import { kindOfList, sheetsOfKind } from '../kindOfList.ts'
import type { Cell } from '../sheet.ts'
import { readStudentList } from './readStudentList.ts'
import { classPeople, classSheet, manyStudents, schoolHeadings } from './studentFixture.ts'

const today = '2026-11-20'
const nothingLearned = { staff: {}, students: {} }

const read = (...rows: Cell[][]) => readStudentList([{ name: 'Лист1', rows }], today)
const factsOf = (heading: string, cell: Cell) => {
  const list = read(['ФИО', 'Класс', heading], ['Рябинин Егор Олегович', '7 Б', cell])
  return { ...list.rows[0]?.facts, fault: list.faults[0]?.words ?? null }
}
const guardians = (heading: string, cell: Cell) =>
  factsOf(heading, cell).guardians?.map(({ name, relation, phone }) => [
    [name.surname, name.given, name.patronymic].filter(Boolean).join(' '),
    relation,
    phone,
  ])

describe('a list of a class', () => {
  const list = readStudentList([classSheet('7 «Б»', classPeople)], today)

  test('gives its students with the class of its title, the whole day of birth and the parents', () => {
    expect(list.faults).toEqual([])
    expect(list.rows.map(({ row, name, facts }) => [row, name.given, facts.classTitle, facts.birthOn])).toEqual([
      [4, 'Егор', '7 Б', '2013-03-14'],
      [5, 'Яна', '7 Б', '2013-03-14'],
      [6, 'Вера', '7 Б', '2013-09-01'],
    ])
    expect(list.rows[0]?.facts).toMatchObject({
      birthYear: 2013,
      phone: '+79120000001',
      guardians: [
        { name: { surname: 'Рябинина', given: 'Анна' }, relation: 'mother', phone: '+79120000002' },
        { name: { given: 'Олег' }, relation: 'father', phone: null },
      ],
    })
  })

  test('ends with its total; titles, empty rows and signatures are nobody', () => {
    expect(list.skipped.map(({ words }) => words)).toEqual(['итог'])
  })

  test('may name its class in a section, in the name of its sheet or in a column, in this order of weight', () => {
    const classOf = (name: string, ...rows: Cell[][]) =>
      readStudentList([{ name, rows }], today).rows.map(({ facts }) => facts.classTitle)
    const head = ['ФИО', 'Дата рождения', 'Телефон']
    const person = ['Рябинин Егор Олегович', '14.03.2013', null]
    expect(classOf('5А', head, person)).toEqual(['5 А'])
    expect(classOf('5А', head, person, ['6 «Б» класс', null, null], ['Соснин Олег', null, null])).toEqual([
      '5 А',
      '6 Б',
    ])
    expect(classOf('5А', [...head, 'Класс'], [...person, '8в'], [...person, null])).toEqual(['8 В', null])
    expect(classOf('Лист1', ['Обучающиеся 5–11 классов', null, null], head, person)).toEqual([null])
  })
})

describe('a class is written in one way', () => {
  test.each([
    ['7б', '7 Б'],
    ['7-Б', '7 Б'],
    ['7 «Б»', '7 Б'],
    ['7A', '7 А'],
    [7, '7'],
    ['11 класс', '11'],
    ['ПД-21', 'ПД-21'],
    ['Ромашка', 'Ромашка'],
  ])('%j is «%s»', (cell, title) => {
    expect(read(['ФИО', 'Класс'], ['Соснин Олег', cell]).rows[0]?.facts.classTitle).toBe(title)
  })

  test('also from two columns', () => {
    expect(read(['ФИО', 'Параллель', 'Литера'], ['Соснин Олег', 7, 'б']).rows[0]?.facts.classTitle).toBe('7 Б')
  })

  test.each([
    ['13 Б', 'Класс «13 Б»: такого класса не бывает'],
    [{ date: '2026-05-01' }, 'Класс 01.05.2026: таблица превратила класс в дату, напишите, например, 7 Б'],
  ])('%j is a fault', (cell, words) => {
    expect(read(['ФИО', 'Класс'], ['Соснин Олег', cell]).faults[0]?.words).toBe(words)
  })
})

describe('the day of birth of a student', () => {
  test.each([
    ['31.02.2013', null, 'Дата рождения 31.02.2013: такого дня нет'],
    ['14.03.2027', null, 'Дата рождения 14.03.2027: этот день ещё не наступил'],
    ['14.03.1913', null, 'Дата рождения 14.03.1913: проверьте год рождения'],
    ['весной', null, 'Дата рождения «весной»: нужны день, месяц и год, например 12.03.2012'],
    ['14.3.13', '2013-03-14', null],
    [41347, '2013-03-14', null],
  ])('%s is read as %s', (cell, day, fault) => {
    expect(factsOf('Дата рождения', cell)).toMatchObject({ birthOn: day, fault })
  })

  test('may be a year, where the list has no more', () => {
    expect(factsOf('Год рождения', 2013)).toMatchObject({ birthOn: null, birthYear: 2013, fault: null })
  })
})

describe('representatives', () => {
  test.each<[string, Cell, unknown]>([
    ['Законный представитель', 'Рябинина Анна Ильинична', [['Рябинина Анна Ильинична', 'parent', null]]],
    ['ФИО родителя (законного представителя)', 'Рябинина Анна', [['Рябинина Анна', 'parent', null]]],
    ['Родитель', 'мать - Рябинина Анна Ильинична', [['Рябинина Анна Ильинична', 'mother', null]]],
    ['Родитель', 'Рябинина Анна (бабушка, опекун), 8 912 000-00-02', [['Рябинина Анна', 'guardian', '+79120000002']]],
    [
      'Родители',
      'Рябинина Анна Ильинична 89120000002\nРябинин Олег Петрович тел. 8(912)0000003',
      [
        ['Рябинина Анна Ильинична', 'parent', '+79120000002'],
        ['Рябинин Олег Петрович', 'parent', '+79120000003'],
      ],
    ],
    [
      'Родители',
      'мама: Рябинина Анна; папа: Рябинин Олег',
      [
        ['Рябинина Анна', 'mother', null],
        ['Рябинин Олег', 'father', null],
      ],
    ],
    ['Отец', 'нет', []],
    ['Мать', '-', []],
  ])('%s: %j', (heading, cell, expected) => {
    expect(guardians(heading, cell)).toEqual(expected)
  })

  test.each([
    ['Мать', 'Рябинина А. И.', 'Мать «Рябинина А. И.»: имя и отчество нужны полностью, без инициалов'],
    ['Отец', '89120000002', 'Отец 89120000002: здесь нужны фамилия и имя'],
  ])('%s: «%s» is a fault', (heading, cell, words) => {
    expect(factsOf(heading, cell).fault).toBe(words)
  })

  test('a phone without a name is a fault of the name', () => {
    const list = read(['ФИО', 'Мать', 'Телефон матери'], ['Соснин Олег', null, '89120000002'])
    expect(list.faults).toEqual([
      { sheet: 'Лист1', row: 2, column: 2, words: 'Телефон матери есть, а кто это, не написано' },
    ])
  })

  test('a second one stands in columns of its own; one named twice is one', () => {
    const list = read(
      ['ФИО', 'Законный представитель', 'Кем приходится', 'Телефон', 'Законный представитель', 'Кем приходится'],
      ['Соснин Олег', 'Соснина Анна', 'мать', '89120000002', 'Соснин Пётр', 'отец'],
      ['Соснин Илья', 'Соснина Анна', 'мать', null, 'Соснина Анна', null],
    )
    expect(list.faults).toEqual([])
    expect(list.rows.map(({ facts }) => facts.guardians.map(({ relation, phone }) => [relation, phone]))).toEqual([
      [
        ['mother', '+79120000002'],
        ['father', null],
      ],
      [['mother', null]],
    ])
  })
})

describe('of whom a list is', () => {
  const school = (rows: Cell[][]) => ({ name: 'Лист1', rows: [schoolHeadings, ...rows] })

  test('is told by its columns, its titles and its sheets', () => {
    const kind = (...sheets: { name: string; rows: Cell[][] }[]) => kindOfList(sheets, nothingLearned)
    expect(kindOfList([schoolStaffSheet(staffPeople)], nothingLearned)).toBe('staff')
    expect(kindOfList([classSheet('7 Б', classPeople)], nothingLearned)).toBe('students')
    expect(kind(school(manyStudents(2)))).toBe('students')
    expect(kind({ name: '7Б', rows: [['ФИО'], ['Соснин Олег']] })).toBe('students')
    expect(kind({ name: 'Лист1', rows: [['ФИО ученика'], ['Соснин Олег']] })).toBe('students')
    expect(
      kind({
        name: 'Лист1',
        rows: [
          ['ФИО', 'Должность', 'Класс'],
          ['Соснин Олег', 'учитель', '7 Б'],
        ],
      }),
    ).toBe('staff')
    expect(kind({ name: 'Лист1', rows: [['ФИО'], ['Соснин Олег']] })).toBe('staff')
  })

  test('a sheet of the other kind is not read by the way', () => {
    const sheets = [schoolStaffSheet(staffPeople, 'Педагоги'), classSheet('7 Б', classPeople)]
    expect(sheetsOfKind(sheets, 'students', nothingLearned).map(({ name }) => name)).toEqual(['7 Б'])
    expect(sheetsOfKind(sheets, 'staff', nothingLearned).map(({ name }) => name)).toEqual(['Педагоги'])
  })

  test('what the person says of the only sheet counts', () => {
    expect(sheetsOfKind([classSheet('7 Б', classPeople)], 'staff', nothingLearned)).toHaveLength(1)
  })
})
