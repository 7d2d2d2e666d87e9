import { expect, test } from 'vitest'
import type { Cell } from '../sheet.ts'
import { sheetColumns } from './sheetColumns.ts'

const columns = (rows: Cell[][], chosen = {}, learned = {}) =>
  sheetColumns({ name: 'А', rows }, { list: 'staff', learned, chosen }).map(({ heading, field, samples }) => [
    heading,
    field,
    samples,
  ])

const rows: Cell[][] = [
  ['Список', null, null, null],
  ['ФИО', 'Предмет', 'Телефон', 'Телефон'],
  ['Осинин Пётр', 'физика', '212', null],
  ['Ольхова Вера', 'физика', null, '313'],
  ['Ивин Илья', 'МО точных наук', null, null],
]

test('each column shows what it was taken for and different values of it', () => {
  expect(columns(rows)).toEqual([
    ['ФИО', 'fullName', ['Осинин Пётр', 'Ольхова Вера', 'Ивин Илья']],
    ['Предмет', 'subject', ['физика', 'МО точных наук']],
    ['Телефон', 'phone', ['212']],
    ['Телефон', null, ['313']],
  ])
})

test('what the person chose of a column counts more than its heading; another column of the field gives way', () => {
  expect(columns(rows, { 2: 'association', 4: 'phone' }).map(([, field]) => field)).toEqual([
    'fullName',
    'association',
    null,
    'phone',
  ])
})

test('what was learned of the second of two equal headings is not said of the first', () => {
  expect(columns(rows, {}, { телефон: null, 'телефон#2': 'phone' }).map(([, field]) => field)).toEqual([
    'fullName',
    'subject',
    null,
    'phone',
  ])
})

test('a table whose headings say nothing can be explained column by column', () => {
  const unnamed: Cell[][] = [
    ['Кто', 'Чем занят'],
    ['Осинин Пётр', 'учитель'],
  ]
  expect(columns(unnamed)).toEqual([
    ['Кто', null, ['Осинин Пётр']],
    ['Чем занят', null, ['учитель']],
  ])
  expect(columns(unnamed, { 1: 'fullName', 2: 'post' }).map(([, field]) => field)).toEqual(['fullName', 'post'])
  expect(columns([['Осинин Пётр', 'учитель']])).toEqual([
    ['', null, ['Осинин Пётр']],
    ['', null, ['учитель']],
  ])
})

test('a text that is no table has no columns', () => {
  expect(columns([['Уважаемые коллеги!'], ['Прошу прислать списки']])).toEqual([])
})
