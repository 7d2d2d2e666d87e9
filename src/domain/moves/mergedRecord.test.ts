import { describe, expect, test } from 'vitest'
import { type DatedValue, mergedFacts, mergedPeriods, mergedStays, type PersonFacts } from './mergedRecord.ts'

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
const from = (day: string, to: string | null, value: string): DatedValue<string> => ({ from: day, to, value })

describe('two histories of one fact', () => {
  test.each<[string, DatedValue<string>[], DatedValue<string>[], DatedValue<string>[]]>([
    [
      'on the same days the first one holds',
      [from('2026-09-01', null, 'A')],
      [from('2026-09-01', null, 'B')],
      [from('2026-09-01', null, 'A')],
    ],
    [
      'days that only the second knows are taken over',
      [from('2026-09-01', null, 'A')],
      [from('2020-09-01', null, 'B')],
      [from('2020-09-01', '2026-08-31', 'B'), from('2026-09-01', null, 'A')],
    ],
    [
      'the same said otherwise becomes one period in the words of the first',
      [from('2026-09-01', null, 'Ёлкина')],
      [from('2020-09-01', null, 'ёлкина')],
      [from('2020-09-01', null, 'Ёлкина')],
    ],
    [
      'a gap of the first is filled',
      [from('2020-01-01', '2020-12-31', 'A'), from('2022-01-01', null, 'C')],
      [from('2019-01-01', null, 'B')],
      [
        from('2019-01-01', '2019-12-31', 'B'),
        from('2020-01-01', '2020-12-31', 'A'),
        from('2021-01-01', '2021-12-31', 'B'),
        from('2022-01-01', null, 'C'),
      ],
    ],
    [
      'what the second knows after the end of the first goes on',
      [from('2020-01-01', '2020-12-31', 'A')],
      [from('2020-06-01', null, 'B')],
      [from('2020-01-01', '2020-12-31', 'A'), from('2021-01-01', null, 'B')],
    ],
    [
      'a history that one side lacks is the other',
      [],
      [from('2020-01-01', null, 'B')],
      [from('2020-01-01', null, 'B')],
    ],
  ])('%s', (_rule, first, second, merged) => {
    expect(mergedPeriods(first, second, same)).toEqual(merged)
  })
})

describe('when somebody was here by either record', () => {
  test('times apart stay apart, the present one comes last', () => {
    const here = { from: '2026-09-01', to: null, leaving: null }
    const before = { from: '2018-09-01', to: '2021-06-30', leaving: 'dismissed' as const }
    expect(mergedStays([here, before])).toEqual([before, here])
  })
  test('times that overlap or touch become one, and who is here by one record is here', () => {
    expect(
      mergedStays([
        { from: '2024-09-01', to: '2026-05-31', leaving: 'other' },
        { from: '2026-06-01', to: null, leaving: null },
        { from: '2025-01-01', to: '2025-12-31', leaving: 'moved' },
      ]),
    ).toEqual([{ from: '2024-09-01', to: null, leaving: null }])
  })
  test('the later leaving is the one that counts', () => {
    expect(
      mergedStays([
        { from: '2020-09-01', to: '2024-06-30', leaving: 'moved' },
        { from: '2021-09-01', to: '2023-06-30', leaving: 'other' },
      ]),
    ).toEqual([{ from: '2020-09-01', to: '2024-06-30', leaving: 'moved' }])
  })
})

describe('the facts of the record that stays', () => {
  const nothing: PersonFacts = {
    kind: 'pedagogue',
    birthYear: null,
    birthOn: null,
    hiredOn: null,
    experienceYears: null,
    totalExperienceYears: null,
    experienceOn: null,
    category: null,
    phone: null,
    email: null,
    workplace: null,
    clearanceOn: null,
    clearanceLocation: null,
  }
  const kept = { ...nothing, phone: '1', experienceYears: 5, experienceOn: '2026-09-01' }
  const other = { ...nothing, phone: '2', email: 'a@b', totalExperienceYears: 9, experienceOn: '2020-01-01' }

  test('are its own, and what it lacks comes from the other', () => {
    expect(mergedFacts(kept, other, new Set())).toEqual({ ...kept, email: 'a@b' })
  })
  test('columns that belong together are taken together', () => {
    expect(mergedFacts(kept, other, new Set(['experience', 'phone']))).toEqual({
      ...kept,
      phone: '2',
      email: 'a@b',
      experienceYears: null,
      totalExperienceYears: 9,
      experienceOn: '2020-01-01',
    })
  })
  test('the day of birth stays with students alone', () => {
    const student = { ...nothing, kind: 'student', birthOn: '2010-05-01', birthYear: 2010 }
    expect(mergedFacts(nothing, student, new Set())).toMatchObject({
      kind: 'pedagogue',
      birthYear: 2010,
      birthOn: null,
    })
    expect(mergedFacts(nothing, student, new Set(['kind']))).toMatchObject({ kind: 'student', birthOn: '2010-05-01' })
  })
})
