import type { IsoDate } from './calendar.ts'

/**
 * processing: to personal data in the banks (152-ФЗ ст. 9) · mentor: to be somebody's mentor (ст. 351.8 ТК for
 * employees) · mentee: to have that mentor. Separate papers, never merged; the last two name the other person.
 */
export const consentKinds = ['processing', 'mentor', 'mentee'] as const
export type ConsentKind = (typeof consentKinds)[number]

export interface Consent {
  kind: ConsentKind
  givenOn: IsoDate
  /** Last day, inclusive; null is without a term. */
  untilOn: IsoDate | null
  withdrawnOn: IsoDate | null
}

/** One rule, used everywhere: from the day it was given to its last day; on the day of withdrawal it is over. */
export function isInForce(consent: Consent, day: IsoDate): boolean {
  if (consent.givenOn > day) return false
  if (consent.withdrawnOn !== null && consent.withdrawnOn <= day) return false
  return consent.untilOn === null || consent.untilOn >= day
}

export type ConsentState = 'missing' | 'given' | 'not-yet' | 'expired' | 'withdrawn'

/** What a list says of one kind of consent: the one in force, otherwise why the latest is not. */
export function stateOfConsents(consents: readonly Consent[], day: IsoDate): ConsentState {
  if (consents.some((consent) => isInForce(consent, day))) return 'given'
  const latest = consents.reduce<Consent | null>(
    (last, each) => (last && last.givenOn >= each.givenOn ? last : each),
    null,
  )
  if (latest === null) return 'missing'
  if (latest.withdrawnOn !== null && latest.withdrawnOn <= day) return 'withdrawn'
  return latest.givenOn > day ? 'not-yet' : 'expired'
}

export type ConsentRecordRefusal = 'day-in-future' | 'period-ends-before-start' | 'already-recorded' | 'pair-set-aside'

/** Why a signed paper may not be recorded so; null means that nothing stands in the way. */
export function whyNotRecordConsent(
  given: { kind: ConsentKind; givenOn: IsoDate; untilOn: IsoDate | null },
  known: { consents: readonly Consent[]; pairSetAside: boolean },
  today: IsoDate,
): ConsentRecordRefusal | null {
  if (given.givenOn > today) return 'day-in-future'
  if (given.untilOn !== null && given.untilOn < given.givenOn) return 'period-ends-before-start'
  if (known.pairSetAside) return 'pair-set-aside'
  return known.consents.some((consent) => meet(consent, given)) ? 'already-recorded' : null
}

/** Two papers of one kind are in force on the same day. */
function meet(known: Consent, given: { kind: ConsentKind; givenOn: IsoDate; untilOn: IsoDate | null }): boolean {
  const second: Consent = { ...given, withdrawnOn: null }
  // Two periods have a day in common exactly when one of them holds the first day of the other.
  return isInForce(known, given.givenOn) || (known.givenOn !== known.withdrawnOn && isInForce(second, known.givenOn))
}

export type WithdrawalRefusal = 'day-in-future' | 'withdrawn-before-given' | 'already-recorded'

/** Why a consent may not be withdrawn on a day; null means that nothing stands in the way. */
export function whyNotWithdraw(consent: Consent, withdrawnOn: IsoDate, today: IsoDate): WithdrawalRefusal | null {
  if (consent.withdrawnOn !== null) return 'already-recorded'
  if (withdrawnOn > today) return 'day-in-future'
  return withdrawnOn < consent.givenOn ? 'withdrawn-before-given' : null
}

/** A pair that is not over; what is fixed by an order has had its consents. */
export interface PairNeedingConsents {
  id: string
  mentorPersonId: string
  menteePersonId: string
  endsOn: IsoDate
  withdrawnOn: IsoDate | null
  isFixed: boolean
}

export interface ConsentNeed {
  personId: string
  kind: ConsentKind
  pairId: string | null
  /** The one whom the paper names. */
  otherPersonId: string | null
}

/**
 * Papers that people need for what they do (domain §2.3): processing of their data for everybody in a bank or a pair;
 * for a pair on its way to the order the mentor's and the mentee's own, because these name each other.
 */
export function consentsNeeded(
  { inBanks, pairs }: { inBanks: readonly string[]; pairs: readonly PairNeedingConsents[] },
  today: IsoDate,
): ConsentNeed[] {
  const open = pairs.filter((pair) => pair.withdrawnOn === null && pair.endsOn >= today)
  const people = new Set([...inBanks, ...open.flatMap((pair) => [pair.mentorPersonId, pair.menteePersonId])])
  const processing = [...people].map((personId): ConsentNeed => {
    return { personId, kind: 'processing', pairId: null, otherPersonId: null }
  })
  return [...processing, ...open.filter(({ isFixed }) => !isFixed).flatMap(ofPair)]
}

function ofPair({ id, mentorPersonId, menteePersonId }: PairNeedingConsents): ConsentNeed[] {
  return [
    { personId: mentorPersonId, kind: 'mentor', pairId: id, otherPersonId: menteePersonId },
    { personId: menteePersonId, kind: 'mentee', pairId: id, otherPersonId: mentorPersonId },
  ]
}
