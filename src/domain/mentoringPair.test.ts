import { describe, expect, test } from 'vitest'
import type { Consent, ConsentKind } from './consent.ts'
import type { Signer } from './consents/signatory.ts'
import {
  type ConsentRow,
  factsOfPair,
  isPairInForce,
  missingConfirmations,
  missingConsents,
  type PairFacts,
  type PairRow,
  stateOfPair,
  whyNotChanged,
  whyNotConfirmed,
  whyNotInOrder,
} from './mentoringPair.ts'

const today = '2026-10-05'
const given = (kind: ConsentKind): Consent => ({
  kind,
  signatory: 'self',
  givenOn: '2026-09-10',
  untilOn: null,
  withdrawnOn: null,
})
const adult: Signer = { kind: 'pedagogue', birthOn: null, birthYear: 1985, adolescents: 'student-and-guardian' }
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
  signers: { mentor: adult, mentee: adult },
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

const row: PairRow = {
  id: 'pair',
  mentorPersonId: 'm',
  menteePersonId: 'e',
  mentorHumanId: 'a',
  menteeHumanId: 'b',
  mentorSigner: adult,
  menteeSigner: adult,
  startsOn: '2026-10-10',
  endsOn: '2027-05-31',
  withdrawnOn: null,
  fixedFrom: null,
  fixedTo: null,
  draftedInOrder: false,
}
const rowOf = (kind: ConsentKind, personId: string, pairId: string | null): ConsentRow => ({
  ...given(kind),
  personId,
  pairId,
})
const consents = [
  rowOf('processing', 'm', null),
  rowOf('processing', 'e', null),
  rowOf('mentor', 'm', 'pair'),
  rowOf('mentee', 'e', 'pair'),
]
const confirmations = Object.entries(ready.confirmedOn).map(([party, confirmedOn]) => ({
  pairId: 'pair',
  party,
  confirmedOn,
}))

test('facts follow from the rows of the pair, whatever rows stand beside', () => {
  const others = [rowOf('mentor', 'm', 'another'), rowOf('processing', 'somebody', null)]
  const foreign = { pairId: 'another', party: 'mentor', confirmedOn: '2026-01-01' }
  expect(factsOfPair(row, [foreign, ...confirmations], [...others, ...consents], today)).toMatchObject(ready)
  const fixed = { ...row, fixedFrom: '2026-10-10', fixedTo: '2027-05-31' }
  expect(factsOfPair(fixed, [], [], today).fixed).toEqual({ fromOn: '2026-10-10', toOn: '2027-05-31' })
  expect(factsOfPair(row, [], [], today).consents.mentor).toBeNull()
})

test('the paper of a guardian is no paper of the person', () => {
  const byGuardian = { ...rowOf('mentee', 'e', 'pair'), signatory: 'guardian' as const }
  const { consents: found } = factsOfPair(row, [], [byGuardian], today)
  expect([found.mentee, found.menteeGuardian?.givenOn]).toEqual([null, '2026-09-10'])
})

test('of several consents the one in force counts, otherwise the last one given', () => {
  const old = { ...rowOf('mentee', 'e', 'pair'), givenOn: '2026-09-01', withdrawnOn: '2026-09-05' }
  const again = { ...rowOf('mentee', 'e', 'pair'), givenOn: '2026-10-01' }
  expect(factsOfPair(row, [], [old, again], today).consents.mentee?.givenOn).toBe('2026-10-01')
  const later = { ...again, givenOn: '2026-10-20' }
  const inForce = { ...old, withdrawnOn: null }
  expect(factsOfPair(row, [], [inForce, later], today).consents.mentee?.givenOn).toBe('2026-09-01')
  expect(factsOfPair(row, [], [old, later], today).consents.mentee?.givenOn).toBe('2026-10-20')
})

test('a pair changes until an order names it', () => {
  expect(whyNotChanged(ready)).toEqual([])
  expect(whyNotChanged({ ...ready, draftedInOrder: true })).toEqual([
    { reason: 'pair-in-draft-order', subject: 'pair' },
  ])
  const fixed = { ...ready, fixed: { fromOn: '2026-10-10', toOn: '2027-05-31' } }
  expect(whyNotChanged(fixed)).toEqual([{ reason: 'pair-already-in-force', subject: 'pair' }])
  expect(whyNotChanged({ ...ready, withdrawnOn: today })).toEqual([{ reason: 'pair-set-aside', subject: 'pair' }])
})

test('nobody confirms on a day to come, nor a pair that was set aside', () => {
  expect(whyNotConfirmed(ready, today, today)).toEqual([])
  expect(whyNotConfirmed(ready, '2026-10-06', today)).toEqual([{ reason: 'day-in-future', subject: 'pair' }])
  expect(whyNotConfirmed({ ...ready, withdrawnOn: today }, today, today)).toEqual([
    { reason: 'pair-set-aside', subject: 'pair' },
  ])
})
