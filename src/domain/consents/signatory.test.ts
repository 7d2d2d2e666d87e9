import { describe, expect, test } from 'vitest'
import { comingOfAge, isAgeOpen, maySign, type Signer, signatoriesOn, turnsOn } from './signatory.ts'

const student = (birthOn: string, rest: Partial<Signer> = {}): Signer => ({
  kind: 'student',
  birthOn,
  birthYear: Number(birthOn.slice(0, 4)),
  adolescents: 'student-and-guardian',
  ...rest,
})

describe('whose signature a consent needs', () => {
  test.each([
    ['under 14 the guardian’s alone', student('2012-10-06'), '2026-10-05', ['guardian']],
    ['on the 14th birthday both', student('2012-10-05'), '2026-10-05', ['self', 'guardian']],
    ['the day before the 18th birthday both', student('2008-10-06'), '2026-10-05', ['self', 'guardian']],
    ['on the 18th birthday the person’s alone', student('2008-10-05'), '2026-10-05', ['self']],
    [
      'at 15 the student’s alone, where the organisation has settled so',
      student('2011-03-01', { adolescents: 'student' }),
      '2026-10-05',
      ['self'],
    ],
    [
      'at 15 the guardian’s alone, where the organisation has settled so',
      student('2011-03-01', { adolescents: 'guardian' }),
      '2026-10-05',
      ['guardian'],
    ],
    [
      'under 14 the guardian’s, whatever the organisation has settled',
      student('2015-03-01', { adolescents: 'student' }),
      '2026-10-05',
      ['guardian'],
    ],
    [
      'of an adult the own one, however young',
      { ...student('2008-12-31'), kind: 'pedagogue', birthOn: null },
      '2026-10-05',
      ['self'],
    ],
  ] as const)('%s', (_rule, signer, day, expected) => {
    expect(signatoriesOn(signer, day)).toEqual(expected)
  })
})

test.each([
  ['a day of the calendar', '2012-10-05', 14, '2026-10-05'],
  ['29 February in a common year is 28 February', '2008-02-29', 18, '2026-02-28'],
  ['29 February in a leap year', '2010-02-28', 14, '2024-02-28'],
  ['29 February to 29 February', '2004-02-29', 20, '2024-02-29'],
])('an age is reached on the birthday: %s', (_rule, birthOn, age, expected) => {
  expect(turnsOn(birthOn, age)).toBe(expected)
})

test('whoever was born on 29 February signs alone from 28 February of a common year', () => {
  const leapling = student('2008-02-29')
  expect(signatoriesOn(leapling, '2026-02-27')).toEqual(['self', 'guardian'])
  expect(signatoriesOn(leapling, '2026-02-28')).toEqual(['self'])
})

describe('a birth date that is not known leaves open who signs', () => {
  const unknown = student('2012-01-01', { birthOn: null, birthYear: null })
  test('without a year both sign, so that no child is forgotten', () => {
    expect(signatoriesOn(unknown, '2026-10-05')).toEqual(['self', 'guardian'])
    expect(isAgeOpen(unknown, '2026-10-05')).toBe(true)
  })
  test('a year that allows one age only is enough', () => {
    const young = { ...unknown, birthYear: 2015 }
    expect(signatoriesOn(young, '2026-10-05')).toEqual(['guardian'])
    expect(isAgeOpen(young, '2026-10-05')).toBe(false)
  })
  test('in the year of the 14th birthday the student may be of either age', () => {
    const turning = { ...unknown, birthYear: 2012, adolescents: 'student' as const }
    expect(signatoriesOn(turning, '2026-10-05')).toEqual(['self', 'guardian'])
  })
})

describe('who may sign at all', () => {
  test.each([
    ['a child may not', 'self', student('2015-01-01'), false],
    ['somebody of 14 may, also where the guardian’s paper counts', 'self', student('2012-10-05'), true],
    ['a guardian may for a minor', 'guardian', student('2008-10-06'), true],
    ['a guardian may not for who is 18 today', 'guardian', student('2008-10-05'), false],
    ['a guardian may not for an employee', 'guardian', { ...student('2000-01-01'), kind: 'staff' }, false],
  ] as const)('%s', (_rule, signatory, signer, expected) => {
    expect(maySign(signatory, signer, '2026-10-05')).toBe(expected)
  })
})

describe('a birthday changes who signs', () => {
  const today = '2026-10-05'
  test.each([
    ['30 days ahead it is told', student('2008-11-04'), { age: 18, on: '2026-11-04' }],
    ['31 days ahead it is not', student('2008-11-05'), null],
    ['on the day it is told', student('2012-10-05'), { age: 14, on: '2026-10-05' }],
    ['30 days after it is told', student('2012-09-05'), { age: 14, on: '2026-09-05' }],
    ['later it is not', student('2012-09-04'), null],
    [
      'at 14 nothing changes where the guardian goes on signing',
      student('2012-10-20', { adolescents: 'guardian' }),
      null,
    ],
    [
      'at 18 nothing changes where the student signs alone already',
      student('2008-10-20', { adolescents: 'student' }),
      null,
    ],
  ] as const)('%s', (_rule, signer, expected) => {
    expect(comingOfAge(signer, today)).toEqual(expected)
  })
})
