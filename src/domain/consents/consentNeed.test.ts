import { describe, expect, test } from 'vitest'
import {
  type ConsentNeed,
  consentsNeeded,
  holdsUp,
  type PairNeedingConsents,
  type Participation,
} from './consentNeed.ts'
import type { Signer } from './signatory.ts'

const today = '2026-10-05'
const adult: Signer = { kind: 'pedagogue', birthOn: null, birthYear: 1985, adolescents: 'student-and-guardian' }
const student = (birthOn: string): Signer => ({ ...adult, kind: 'student', birthOn, birthYear: null })
const pair: PairNeedingConsents = {
  id: 'pair',
  mentorPersonId: 'mentor',
  menteePersonId: 'mentee',
  endsOn: '2027-05-31',
  withdrawnOn: null,
}
const needs = (participation: Partial<Participation>) => {
  const signers = new Map([
    ['mentor', adult],
    ['mentee', adult],
  ])
  const nobody = { inBanks: [], pairs: [], toBePublished: [], hasMunicipality: false, signers }
  return consentsNeeded({ ...nobody, ...participation }, today).map(inWords)
}
const inWords = ({ personId, kind, signatory, otherPersonId }: ConsentNeed) =>
  [personId, kind, signatory === 'guardian' && 'by guardian', otherPersonId].filter(Boolean).join(' ')

describe('papers are needed for what people do', () => {
  test('processing for everybody in a bank, once', () => {
    expect(needs({ inBanks: ['mentor', 'mentee', 'mentor'] })).toEqual(['mentor processing', 'mentee processing'])
  })

  test('the transfer only where there is a municipality above', () => {
    expect(needs({ inBanks: ['mentor'], hasMunicipality: true })).toEqual(['mentor processing', 'mentor transfer'])
  })

  test('the publication only of those who are to be published', () => {
    expect(needs({ inBanks: ['mentor'], toBePublished: ['mentee'] })).toEqual([
      'mentor processing',
      'mentee publication',
    ])
  })

  test('a pair adds two papers that name each other, also for people who are in no bank', () => {
    expect(needs({ inBanks: ['mentor'], pairs: [pair] })).toEqual([
      'mentor processing',
      'mentee processing',
      'mentor mentor mentee',
      'mentee mentee mentor',
    ])
  })

  test('a pair set aside and a pair that is over need nothing', () => {
    expect(needs({ pairs: [{ ...pair, withdrawnOn: today }] })).toEqual([])
    expect(needs({ pairs: [{ ...pair, endsOn: '2026-10-04' }] })).toEqual([])
    expect(needs({ pairs: [{ ...pair, endsOn: today }] })).toHaveLength(4)
  })
})

describe('for a minor the guardian signs a paper of their own', () => {
  const ofMentee = (birthOn: string, signer: Partial<Signer> = {}) => {
    const signers = new Map([
      ['mentor', adult],
      ['mentee', { ...student(birthOn), ...signer }],
    ])
    return needs({ pairs: [pair], signers }).filter((need) => need.startsWith('mentee'))
  }

  test('under 14 instead of the child', () => {
    expect(ofMentee('2012-10-06')).toEqual(['mentee processing by guardian', 'mentee mentee by guardian mentor'])
  })

  test('from 14 on besides the student', () => {
    expect(ofMentee('2012-10-05')).toEqual([
      'mentee processing',
      'mentee processing by guardian',
      'mentee mentee mentor',
      'mentee mentee by guardian mentor',
    ])
  })

  test('from 14 on not at all, where the organisation has settled so', () => {
    expect(ofMentee('2012-10-05', { adolescents: 'student' })).toEqual(['mentee processing', 'mentee mentee mentor'])
  })

  test('from 18 on no more', () => {
    expect(ofMentee('2008-10-05')).toEqual(['mentee processing', 'mentee mentee mentor'])
  })
})

test('the transfer and the publication hold nobody up', () => {
  expect((['processing', 'transfer', 'publication', 'mentor', 'mentee'] as const).filter(holdsUp)).toEqual([
    'processing',
    'mentor',
    'mentee',
  ])
})
