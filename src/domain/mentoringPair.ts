import type { IsoDate } from './calendar.ts'
import { type Consent, isInForce } from './consent.ts'
import { type Signatory, type Signer, signatoriesOn } from './consents/signatory.ts'
import type { Refusal } from './refusal.ts'

export const parties = ['mentor', 'mentee', 'curator'] as const
export type Party = (typeof parties)[number]

export interface Period {
  fromOn: IsoDate
  /** Last day, inclusive. */
  toOn: IsoDate
}

/** Dated facts of a pair; its state is derived from them, nothing is stored twice. */
export interface PairFacts {
  id: string
  mentorHumanId: string
  menteeHumanId: string
  term: Period
  withdrawnOn: IsoDate | null
  /** The day each party agreed; absent while they have not (003 §7.2). */
  confirmedOn: Partial<Record<Party, IsoDate>>
  consents: PairConsents<Consent>
  /** Who signs for the two follows from the day. */
  signers: { mentor: Signer; mentee: Signer }
  /** What the registered order says; null while none does. */
  fixed: Period | null
  /** A drafted order that names the pair and is not registered yet. */
  draftedInOrder: boolean
}

/** The own papers of the two, and what guardians signed for those who are no adults. */
export type PairConsents<Paper> = Record<OwnConsent, Paper | null> & Partial<Record<GuardianConsent, Paper | null>>
export type OwnConsent = 'mentorProcessing' | 'menteeProcessing' | 'mentor' | 'mentee'
export type GuardianConsent =
  | 'mentorGuardianProcessing'
  | 'menteeGuardianProcessing'
  | 'mentorGuardian'
  | 'menteeGuardian'
export type PairConsent = OwnConsent | GuardianConsent

/** On which side of the pair a paper stands, what it allows and who signs it. */
export const pairConsents = {
  mentorProcessing: { side: 'mentor', kind: 'processing', signatory: 'self' },
  menteeProcessing: { side: 'mentee', kind: 'processing', signatory: 'self' },
  mentorGuardianProcessing: { side: 'mentor', kind: 'processing', signatory: 'guardian' },
  menteeGuardianProcessing: { side: 'mentee', kind: 'processing', signatory: 'guardian' },
  mentor: { side: 'mentor', kind: 'mentor', signatory: 'self' },
  mentee: { side: 'mentee', kind: 'mentee', signatory: 'self' },
  mentorGuardian: { side: 'mentor', kind: 'mentor', signatory: 'guardian' },
  menteeGuardian: { side: 'mentee', kind: 'mentee', signatory: 'guardian' },
} as const satisfies Record<PairConsent, { side: 'mentor' | 'mentee'; kind: Consent['kind']; signatory: Signatory }>
export const pairConsentNames = Object.keys(pairConsents) as PairConsent[]

/** A pair as any feature reads it from the tables; `PairFacts` follows from it. */
export interface PairRow {
  id: string
  mentorPersonId: string
  menteePersonId: string
  mentorHumanId: string
  menteeHumanId: string
  mentorSigner: Signer
  menteeSigner: Signer
  startsOn: IsoDate
  endsOn: IsoDate
  withdrawnOn: IsoDate | null
  /** The term in `pair_in_force`. */
  fixedFrom: IsoDate | null
  fixedTo: IsoDate | null
  /** A line of an order that is neither registered nor withdrawn names the pair. */
  draftedInOrder: boolean
}

export interface ConsentRow extends Consent {
  personId: string
  pairId: string | null
}

/** Rows of other pairs and people among the confirmations and consents do no harm. */
export function factsOfPair(
  row: PairRow,
  confirmations: readonly { pairId: string; party: string; confirmedOn: IsoDate }[],
  consents: readonly ConsentRow[],
  today: IsoDate,
): PairFacts {
  const { id, mentorPersonId, menteePersonId, startsOn, endsOn, fixedFrom, fixedTo } = row
  const own = confirmations.filter(({ pairId }) => pairId === id)
  const paper = (which: PairConsent) => {
    const { side, kind, signatory } = pairConsents[which]
    const personId = side === 'mentor' ? mentorPersonId : menteePersonId
    const ofThis = (each: ConsentRow) => (kind === 'processing' ? each.personId === personId : each.pairId === id)
    return latestConsent(
      consents.filter((each) => each.kind === kind && each.signatory === signatory && ofThis(each)),
      today,
    )
  }
  return {
    id,
    mentorHumanId: row.mentorHumanId,
    menteeHumanId: row.menteeHumanId,
    term: { fromOn: startsOn, toOn: endsOn },
    withdrawnOn: row.withdrawnOn,
    confirmedOn: Object.fromEntries(own.map(({ party, confirmedOn }) => [party, confirmedOn])),
    consents: Object.fromEntries(pairConsentNames.map((which) => [which, paper(which)])) as Record<
      PairConsent,
      Consent | null
    >,
    signers: { mentor: row.mentorSigner, mentee: row.menteeSigner },
    fixed: fixedFrom === null || fixedTo === null ? null : { fromOn: fixedFrom, toOn: fixedTo },
    draftedInOrder: row.draftedInOrder,
  }
}

