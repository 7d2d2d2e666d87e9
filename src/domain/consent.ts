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
