import { expect, test } from 'vitest'
import { isMissingPart } from '#web/missingPart.ts'

test.each([
  ['Chromium', 'Failed to fetch dynamically imported module: https://school.example/assets/PairsPage-x1.js'],
  ['Firefox', 'error loading dynamically imported module: https://school.example/assets/PairsPage-x1.js'],
  ['Safari', 'Importing a module script failed.'],
  ['a style sheet', 'Unable to preload CSS for /assets/PairsPage-x1.css'],
])('a part of the program that did not come is told apart: %s', (_browser, message) => {
  expect(isMissingPart(new TypeError(message))).toBe(true)
})

test('any other fault is none of that', () => {
  expect(isMissingPart(new TypeError('x is undefined'))).toBe(false)
  expect(isMissingPart('Importing a module script failed.')).toBe(false)
})
