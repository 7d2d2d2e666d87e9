import { describe, expect, test } from 'vitest'
import type { Consent } from './consent.ts'
import type { Signer } from './consents/signatory.ts'
import type { PairFacts } from './mentoringPair.ts'
import { consentsLacking, daysOfConsent, stateOfOrder, termInOrder, whyNotFixed, whyNotSigned } from './orderOnPairs.ts'

const consent = (kind: Consent['kind'], rest: Partial<Consent> = {}): Consent => ({
  kind,
  signatory: 'self',
  givenOn: '2026-09-20',
  untilOn: null,
  withdrawnOn: null,
  ...rest,
})
const adult: Signer = { kind: 'pedagogue', birthOn: null, birthYear: 1985, adolescents: 'student-and-guardian' }
const pair: PairFacts = {
  id: 'pair',
  mentorHumanId: 'mentor',
  menteeHumanId: 'mentee',
  term: { fromOn: '2026-10-01', toOn: '2027-05-31' },
  withdrawnOn: null,
  confirmedOn: { mentor: '2026-09-20', mentee: '2026-09-20', curator: '2026-09-20' },
  consents: {
    mentorProcessing: consent('processing'),
    menteeProcessing: consent('processing'),
    mentor: consent('mentor'),
    mentee: consent('mentee'),
  },
  signers: { mentor: adult, mentee: adult },
  fixed: null,
  draftedInOrder: false,
}
const days = { inForceFrom: '2026-10-01', signedOn: null, today: '2026-10-05' }
const reasons = (facts: Partial<PairFacts>, at = days) => whyNotFixed({ ...pair, ...facts }, at).map((r) => r.reason)

describe('An order on pairs', () => {
  test('fixes a pair with every consent and confirmation', () => {
    expect(whyNotFixed(pair, days)).toEqual([])
  })

  test('rule 1: needs the consents of all participants', () => {
    for (const missing of ['mentorProcessing', 'menteeProcessing', 'mentor', 'mentee'] as const)
      expect(reasons({ consents: { ...pair.consents, [missing]: null } })).toEqual(['consent-missing'])
  })

  test('rule 4: needs the confirmations of mentor, mentee and curator', () => {
    for (const silent of ['mentor', 'mentee', 'curator'] as const) {
      const { [silent]: _, ...confirmedOn } = pair.confirmedOn
      expect(reasons({ confirmedOn })).toEqual(['confirmation-missing'])
    }
  })

  test('rule 17: needs what the guardian signed for a student under 14, and from 14 on both papers', () => {
    const student = (birthOn: string): Signer => ({ ...adult, kind: 'student', birthOn, birthYear: null })
    const of = (birthOn: string, consents: Partial<PairFacts['consents']>) =>
      consentsLacking(
        { ...pair, signers: { mentor: adult, mentee: student(birthOn) }, consents: { ...pair.consents, ...consents } },
        days,
      ).map((lacking) => [lacking.consent, lacking.day])
    const guardians = { menteeGuardian: consent('mentee'), menteeGuardianProcessing: consent('processing') }
    expect(of('2015-01-01', {})).toEqual([
      ['menteeGuardianProcessing', '2026-10-01'],
      ['menteeGuardian', '2026-10-01'],
    ])
    expect(of('2015-01-01', { ...guardians, mentee: null, menteeProcessing: null })).toEqual([])
    expect(of('2011-01-01', guardians)).toEqual([])
    expect(of('2011-01-01', { ...guardians, mentee: null })).toEqual([['mentee', '2026-10-01']])
    expect(of('2012-10-05', { ...guardians, mentee: null, menteeProcessing: null })).toEqual([
      ['menteeProcessing', '2026-10-05'],
      ['mentee', '2026-10-05'],
    ])
  })

  test('needs consents that held when the pair began, when the head signed and when it is entered', () => {
    const given = (givenOn: string) => ({ consents: { ...pair.consents, mentor: consent('mentor', { givenOn }) } })
    expect(reasons(given('2026-10-02'))).toEqual(['consent-missing'])
    const signed = { ...days, inForceFrom: '2026-10-12', signedOn: '2026-10-01' }
    expect(whyNotFixed({ ...pair, ...given('2026-10-02') }, signed).map((r) => r.reason)).toEqual(['consent-missing'])
    const withdrawn = { consents: { ...pair.consents, mentee: consent('mentee', { withdrawnOn: '2026-10-04' }) } }
    expect(consentsLacking({ ...pair, ...withdrawn }, days)).toEqual([{ consent: 'mentee', day: '2026-10-05' }])
    expect(daysOfConsent(pair, { ...days, signedOn: '2026-10-02' })).toEqual(['2026-10-01', '2026-10-02', '2026-10-05'])
  })

  test('takes no pair that another draft or another order has, and none whose term is over', () => {
    expect(reasons({ draftedInOrder: true })).toEqual(['pair-in-another-draft'])
    expect(reasons({ fixed: pair.term })).toEqual(['pair-already-in-force'])
    expect(reasons({ term: { fromOn: '2026-09-01', toOn: '2026-09-30' } })).toEqual(['order-after-term'])
  })

  test('begins a pair on the later of its own day and the order’s', () => {
    expect(termInOrder(pair.term, '2026-09-01').fromOn).toBe('2026-10-01')
    expect(termInOrder(pair.term, '2026-12-01')).toEqual({ fromOn: '2026-12-01', toOn: '2027-05-31' })
  })
})

describe('The signature under an order', () => {
  const signature = {
    signedOn: '2026-10-02',
    signedBy: 'person',
    headships: [{ from: '2026-10-01', to: '2026-10-03' }],
  }
  const why = (change: object) => whyNotSigned({ ...signature, ...change }, '2026-10-05').map((r) => r.reason)

  test('may be days old', () => expect(why({})).toEqual([]))
  test('is not of tomorrow', () => expect(why({ signedOn: '2026-10-06' })).toEqual(['day-in-future']))
  test('is of the head or acting head of that day', () => {
    expect(why({ signedOn: '2026-10-03' })).toEqual([])
    expect(why({ signedOn: '2026-10-04' })).toEqual(['signer-was-not-head'])
    expect(why({ headships: [] })).toEqual(['signer-was-not-head'])
  })
})

test('A draft is printed, then registered; a discarded one is neither', () => {
  const none = { printedOn: null, discardedOn: null, signedOn: null }
  expect(stateOfOrder(none)).toBe('draft')
  expect(stateOfOrder({ ...none, printedOn: '2026-10-01' })).toBe('printed')
  expect(stateOfOrder({ ...none, printedOn: '2026-10-01', discardedOn: '2026-10-02' })).toBe('discarded')
  expect(stateOfOrder({ ...none, signedOn: '2026-10-02' })).toBe('registered')
})
