import { describe, expect, test } from 'vitest'
import { stateOfAgreements, whyNotAgreement, whyNotCourse } from './training.ts'

const today = '2026-10-05'

describe('how the additional agreement stands', () => {
  test.each([
    ['nothing signed', 'pedagogue', [], 'missing'],
    ['somebody without an employment contract', 'partner', [], 'not-needed'],
    ['in force without an end', 'pedagogue', [{ fromOn: '2026-09-01', toOn: null }], 'in-force'],
    ['on its last day', 'staff', [{ fromOn: '2026-09-01', toOn: today }], 'in-force'],
    ['from tomorrow on', 'pedagogue', [{ fromOn: '2026-10-06', toOn: null }], 'not-yet'],
    ['last year’s', 'pedagogue', [{ fromOn: '2025-09-01', toOn: '2026-05-31' }], 'over'],
  ])('%s', (_case, kind, agreements, expected) => {
    expect(stateOfAgreements(kind, agreements, today)).toBe(expected)
  })
})

describe('an agreement is marked signed', () => {
  const given = { signedOn: '2026-09-20', fromOn: '2026-09-01', toOn: '2027-05-31' }
  test.each([
    ['also later than it is in force', 'pedagogue', {}, null],
    ['not on a day ahead', 'pedagogue', { signedOn: '2026-10-06' }, 'day-in-future'],
    ['not backwards', 'pedagogue', { toOn: '2026-08-31' }, 'period-ends-before-start'],
    ['not with a parent', 'parent', {}, 'no-employment-contract'],
  ])('%s', (_case, kind, facts, expected) => {
    expect(whyNotAgreement(kind, { ...given, ...facts }, today)).toBe(expected)
  })
})

test('a course is marked once it is over', () => {
  expect(whyNotCourse(today, today)).toBeNull()
  expect(whyNotCourse('2026-10-06', today)).toBe('day-in-future')
})
