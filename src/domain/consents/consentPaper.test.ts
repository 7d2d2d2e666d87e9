import { expect, test } from 'vitest'
import { isPrintedSince, paperOf } from './consentPaper.ts'

test.each([
  ['an employee to an employee by ст. 351.8', 'mentor', 'self', 'pedagogue', 'staff', 'mentor'],
  ['an employee to a student plainly', 'mentor', 'self', 'pedagogue', 'student', 'mentor-plain'],
  ['a partner to a pedagogue plainly', 'mentor', 'self', 'partner', 'pedagogue', 'mentor-plain'],
  ['a student to a student plainly', 'mentor', 'self', 'student', 'student', 'mentor-plain'],
  ['the guardian of a young mentor', 'mentor', 'guardian', 'student', 'student', 'guardian'],
  ['the guardian of a mentee', 'mentee', 'guardian', 'student', 'pedagogue', 'guardian'],
  ['a mentee', 'mentee', 'self', 'pedagogue', 'pedagogue', 'mentee'],
  ['an adult to processing', 'processing', 'self', 'parent', null, 'processing'],
  ['a student to processing', 'processing', 'self', 'student', null, 'processing-student'],
  ['the guardian to processing', 'processing', 'guardian', 'student', null, 'processing-guardian'],
  ['the guardian to the transfer', 'transfer', 'guardian', 'student', null, 'transfer-guardian'],
  ['anybody to the publication', 'publication', 'self', 'student', null, 'publication'],
] as const)('%s', (_who, kind, signatory, personKind, otherKind, expected) => {
  expect(paperOf({ kind, signatory, personKind, otherKind })).toBe(expected)
})

test.each([
  ['while nothing was signed', 'missing', null, '2026-10-01', true],
  ['not once it is signed', 'given', { untilOn: null, withdrawnOn: null }, '2026-10-01', false],
  ['after the withdrawal', 'withdrawn', { untilOn: null, withdrawnOn: '2026-09-30' }, '2026-10-01', true],
  [
    'not one from before the withdrawal',
    'withdrawn',
    { untilOn: null, withdrawnOn: '2026-10-02' },
    '2026-10-01',
    false,
  ],
  ['not one from before the end', 'expired', { untilOn: '2026-10-02', withdrawnOn: null }, '2026-10-01', false],
] as const)('a printed blank waits for a signature %s', (_rule, state, latest, printedOn, expected) => {
  expect(isPrintedSince(state, latest, printedOn)).toBe(expected)
})
