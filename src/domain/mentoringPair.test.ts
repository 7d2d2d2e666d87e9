import { describe, expect, test } from 'vitest'
import type { Consent, ConsentKind } from './consent.ts'
import {
  isPairInForce,
  missingConfirmations,
  missingConsents,
  type PairFacts,
  stateOfPair,
  whyNotInOrder,
} from './mentoringPair.ts'

const today = '2026-10-05'
const given = (kind: ConsentKind): Consent => ({ kind, givenOn: '2026-09-10', untilOn: null, withdrawnOn: null })
const ready: PairFacts = {
  id: 'pair',
  mentorHumanId: 'a',
  menteeHumanId: 'b',
  term: { fromOn: '2026-10-10', toOn: '2027-05-31' },
  withdrawnOn: null,
  confirmedOn: { mentor: '2026-10-01', mentee: '2026-10-01', curator: '2026-10-02' },
  consents: {
    mentorProcessing: given('processing'),
    menteeProcessing: given('processing'),
    mentor: given('mentor'),
    mentee: given('mentee'),
  },
  fixed: null,
  draftedInOrder: false,
}
const withdrawn: Consent = { ...given('mentee'), withdrawnOn: '2026-10-01' }

describe('the state of a pair follows from its dated facts', () => {
  test.each<[PairFacts, string]>([
    [{ ...ready, confirmedOn: {} }, 'proposed'],
    [{ ...ready, confirmedOn: { mentor: '2026-10-01', mentee: '2026-10-01' } }, 'proposed'],
    [{ ...ready, consents: { ...ready.consents, mentor: null } }, 'agreed'],
    [{ ...ready, consents: { ...ready.consents, mentee: withdrawn } }, 'agreed'],
    [ready, 'ready-for-order'],
    [{ ...ready, draftedInOrder: true }, 'in-draft-order'],
    [{ ...ready, withdrawnOn: '2026-10-04' }, 'set-aside'],
    [{ ...ready, fixed: { fromOn: '2026-10-10', toOn: '2027-05-31' } }, 'fixed-ahead'],
    [{ ...ready, fixed: { fromOn: '2026-10-05', toOn: '2027-05-31' } }, 'in-force'],
    [{ ...ready, fixed: { fromOn: '2026-09-05', toOn: '2026-10-05' } }, 'in-force'],
    [{ ...ready, fixed: { fromOn: '2025-09-05', toOn: '2026-10-04' } }, 'ended'],
  ])('%#: %s', (pair, state) => {
    expect(stateOfPair(pair, today)).toBe(state)
  })
})

test('a pair counts from the day the order names to its last day', () => {
  const pair = { fixed: { fromOn: '2026-10-10', toOn: '2027-05-31' } }
  expect(['2026-10-09', '2026-10-10', '2027-05-31', '2027-06-01'].map((day) => isPairInForce(pair, day))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(isPairInForce({ fixed: null }, today)).toBe(false)
})

test('an order names a pair only with the consents of all participants (rule 1)', () => {
  expect(whyNotInOrder(ready, today)).toEqual([])
  for (const kind of Object.keys(ready.consents) as (keyof PairFacts['consents'])[]) {
    const pair = { ...ready, consents: { ...ready.consents, [kind]: null } }
    expect(missingConsents(pair, today)).toEqual([kind])
    expect(whyNotInOrder(pair, today)).toEqual([{ reason: 'consent-missing', subject: 'pair' }])
  }
})

test('a pair needs the confirmations of mentor, mentee and curator (rule 4)', () => {
  for (const party of ['mentor', 'mentee', 'curator'] as const) {
    const { [party]: _, ...others } = ready.confirmedOn
    const pair = { ...ready, confirmedOn: others }
    expect(missingConfirmations(pair)).toEqual([party])
    expect(whyNotInOrder(pair, today)).toEqual([{ reason: 'confirmation-missing', subject: 'pair' }])
  }
})

test('nobody is their own mentor, also under two records', () => {
  expect(whyNotInOrder({ ...ready, menteeHumanId: 'a' }, today)).toEqual([{ reason: 'same-person', subject: 'pair' }])
})

test('a pair set aside or already fixed enters no order', () => {
  expect(whyNotInOrder({ ...ready, withdrawnOn: today }, today).map((each) => each.reason)).toEqual(['pair-set-aside'])
  const fixed = { ...ready, fixed: { fromOn: '2026-10-10', toOn: '2027-05-31' } }
  expect(whyNotInOrder(fixed, today).map((each) => each.reason)).toEqual(['pair-already-in-force'])
})
