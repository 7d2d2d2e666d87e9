import { describe, expect, test } from 'vitest'
import {
  type Consent,
  consentsNeeded,
  isInForce,
  type PairNeedingConsents,
  stateOfConsents,
  whyNotRecordConsent,
  whyNotWithdraw,
} from './consent.ts'

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

const today = '2026-10-05'
const known = (...consents: Consent[]) => ({ consents, pairSetAside: false })

describe('a signed paper is recorded', () => {
  const paper = { kind: 'processing', givenOn: '2026-10-01', untilOn: '2027-08-31' } as const
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
    ['not for a pair that was set aside', paper, { consents: [], pairSetAside: true }, 'pair-set-aside'],
  ])('%s', (_rule, asked, before, expected) => {
    expect(whyNotRecordConsent(asked, before, today)).toBe(expected)
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

describe('papers are needed for what people do', () => {
  const pair: PairNeedingConsents = {
    id: 'pair',
    mentorPersonId: 'mentor',
    menteePersonId: 'mentee',
    endsOn: '2027-05-31',
    withdrawnOn: null,
    isFixed: false,
  }
  const needs = (inBanks: string[], pairs: PairNeedingConsents[]) =>
    consentsNeeded({ inBanks, pairs }, today).map(({ personId, kind, otherPersonId }) =>
      [personId, kind, otherPersonId].filter((part) => part !== null).join(' '),
    )

  test('processing for everybody in a bank, once', () => {
    expect(needs(['mentor', 'mentee'], [])).toEqual(['mentor processing', 'mentee processing'])
  })
  test('a proposed pair adds two papers that name each other, also for people who are in no bank', () => {
    expect(needs(['mentor'], [pair])).toEqual([
      'mentor processing',
      'mentee processing',
      'mentor mentor mentee',
      'mentee mentee mentor',
    ])
  })
  test('a pair fixed by an order needs no more papers to take part, and still processing', () => {
    expect(needs([], [{ ...pair, isFixed: true }])).toEqual(['mentor processing', 'mentee processing'])
  })
  test('a pair set aside and a pair that is over need nothing', () => {
    expect(needs([], [{ ...pair, withdrawnOn: today }])).toEqual([])
    expect(needs([], [{ ...pair, endsOn: '2026-10-04' }])).toEqual([])
    expect(needs([], [{ ...pair, endsOn: today }])).toHaveLength(4)
  })
})
