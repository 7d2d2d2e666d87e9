import { expect, test } from 'vitest'
import type { Consent } from '../consent.ts'
import { type PairToReturn, whyNotReturned } from './pairReturn.ts'

const today = '2026-10-05'
const given: Consent = {
  kind: 'processing',
  signatory: 'self',
  givenOn: '2026-09-01',
  untilOn: null,
  withdrawnOn: null,
}
const mentor = { personId: 'm', leftOn: null, isInBank: true, capacity: 1, taken: 0 }
const mentee = { personId: 'e', leftOn: null, isInBank: true }
const consents = { mentorProcessing: given, menteeProcessing: given, mentor: null, mentee: null }
const adult = { kind: 'pedagogue', birthOn: null, birthYear: 1985, adolescents: 'student-and-guardian' } as const
const signers = { mentor: adult, mentee: adult }
const asBefore: PairToReturn = { pair: { consents, signers }, mentor, mentee, mayOverload: false }

test('a pair set aside returns while it could be accepted anew', () => {
  expect(whyNotReturned(asBefore, today)).toEqual([])
})

test.each<[string, Partial<PairToReturn>, [string, string][]]>([
  ['the mentor left the bank', { mentor: { ...mentor, isInBank: false } }, [['mentor-not-in-bank', 'm']]],
  ['the mentee left the bank', { mentee: { ...mentee, isInBank: false } }, [['mentee-not-in-bank', 'e']]],
  ['somebody has left', { mentee: { ...mentee, leftOn: '2026-10-04' } }, [['person-has-left', 'e']]],
  ['somebody is here for the last day', { mentee: { ...mentee, leftOn: today } }, []],
  ['the place was taken', { mentor: { ...mentor, taken: 1 } }, [['mentor-full', 'm']]],
  ['the curator wanted one more', { mentor: { ...mentor, taken: 1 }, mayOverload: true }, []],
  [
    'a consent was taken back',
    { pair: { signers, consents: { ...consents, menteeProcessing: { ...given, withdrawnOn: today } } } },
    [['consent-missing', 'e']],
  ],
])('%s', (_case, change, refused) => {
  const refusals = whyNotReturned({ ...asBefore, ...change }, today)
  expect(refusals.map(({ reason, subject }) => [reason, subject])).toEqual(refused)
})
