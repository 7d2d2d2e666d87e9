import { expect, test } from 'vitest'
import { whyNotGuardian } from './guardian.ts'

const student = { id: 'child', kind: 'student' } as const
const parent = { id: 'parent', kind: 'parent' } as const
const today = '2026-10-05'

test.each([
  ['a parent of a student', student, parent, today, null],
  ['a new person who has no record yet', student, { id: null, kind: 'parent' }, '2020-01-01', null],
  ['a teacher whose own child learns here', student, { id: 'teacher', kind: 'pedagogue' }, today, null],
  ['an adult has no guardian', { id: 'a', kind: 'graduate' }, parent, today, 'guardian-of-students-only'],
  ['a student is nobody’s guardian', student, { id: 'other', kind: 'student' }, today, 'student-is-no-guardian'],
  ['nobody is their own guardian', student, student, today, 'guardian-is-oneself'],
  ['not ahead of the day', student, parent, '2026-10-06', 'day-in-future'],
] as const)('%s', (_case, child, guardian, fromOn, reason) => {
  expect(whyNotGuardian(child, guardian, fromOn, today)).toBe(reason)
})
