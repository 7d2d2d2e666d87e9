import { expect, test } from 'vitest'
import { associationKey, isSameAssociation, progressByAssociation } from './association.ts'

test.each([
  ['ШМО начальных классов', 'шмо  начальных классов'],
  ['ШМО начальных классов', 'МО начальных классов'],
  ['МО «Учителей физики»', 'МО учителей физики'],
  ['Методическое объединение учёных', 'МО ученых'],
  ['Кафедра музыки', 'кафедра музыки'],
])('%s and %s are one association', (one, other) => {
  expect(isSameAssociation(one, other)).toBe(true)
})

test.each([
  ['ШМО начальных классов', 'ШМО учителей физики'],
  ['Кафедра музыки', 'МО музыки'],
  [null, null],
  ['', null],
  ['МО', 'МО физики'],
])('%s and %s are not', (one, other) => {
  expect(isSameAssociation(one, other)).toBe(false)
})

test('a title that begins with the letters of an abbreviation keeps them', () => {
  expect(associationKey('Модули')).toBe('модули')
})

test('spellings of one association are counted together under the usual one', () => {
  expect(
    progressByAssociation([
      { title: 'МО физики', people: 2, filled: 1 },
      { title: 'ШМО физики', people: 5, filled: 3 },
      { title: null, people: 9, filled: 0 },
      { title: 'ЦМК экономики', people: 1, filled: 1 },
    ]),
  ).toEqual([
    { title: 'ЦМК экономики', people: 1, filled: 1 },
    { title: 'ШМО физики', people: 7, filled: 4 },
  ])
})
