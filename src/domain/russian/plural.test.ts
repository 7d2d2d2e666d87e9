import { expect, test } from 'vitest'
import { counted, figures, plural } from './plural.ts'

const pairs = ['пара', 'пары', 'пар'] as const

test.each([
  [0, 'пар'],
  [1, 'пара'],
  [2, 'пары'],
  [4, 'пары'],
  [5, 'пар'],
  [10, 'пар'],
  [11, 'пар'],
  [12, 'пар'],
  [14, 'пар'],
  [15, 'пар'],
  [21, 'пара'],
  [22, 'пары'],
  [25, 'пар'],
  [101, 'пара'],
  [111, 'пар'],
  [112, 'пар'],
  [1001, 'пара'],
  [-1, 'пара'],
  [-13, 'пар'],
  [2.5, 'пары'],
])('after %d stands «%s»', (count, expected) => {
  expect(plural(count, pairs)).toBe(expected)
})

test('a number and its word stay on one line', () => {
  expect(counted(3, pairs)).toBe('3\u00A0пары')
  expect(counted(12_400, ['человек', 'человека', 'человек'])).toBe('12\u00A0400\u00A0человек')
})

test.each([
  [999, '999'],
  [1234, '1234'],
  [12_345, '12\u00A0345'],
  [1_234_567, '1\u00A0234\u00A0567'],
  [-2.5, '−2,5'],
])('%d is written «%s»', (count, expected) => {
  expect(figures(count)).toBe(expected)
})
