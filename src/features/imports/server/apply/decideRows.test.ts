import { expect, test } from 'vitest'
import { compareWithPeople, staffRules } from '#domain/staffList/compare/compareWithPeople.ts'
import { betterSpelling, decideRows } from './decideRows.ts'

const named = (surname: string, given: string, patronymic: string | null) => ({
  surname,
  given,
  patronymic,
  gender: null,
})
const known = { surname: 'Королева', given: 'Алена', patronymic: null }

test('of two spellings the one with ё stays, whichever side has it', () => {
  expect(betterSpelling(known, named('Королёва', 'Алёна', null))).toMatchObject({ surname: 'Королёва', given: 'Алёна' })
  const dotted = { surname: 'Королёва', given: 'Алёна', patronymic: null }
  expect(betterSpelling(dotted, named('Королева', 'Алена', null))).toBe(dotted)
})

test('a missing patronymic is completed, a known one is never erased', () => {
  expect(betterSpelling(known, named('Королева', 'Алена', 'Павловна')).patronymic).toBe('Павловна')
  const whole = { ...known, patronymic: 'Павловна' }
  expect(betterSpelling(whole, named('Королева', 'Алена', null))).toBe(whole)
})

test('words in another order change nothing', () => {
  expect(betterSpelling(known, named('Алена', 'Королева', null))).toBe(known)
})

test('every row with an error is told as left out once, also one whose name could not be read', () => {
  const faults = [
    { sheet: 'Лист1', row: 4 },
    { sheet: 'Лист1', row: 4 },
    { sheet: 'Лист1', row: 7 },
    { sheet: 'Лист2', row: 4 },
  ]
  expect(decideRows(compareWithPeople([], []), faults, { choices: [], others: 'leave' }, staffRules).left).toBe(3)
})
