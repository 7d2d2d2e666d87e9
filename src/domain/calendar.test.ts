import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  compareDays,
  contains,
  dayOf,
  dayParts,
  daysBetween,
  daysInMonth,
  isDay,
  overlaps,
  schoolYearOf,
  schoolYearPeriod,
  weekdayOf,
} from './calendar.ts'

const someDay = fc
  .record({ year: fc.integer({ min: 1000, max: 3000 }), month: fc.integer({ min: 1, max: 12 }), rest: fc.nat(30) })
  .map(({ year, month, rest }) => {
    const day = dayOf({ year, month, day: 1 + (rest % daysInMonth(year, month)) })
    if (day === null) throw new Error('the generator made a day that does not exist')
    return day
  })
const somePeriod = fc
  .tuple(someDay, fc.option(fc.nat(400)))
  .map(([from, length]) => ({ from, to: length === null ? null : addDays(from, length) }))

describe('a day', () => {
  test.each([
    ['2026-09-01', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['1999-02-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-04-31', false],
    ['0000-01-01', false],
    ['2026-9-1', false],
    ['2026-09-01T00:00', false],
    ['', false],
  ])('%s exists: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected)
  })

  test('that does not exist cannot be calculated with', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
    expect(() => daysBetween('2026-01-01', 'завтра')).toThrow(RangeError)
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
    expect(() => addMonths('0001-01-01', -1)).toThrow(RangeError)
  })

  test('is made of whole numbers only', () => {
    expect(dayOf({ year: 2026, month: 9, day: 1.5 })).toBeNull()
    expect(dayParts('2026-09-01')).toEqual({ year: 2026, month: 9, day: 1 })
  })
})

describe('adding', () => {
  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-09-01', 365, '2027-09-01'],
    ['1970-01-01', 20_454, '2026-01-01'],
  ])('%s and %i days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected)
  })

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2026-11-15', 2, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-09-01', 0, '2026-09-01'],
  ])('%s and %i months is %s', (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected)
  })

  test('days there and back is the same day, and the distance is what was added', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -100_000, max: 100_000 }), (day, count) => {
        const moved = addDays(day, count)
        expect(isDay(moved)).toBe(true)
        expect(daysBetween(day, moved)).toBe(count)
        expect(addDays(moved, -count)).toBe(day)
      }),
    )
  })

  test('days keeps their order as text', () => {
    fc.assert(
      fc.property(someDay, someDay, (a, b) => {
        expect(Math.sign(daysBetween(b, a))).toBe(compareDays(a, b))
      }),
    )
  })

  test('months never leaves the month that was meant and keeps the day where it can', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -600, max: 600 }), (day, count) => {
        const before = dayParts(day)
        const after = dayParts(addMonths(day, count))
        expect(after.year * 12 + after.month).toBe(before.year * 12 + before.month + count)
        expect(after.day).toBe(Math.min(before.day, daysInMonth(after.year, after.month)))
      }),
    )
  })
})

test.each([
  ['1970-01-01', 4],
  ['2000-01-01', 6],
  ['2026-09-01', 2],
  ['2026-11-20', 5],
  ['2026-11-22', 7],
  ['2026-11-23', 1],
])('%s is weekday %i', (day, expected) => {
  expect(weekdayOf(day)).toBe(expected)
})

test('the next day is the next weekday', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      expect(weekdayOf(addDays(day, 1))).toBe((weekdayOf(day) % 7) + 1)
    }),
  )
})

test.each([
  ['2026-08-31', 2025],
  ['2026-09-01', 2026],
  ['2027-01-15', 2026],
  ['2027-08-31', 2026],
])('%s belongs to the school year begun in %i', (day, expected) => {
  expect(schoolYearOf(day)).toBe(expected)
})

test('every day lies in its school year and in no neighbouring one', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const year = schoolYearOf(day)
      expect([year - 1, year, year + 1].map((start) => contains(schoolYearPeriod(start), day))).toEqual([
        false,
        true,
        false,
      ])
    }),
  )
})

describe('a period', () => {
  test('holds both its ends', () => {
    const year = { from: '2026-09-01', to: '2027-05-31' }
    expect(contains(year, '2026-09-01')).toBe(true)
    expect(contains(year, '2027-05-31')).toBe(true)
    expect(contains(year, '2026-08-31')).toBe(false)
    expect(contains(year, '2027-06-01')).toBe(false)
    expect(contains({ from: '2026-09-01', to: null }, '2099-01-01')).toBe(true)
  })

  test.each([
    [{ from: '2026-09-01', to: '2026-09-30' }, { from: '2026-09-30', to: null }, true],
    [{ from: '2026-09-01', to: '2026-09-30' }, { from: '2026-10-01', to: null }, false],
    [{ from: '2026-09-01', to: null }, { from: '2020-01-01', to: '2026-08-31' }, false],
    [{ from: '2026-09-01', to: null }, { from: '2030-01-01', to: null }, true],
  ])('%o and %o overlap: %s', (a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected)
    expect(overlaps(b, a)).toBe(expected)
  })

  test('overlaps another exactly when the later beginning lies in both', () => {
    fc.assert(
      fc.property(somePeriod, somePeriod, (a, b) => {
        const later = compareDays(a.from, b.from) > 0 ? a.from : b.from
        expect(overlaps(a, b)).toBe(contains(a, later) && contains(b, later))
      }),
    )
  })
})
