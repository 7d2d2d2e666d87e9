import { describe, expect, test } from 'vitest'
import {
  type Consent,
  isInForce,
  isOutgrown,
  missingSignatures,
  stateOfConsents,
  stateOfSigned,
  whyNotRecordConsent,
  whyNotWithdraw,
} from './consent.ts'
import type { Signer } from './consents/signatory.ts'

const given: Consent = {
  kind: 'processing',
  signatory: 'self',
  givenOn: '2026-09-10',
  untilOn: '2027-08-31',
  withdrawnOn: null,
}
const adult: Signer = { kind: 'pedagogue', birthOn: null, birthYear: 1985, adolescents: 'student-and-guardian' }
const student = (birthOn: string): Signer => ({ ...adult, kind: 'student', birthOn, birthYear: null })

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

const today = '2026-10-05'
const byGuardian: Consent = { ...given, signatory: 'guardian' }

describe('a consent is there when everybody has signed who has to on the day', () => {
  test.each([
    ['an adult alone', [given], adult, []],
    ['nobody has', [], adult, ['self']],
    ['for an adult no guardian', [byGuardian], adult, ['self']],
    ['under 14 the guardian alone', [byGuardian], student('2012-10-06'), []],
    ['under 14 not the child', [given], student('2012-10-06'), ['guardian']],
    ['on the 14th birthday the student besides', [byGuardian], student('2012-10-05'), ['self']],
    ['at 15 both', [given, byGuardian], student('2011-01-01'), []],
    ['at 15 the guardian too', [given], student('2011-01-01'), ['guardian']],
    ['the day before the 18th birthday both', [given, byGuardian], student('2008-10-06'), []],
    ['on the 18th birthday what the guardian signed counts no more', [byGuardian], student('2008-10-05'), ['self']],
    [
      'one who withdraws takes the whole away',
      [given, { ...byGuardian, withdrawnOn: today }],
      student('2011-01-01'),
      ['guardian'],
    ],
  ] as const)('%s', (_rule, consents, signer, expected) => {
    expect(missingSignatures(consents, signer, today)).toEqual(expected)
  })

  test('born on 29 February, from 28 February of a common year', () => {
    const leapling = student('2008-02-29')
    const long = { ...byGuardian, givenOn: '2020-01-01' }
    expect(stateOfSigned([long, { ...given, givenOn: '2024-01-01' }], leapling, '2026-02-27')).toBe('given')
    expect(missingSignatures([long], leapling, '2026-02-28')).toEqual(['self'])
  })

  test('a list says of the whole what the first missing paper says', () => {
    expect(stateOfSigned([given, byGuardian], student('2011-01-01'), today)).toBe('given')
    expect(stateOfSigned([given, { ...byGuardian, withdrawnOn: today }], student('2011-01-01'), today)).toBe(
      'withdrawn',
    )
    expect(stateOfSigned([byGuardian], student('2008-10-05'), today)).toBe('missing')
  })

  test('what a guardian signed is outgrown from the 18th birthday, until the person has signed', () => {
    expect(isOutgrown([byGuardian], student('2008-10-06'), today)).toBe(false)
    expect(isOutgrown([byGuardian], student('2008-10-05'), today)).toBe(true)
    expect(isOutgrown([byGuardian, given], student('2008-10-05'), today)).toBe(false)
    expect(isOutgrown([{ ...byGuardian, withdrawnOn: today }], student('2008-10-05'), today)).toBe(false)
  })
})

const known = (...consents: Consent[]) => ({ consents, pairSetAside: false, signer: adult, hasGuardian: false })

describe('a signed paper is recorded', () => {
  const paper = { signatory: 'self', givenOn: '2026-10-01', untilOn: '2027-08-31' } as const
  test.each([
    ['with nothing before it', paper, known(), null],
    ['today at the latest', { ...paper, givenOn: '2026-10-06' }, known(), 'day-in-future'],
    ['with an end after its beginning', { ...paper, untilOn: '2026-09-30' }, known(), 'period-ends-before-start'],
    ['for one day', { ...paper, untilOn: '2026-10-01' }, known(), null],
    ['once', paper, known(given), 'already-recorded'],
    ['after the one before has expired', paper, known({ ...given, untilOn: '2026-09-30' }), null],
    ['not on the last day of the one before', paper, known({ ...given, untilOn: '2026-10-01' }), 'already-recorded'],
    ['on the day the one before was withdrawn', paper, known({ ...given, withdrawnOn: '2026-10-01' }), null],
    ['not before it was withdrawn', paper, known({ ...given, withdrawnOn: '2026-10-02' }), 'already-recorded'],
    [
      'not over a later one',
      { ...paper, untilOn: null },
      known({ ...given, givenOn: '2026-10-03' }),
      'already-recorded',
    ],
    [
      'beside one that was withdrawn the day it was given',
      paper,
      known({ ...given, givenOn: '2026-10-03', withdrawnOn: '2026-10-03' }),
      null,
    ],
    ['not for a pair that was set aside', paper, { ...known(), pairSetAside: true }, 'pair-set-aside'],
  ])('%s', (_rule, asked, before, expected) => {
    expect(whyNotRecordConsent(asked, before, today)).toBe(expected)
  })
})

describe('a paper is signed by who may', () => {
  const of = (signatory: 'self' | 'guardian', birthOn: string, hasGuardian = true) =>
    whyNotRecordConsent(
      { signatory, givenOn: '2026-10-01', untilOn: null },
      { ...known(), signer: student(birthOn), hasGuardian },
      today,
    )
  test.each([
    ['not by a child', of('self', '2012-10-02'), 'signs-through-guardian'],
    ['by the student on the 14th birthday', of('self', '2012-10-01'), null],
    ['by the guardian the day before the 18th birthday', of('guardian', '2008-10-02'), null],
    ['not by the guardian on the 18th birthday', of('guardian', '2008-10-01'), 'signs-alone'],
    ['not by a guardian whom nobody knows', of('guardian', '2015-01-01', false), 'guardian-unknown'],
  ])('%s', (_rule, reason, expected) => {
    expect(reason).toBe(expected)
  })
})

test.each([
  ['on the day it was given at the earliest', given, '2026-09-10', null],
  ['not before it was given', given, '2026-09-09', 'withdrawn-before-given'],
  ['today at the latest', given, today, null],
  ['not ahead', given, '2026-10-06', 'day-in-future'],
  ['once', { ...given, withdrawnOn: '2026-09-20' }, today, 'already-recorded'],
])('a consent is withdrawn %s', (_rule, consent, day, expected) => {
  expect(whyNotWithdraw(consent, day, today)).toBe(expected)
})