export type PairState =
  | 'set-aside'
  | 'proposed'
  | 'agreed'
  | 'ready-for-order'
  | 'in-draft-order'
  | 'fixed-ahead'
  | 'in-force'
  | 'ended'

/**
 * proposed → agreed by all three → ready for the order (every consent there) → in a drafted order → fixed by a
 * registered order: ahead of its day, in force, ended.
 */
export function stateOfPair(pair: PairFacts, today: IsoDate): PairState {
  if (pair.fixed !== null) {
    if (today < pair.fixed.fromOn) return 'fixed-ahead'
    return today <= pair.fixed.toOn ? 'in-force' : 'ended'
  }
  if (pair.withdrawnOn !== null) return 'set-aside'
  if (pair.draftedInOrder) return 'in-draft-order'
  if (missingConfirmations(pair).length > 0) return 'proposed'
  return missingConsents(pair, today).length > 0 ? 'agreed' : 'ready-for-order'
}

/** "Counts in reports": fixed by an order and running on the day asked about. */
export function isPairInForce(pair: Pick<PairFacts, 'fixed'>, day: IsoDate): boolean {
  return pair.fixed !== null && pair.fixed.fromOn <= day && day <= pair.fixed.toOn
}

/** Papers that the two need on the day, by their age; in force or not. */
export function consentsOfPair(pair: Pick<PairFacts, 'signers'>, day: IsoDate): PairConsent[] {
  const signing = {
    mentor: signatoriesOn(pair.signers.mentor, day),
    mentee: signatoriesOn(pair.signers.mentee, day),
  }
  return pairConsentNames.filter((which) => {
    const { side, signatory } = pairConsents[which]
    return signing[side].includes(signatory)
  })
}

export function missingConsents(pair: Pick<PairFacts, 'consents' | 'signers'>, day: IsoDate): PairConsent[] {
  return consentsOfPair(pair, day).filter((which) => {
    const consent = pair.consents[which] ?? null
    return consent === null || !isInForce(consent, day)
  })
}

export function missingConfirmations(pair: Pick<PairFacts, 'confirmedOn'>): Party[] {
  return parties.filter((party) => pair.confirmedOn[party] === undefined)
}

/** Form, kind, term and topics are free, confirmations may be corrected, until an order names the pair. */
export function whyNotChanged(pair: Pick<PairFacts, 'id' | 'withdrawnOn' | 'fixed' | 'draftedInOrder'>): Refusal[] {
  if (pair.fixed !== null) return [{ reason: 'pair-already-in-force', subject: pair.id }]
  if (pair.draftedInOrder) return [{ reason: 'pair-in-draft-order', subject: pair.id }]
  return pair.withdrawnOn === null ? [] : [{ reason: 'pair-set-aside', subject: pair.id }]
}

export function whyNotConfirmed(pair: Pick<PairFacts, 'id' | 'withdrawnOn'>, day: IsoDate, today: IsoDate): Refusal[] {
  if (pair.withdrawnOn !== null) return [{ reason: 'pair-set-aside', subject: pair.id }]
  return day > today ? [{ reason: 'day-in-future', subject: pair.id }] : []
}

/** The consent in force on the day, otherwise the one given last. */
function latestConsent(consents: readonly ConsentRow[], day: IsoDate): Consent | null {
  const inOrder = [...consents].sort((one, other) => (one.givenOn < other.givenOn ? 1 : -1))
  return inOrder.find((consent) => isInForce(consent, day)) ?? inOrder[0] ?? null
}

/** Why an order may not fix this pair on a day; domain §11, rules 1 and 4. Empty means that nothing stands in the way. */
export function whyNotInOrder(pair: PairFacts, day: IsoDate): Refusal[] {
  const refusals: Refusal[] = []
  if (pair.mentorHumanId === pair.menteeHumanId) refusals.push({ reason: 'same-person', subject: pair.id })
  if (pair.withdrawnOn !== null) refusals.push({ reason: 'pair-set-aside', subject: pair.id })
  if (pair.fixed !== null) refusals.push({ reason: 'pair-already-in-force', subject: pair.id })
  if (missingConfirmations(pair).length > 0) refusals.push({ reason: 'confirmation-missing', subject: pair.id })
  if (missingConsents(pair, day).length > 0) refusals.push({ reason: 'consent-missing', subject: pair.id })
  return refusals
}
