import { expect, test } from 'vitest'
import { readClassTitle } from './classTitle.ts'

test.each([
  ['7 Б', 7, '7 Б'],
  ['7б', 7, '7 Б'],
  ['7-Б', 7, '7 Б'],
  ['7 «Б»', 7, '7 Б'],
  ['10"А"', 10, '10 А'],
  ['07Б класс', 7, '7 Б'],
  ['11 класс', 11, '11'],
  ['9 кл.', 9, '9'],
  ['9', 9, '9'],
  ['7A', 7, '7 А'],
  ['ПД-21', null, 'ПД-21'],
  ['  Ромашка  2 ', null, 'Ромашка 2'],
  ['25 Б', null, '25 Б'],
  ['7 Б (надомное)', null, '7 Б (надомное)'],
])('«%s» is read as year %s, written %s', (text, grade, title) => {
  expect(readClassTitle(text)).toEqual({ grade, title })
})

test('nothing is no class', () => {
  expect(readClassTitle('  ')).toBeNull()
})
