import { describe, expect, test } from 'vitest'
import {
  ageInYearOf,
  type BankPerson,
  categoriesOfKind,
  categoryOfSuggestions,
  freePlaces,
  isYoungSpecialist,
  seniorityOn,
  suggestionsFor,
  waitingDays,
  whyNotEndEntry,
  whyNotInBank,
} from './bankEntry.ts'

const today = '2026-10-05'
const limits = { age: 35, seniority: 3 }
const person = (facts: Partial<BankPerson>): BankPerson => ({
  kind: 'pedagogue',
  birthYear: 1990,
  experienceYears: 5,
  experienceOn: '2026-09-01',
  hiredOn: '2015-09-01',
  category: null,
  leftOn: null,
  ...facts,
})

describe('seniority on a day', () => {
  test.each([
    ['the day it was counted', 5, '2026-10-05', 5],
    ['counted later than asked', 5, '2026-12-01', 5],
    ['a year and a day ago', 2, '2025-10-04', 3],
    ['a year ago to the day', 2, '2025-10-05', 3],
    ['not yet a full year', 2, '2025-10-06', 2],
    ['on 29 February, asked in a year without one', 0, '2024-02-29', 2],
  ])('%s', (_case, experienceYears, experienceOn, expected) => {
    expect(seniorityOn({ experienceYears, experienceOn }, today)).toBe(expected)
  })

  test('not known stays not known, and a figure without its day is taken as it is', () => {
    expect(seniorityOn({ experienceYears: null, experienceOn: null }, today)).toBeNull()
    expect(seniorityOn({ experienceYears: 4, experienceOn: null }, today)).toBe(4)
  })
})

test('of adults only the year of birth is kept, so the age is that of the whole year', () => {
  expect(ageInYearOf(1991, today)).toBe(35)
  expect(ageInYearOf(null, today)).toBeNull()
})

describe('a young specialist is one by the limits of the organisation', () => {
  test.each([
    ['both limits met exactly', { birthYear: 1991, experienceYears: 3 }, true],
    ['too many years of work', { birthYear: 1999, experienceYears: 4 }, false],
    ['too old', { birthYear: 1990, experienceYears: 0 }, false],
    ['no pedagogue', { kind: 'staff', birthYear: 2000, experienceYears: 1 }, false],
    ['age not known', { birthYear: null, experienceYears: 1 }, true],
    ['seniority not known', { birthYear: 2000, experienceYears: null, experienceOn: null }, null],
    ['too old, seniority not known', { birthYear: 1970, experienceYears: null, experienceOn: null }, false],
  ])('%s', (_case, facts, expected) => {
    expect(isYoungSpecialist(person(facts), limits, today)).toBe(expected)
  })

  test('the years go on after the list was made', () => {
    const counted = person({ birthYear: 1999, experienceYears: 3, experienceOn: '2024-09-01' })
    expect(isYoungSpecialist(counted, limits, today)).toBe(false)
  })

  test('another organisation counts otherwise', () => {
    const five = person({ birthYear: 1990, experienceYears: 5 })
    expect(isYoungSpecialist(five, { age: 40, seniority: 5 }, today)).toBe(true)
  })
})

describe('a suggestion says why', () => {
  const suggested = (side: 'mentee' | 'mentor', facts: Partial<BankPerson>) =>
    suggestionsFor(side, person(facts), { limits, today })

  test('young and new at once: both reasons, the first gives the category', () => {
    const found = suggested('mentee', { birthYear: 2003, experienceYears: 0, hiredOn: '2026-09-01' })
    expect(found).toEqual([
      { reason: 'young-specialist', seniority: 0, age: 23 },
      { reason: 'new-employee', hiredOn: '2026-09-01' },
    ])
    expect(categoryOfSuggestions(found)).toBe('young-specialist')
  })

  test.each([
    ['hired a year ago to the day: no longer new', '2025-10-05', []],
    ['hired a day later: still new', '2025-10-06', [{ reason: 'new-employee', hiredOn: '2025-10-06' }]],
    ['hired from tomorrow: not here yet', '2026-10-06', []],
  ])('%s', (_case, hiredOn, expected) => {
    expect(suggested('mentee', { hiredOn, experienceYears: 12 })).toEqual(expected)
  })

  test('a mentor is proposed by category and by long work', () => {
    expect(suggested('mentor', { category: 'highest', experienceYears: 21 })).toEqual([
      { reason: 'category', category: 'highest' },
      { reason: 'long-seniority', seniority: 21 },
    ])
    expect(categoryOfSuggestions(suggested('mentor', { category: 'highest' }))).toBeNull()
    expect(suggested('mentor', { category: 'suitable', experienceYears: 9 })).toEqual([])
  })

  test('who is a young specialist is not proposed as a mentor, nor is anybody but a pedagogue', () => {
    expect(suggested('mentor', { birthYear: 2000, experienceYears: 1, category: 'first' })).toEqual([])
    expect(suggested('mentor', { kind: 'staff', experienceYears: 30 })).toEqual([])
    expect(suggested('mentee', { kind: 'head', hiredOn: '2026-09-01' })).toEqual([])
  })
})

describe('entering a bank', () => {
  const here = { leftOn: null, isInThisBank: false }
  test.each([
    ['nothing in the way', here, today, null],
    ['twice', { ...here, isInThisBank: true }, today, 'already-in-bank'],
    ['tomorrow', here, '2026-10-06', 'day-in-future'],
    ['after leaving', { ...here, leftOn: '2026-10-04' }, today, 'person-has-left'],
    ['on the last day of work', { ...here, leftOn: today }, today, null],
  ] as const)('%s', (_case, who, enteredOn, expected) => {
    expect(whyNotInBank(who, enteredOn, today)).toBe(expected)
  })
})

describe('ending an entry', () => {
  const open = { enteredOn: '2026-09-10', endedOn: null, openPairs: 0 }
  test.each([
    ['nothing in the way', open, today, null],
    ['on the day of entering', open, '2026-09-10', null],
    ['twice', { ...open, endedOn: '2026-09-20' }, today, 'entry-ended'],
    ['before it began', open, '2026-09-09', 'ends-before-entered'],
    ['ahead', open, '2026-10-06', 'day-in-future'],
    ['while in a pair', { ...open, openPairs: 1 }, today, 'person-in-pair'],
  ] as const)('%s', (_case, entry, endedOn, expected) => {
    expect(whyNotEndEntry(entry, endedOn, today)).toBe(expected)
  })
})

test('a mentee waits from the day of entering until there is a pair', () => {
  expect(waitingDays({ enteredOn: '2026-09-01', openPairs: 0 }, today)).toBe(34)
  expect(waitingDays({ enteredOn: '2026-09-01', openPairs: 1 }, today)).toBeNull()
})

test('places that are taken are not offered, and there are never fewer than none', () => {
  expect(freePlaces({ capacity: 3, openPairs: 1 })).toBe(2)
  expect(freePlaces({ capacity: 1, openPairs: 2 })).toBe(0)
})

test('a student has reasons of the own, and an own request fits everybody', () => {
  expect(categoriesOfKind('student')).toEqual([
    'own-request',
    'studies',
    'new-collective',
    'talent',
    'career-choice',
    'school-life',
  ])
  expect(categoriesOfKind('pedagogue')).toEqual([
    'young-specialist',
    'new-employee',
    'after-break',
    'new-subject',
    'own-request',
  ])
})
