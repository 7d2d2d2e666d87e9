import { expect, test } from 'vitest'
import { type Consent, isInForce, stateOfConsents } from './consent.ts'

const given: Consent = { kind: 'processing', givenOn: '2026-09-10', untilOn: '2027-08-31', withdrawnOn: null }

test.each([
  ['not before the day it was given', given, '2026-09-09', false],
  ['from the day it was given', given, '2026-09-10', true],
  ['on its last day', given, '2027-08-31', true],
  ['not after its last day', given, '2027-09-01', false],
  ['without a term it lasts', { ...given, untilOn: null }, '2040-01-01', true],
  ['until the day before it was withdrawn', { ...given, withdrawnOn: '2026-10-01' }, '2026-09-30', true],
  ['not on the day it was withdrawn', { ...given, withdrawnOn: '2026-10-01' }, '2026-10-01', false],
  [
    'withdrawn on the day it was given, it was never in force',
    { ...given, withdrawnOn: '2026-09-10' },
    '2026-09-10',
    false,
  ],
])('a consent is in force %s', (_rule, consent, day, expected) => {
  expect(isInForce(consent, day)).toBe(expected)
})

test.each([
  ['missing', [], '2026-10-05'],
  ['given', [given], '2026-10-05'],
  [
    'given',
    [
      { ...given, withdrawnOn: '2026-09-20' },
      { ...given, givenOn: '2026-10-01' },
    ],
    '2026-10-05',
  ],
  ['withdrawn', [{ ...given, withdrawnOn: '2026-09-20' }], '2026-10-05'],
  ['expired', [given], '2027-09-01'],
  ['not-yet', [given], '2026-09-01'],
] as const)('a list says «%s»', (state, consents, day) => {
  expect(stateOfConsents(consents, day)).toBe(state)
})
