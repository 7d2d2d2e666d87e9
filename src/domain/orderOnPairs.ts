import { type Period as Appointed, contains, type IsoDate } from './calendar.ts'
import { missingConsents, type PairConsent, type PairFacts, type Period, whyNotInOrder } from './mentoringPair.ts'
import type { Refusal } from './refusal.ts'

/** D15, the order on pairs: from the choice of pairs to what it causes once it is signed. */

/** Roles whose holder signs orders; at a municipality it is the head of the department. */
export const headRoles = ['head', 'acting-head', 'department-head'] as const

/** Drafted, printed, signed and entered in the school's book; a discarded draft stays only to be taken back. */
export type OrderState = 'draft' | 'printed' | 'registered' | 'discarded'

export interface OrderDates {
  printedOn: IsoDate | null
  discardedOn: IsoDate | null
  signedOn: IsoDate | null
}

export function stateOfOrder({ printedOn, discardedOn, signedOn }: OrderDates): OrderState {
  if (signedOn !== null) return 'registered'
  if (discardedOn !== null) return 'discarded'
  return printedOn === null ? 'draft' : 'printed'
}

/** The days of an order; `signedOn` is null while it is a draft. */
export interface OrderDays {
  inForceFrom: IsoDate
  signedOn: IsoDate | null
  today: IsoDate
}

/** What the line of the order says: no pair begins before the order puts it in force, nor before its own term. */
export function termInOrder(term: Period, inForceFrom: IsoDate): Period {
  return { fromOn: inForceFrom > term.fromOn ? inForceFrom : term.fromOn, toOn: term.toOn }
}

/**
 * Consents must hold on each of these days (domain §11, rule 1): when the pair begins, when the head signs, and when
 * the order is entered – one who took the consent back meanwhile is not put into a pair.
 */
export function daysOfConsent(pair: Pick<PairFacts, 'term'>, { inForceFrom, signedOn, today }: OrderDays): IsoDate[] {
  const days = [termInOrder(pair.term, inForceFrom).fromOn, signedOn ?? today, today]
  return [...new Set(days)].sort()
}

/** The consents that do not hold on one of the days, each with the first such day. */
export function consentsLacking(pair: PairFacts, days: OrderDays): { consent: PairConsent; day: IsoDate }[] {
  const lacking = new Map<PairConsent, IsoDate>()
  for (const day of daysOfConsent(pair, days))
    for (const consent of missingConsents(pair, day)) if (!lacking.has(consent)) lacking.set(consent, day)
  return [...lacking].map(([consent, day]) => ({ consent, day }))
}

/** Why this order may not fix the pair, each reason once; empty means that nothing stands in the way. */
export function whyNotFixed(pair: PairFacts, days: OrderDays): Refusal[] {
  const onDays = daysOfConsent(pair, days).flatMap((day) => whyNotInOrder(pair, day))
  const refusals = new Map(onDays.map((refusal) => [refusal.reason, refusal]))
  if (pair.term.toOn < days.inForceFrom)
    refusals.set('order-after-term', { reason: 'order-after-term', subject: pair.id })
  if (pair.draftedInOrder) refusals.set('pair-in-another-draft', { reason: 'pair-in-another-draft', subject: pair.id })
  return [...refusals.values()]
}

/** `headships`: when the person who signed held the office, also as acting head. */
export interface Signature {
  signedOn: IsoDate
  signedBy: string
  headships: readonly Appointed[]
}

/** Why this cannot be how the order was signed: paper is signed before it is entered, and by the head of that day. */
export function whyNotSigned({ signedOn, signedBy, headships }: Signature, today: IsoDate): Refusal[] {
  if (signedOn > today) return [{ reason: 'day-in-future', subject: signedBy }]
  if (headships.some((held) => contains(held, signedOn))) return []
  return [{ reason: 'signer-was-not-head', subject: signedBy }]
}
