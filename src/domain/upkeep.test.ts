import { expect, test } from 'vitest'
import { isConfirmed, shareConfirmed, upkeepOf } from './upkeep.ts'

const now = { schoolYear: 2026, today: '2026-10-05' }

test('an entry asks for confirmation again a year after it was last confirmed, to the day', () => {
  expect(isConfirmed('2025-10-06', now.today)).toBe(true)
  expect(isConfirmed('2025-10-05', now.today)).toBe(false)
})

test('an entry of an earlier school year was left behind, however lately it was confirmed', () => {
  expect(upkeepOf({ schoolYear: 2025, enteredOn: '2025-09-10', confirmedOn: '2026-08-30' }, now)).toBe('left-behind')
  expect(upkeepOf({ schoolYear: 2026, enteredOn: '2024-09-10', confirmedOn: '2026-09-01' }, now)).toBe('fresh')
})

test('entering says for the first time that an entry is true', () => {
  expect(upkeepOf({ schoolYear: 2026, enteredOn: '2026-09-20', confirmedOn: null }, now)).toBe('fresh')
  expect(upkeepOf({ schoolYear: 2026, enteredOn: '2025-09-20', confirmedOn: null }, now)).toBe('due')
})

test('the share of confirmed entries is not rounded up to a hundred, and nothing has no share', () => {
  expect(shareConfirmed([])).toBeNull()
  expect(shareConfirmed(['fresh'])).toBe(100)
  expect(shareConfirmed([...Array.from({ length: 299 }, () => 'fresh' as const), 'due'])).toBe(99)
})
