import { expect, test } from 'vitest'
import { agreesWithCheckFigure } from './taxNumber.ts'

test.each([
  ['7707083893', true],
  ['7830002293', true],
  ['7707083894', false],
  ['7707038893', false],
])('the last figure of %s agrees with the others: %s', (taxNumber, agrees) => {
  expect(agreesWithCheckFigure(taxNumber)).toBe(agrees)
})

test.each(['', '770708', '500100732259'])('a number of another length is not judged: «%s»', (taxNumber) => {
  expect(agreesWithCheckFigure(taxNumber)).toBe(true)
})
