import { describe, expect, test } from 'vitest'
import { clearanceOf, isMinorOn } from './clearance.ts'

const day = '2026-10-05'

describe('the certificate of no criminal record', () => {
  test.each([
    ['a teacher of the school', 'pedagogue', null, 'not-needed'],
    ['a student of the school', 'student', null, 'not-needed'],
    ['a partner without it', 'partner', null, 'missing'],
    ['a parent who showed it', 'parent', '2026-09-01', 'marked'],
    ['a graduate who shows it tomorrow', 'graduate', '2026-10-06', 'missing'],
    ['a university student on the day itself', 'university-student', day, 'marked'],
  ])('%s', (_case, kind, clearanceOn, expected) => {
    expect(clearanceOf({ kind, clearanceOn }, day)).toBe(expected)
  })
})

describe('who is a minor', () => {
  test.each([
    ['on the eve of the 18th birthday', 'student', '2008-10-06', true],
    ['on the birthday', 'student', '2008-10-05', false],
    ['a student without a birth date', 'student', null, true],
    ['a teacher', 'pedagogue', null, false],
  ])('%s', (_case, kind, birthOn, expected) => {
    expect(isMinorOn({ kind, birthOn }, day)).toBe(expected)
  })
})
