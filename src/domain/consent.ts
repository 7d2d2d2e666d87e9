import type { IsoDate } from './calendar.ts'
import { maySign, type Signatory, type Signer, signatoriesOn } from './consents/signatory.ts'

/**
 * processing: of personal data in the banks (152-ФЗ ст. 9) · transfer: of them to the municipality above ·
 * publication: ст. 10.1 · mentor: to be somebody's mentor (ст. 351.8 ТК between employees) · mentee: to have that
 * mentor. Separate papers, never merged; the last two name the other person.
 */
export const consentKinds = ['processing', 'transfer', 'publication', 'mentor', 'mentee'] as const
export type ConsentKind = (typeof consentKinds)[number]

/** Kinds that belong to a pair. */
export const pairConsentKinds = ['mentor', 'mentee'] as const

export interface Consent {
  kind: ConsentKind
  signatory: Signatory
  givenOn: IsoDate
  /** Last day, inclusive; null is without a term. */
  untilOn: IsoDate | null
  withdrawnOn: IsoDate | null
}

type Term = Pick<Consent, 'givenOn' | 'untilOn' | 'withdrawnOn'>

/** A paper holds from the day it was given to its last day; on the day of withdrawal it is over. */
export function isInForce(consent: Term, day: IsoDate): boolean {
  if (consent.givenOn > day) return false
  if (consent.withdrawnOn !== null && consent.withdrawnOn <= day) return false
  return consent.untilOn === null || consent.untilOn >= day
}

/**
 * One rule, used everywhere: a consent is there on a day when each who has to sign on that day has a paper in force.
 * What a guardian signed counts no more from the 18th birthday on. `consents` are of one kind and one pair.
 * Answers who still has to sign; empty: the consent is there.
 */
export function missingSignatures(consents: readonly Signed[], signer: Signer, day: IsoDate): Signatory[] {
  return signatoriesOn(signer, day).filter(
    (signatory) => !consents.some((consent) => consent.signatory === signatory && isInForce(consent, day)),
  )
}

export type Signed = Term & Pick<Consent, 'signatory'>

export type ConsentState = 'missing' | 'given' | 'not-yet' | 'expired' | 'withdrawn'

/** What a list says of papers by one signatory: the one in force, otherwise why the latest is not. */
export function stateOfConsents(consents: readonly Term[], day: IsoDate): ConsentState {
  if (consents.some((consent) => isInForce(consent, day))) return 'given'
  const latest = consents.reduce<Term | null>(
    (last, each) => (last && last.givenOn >= each.givenOn ? last : each),
    null,
  )
  if (latest === null) return 'missing'
  if (latest.withdrawnOn !== null && latest.withdrawnOn <= day) return 'withdrawn'
  return latest.givenOn > day ? 'not-yet' : 'expired'
}

/** What a list says of one kind of consent as a whole: the state of the first paper that is missing. */
export function stateOfSigned(consents: readonly Signed[], signer: Signer, day: IsoDate): ConsentState {
  const [first] = missingSignatures(consents, signer, day)
  if (first === undefined) return 'given'
  return stateOfConsents(
    consents.filter(({ signatory }) => signatory === first),
    day,
  )
}

/** The paper of the guardian would still hold, but the person has come of age and signs anew. */
export function isOutgrown(consents: readonly Signed[], signer: Signer, day: IsoDate): boolean {
  const byGuardian = consents.some((consent) => consent.signatory === 'guardian' && isInForce(consent, day))
  return byGuardian && !maySign('guardian', signer, day) && missingSignatures(consents, signer, day).length > 0
}

export type ConsentRecordRefusal =
  | 'day-in-future'
  | 'period-ends-before-start'
  | 'already-recorded'
  | 'pair-set-aside'
  | 'signs-through-guardian'
  | 'signs-alone'
  | 'guardian-unknown'

interface Known {
  /** Of the same kind, pair and signatory. */
  consents: readonly Term[]
  pairSetAside: boolean
  signer: Signer
  /** Somebody is known who may sign for a minor. */
  hasGuardian: boolean
}

/** Why a signed paper may not be recorded so; null means that nothing stands in the way. */
export function whyNotRecordConsent(
  given: Pick<Consent, 'signatory' | 'givenOn' | 'untilOn'>,
  known: Known,
  today: IsoDate,
): ConsentRecordRefusal | null {
  if (given.givenOn > today) return 'day-in-future'
  if (given.untilOn !== null && given.untilOn < given.givenOn) return 'period-ends-before-start'
  if (known.pairSetAside) return 'pair-set-aside'
  if (!maySign(given.signatory, known.signer, given.givenOn)) {
    return given.signatory === 'self' ? 'signs-through-guardian' : 'signs-alone'
  }
  if (given.signatory === 'guardian' && !known.hasGuardian) return 'guardian-unknown'
  return known.consents.some((consent) => meet(consent, given)) ? 'already-recorded' : null
}

/** Two papers of one kind are in force on the same day. */
function meet(known: Term, given: Pick<Consent, 'givenOn' | 'untilOn'>): boolean {
  const second: Term = { ...given, withdrawnOn: null }
  // Two periods have a day in common exactly when one of them holds the first day of the other.
  return isInForce(known, given.givenOn) || (known.givenOn !== known.withdrawnOn && isInForce(second, known.givenOn))
}

export type WithdrawalRefusal = 'day-in-future' | 'withdrawn-before-given' | 'already-recorded'

/** Why a consent may not be withdrawn on a day; null means that nothing stands in the way. */
export function whyNotWithdraw(consent: Term, withdrawnOn: IsoDate, today: IsoDate): WithdrawalRefusal | null {
  if (consent.withdrawnOn !== null) return 'already-recorded'
  if (withdrawnOn > today) return 'day-in-future'
  return withdrawnOn < consent.givenOn ? 'withdrawn-before-given' : null
}
