import type { IsoDate } from '../calendar.ts'
import { missingConsents, type PairFacts, pairConsents } from '../mentoringPair.ts'
import type { Refusal } from '../refusal.ts'

export interface ParticipantNow {
  personId: string
  /** The last day here, inclusive. */
  leftOn: IsoDate | null
  /** In the bank of the pair's school year, on the pair's side. */
  isInBank: boolean
}

export interface PairToReturn {
  pair: Pick<PairFacts, 'consents' | 'signers'>
  mentee: ParticipantNow
  /** `taken`: open pairs beside this one. */
  mentor: ParticipantNow & { capacity: number; taken: number }
  /** Made by hand or fixed by the curator: above the mentor's wish with open eyes. */
  mayOverload: boolean
}

/** A pair that was set aside returns only as one that could be accepted today: what stood free may be gone. */
export function whyNotReturned({ pair, mentor, mentee, mayOverload }: PairToReturn, today: IsoDate): Refusal[] {
  const lacking = missingConsents(pair, today)
  const lacks = (side: 'mentor' | 'mentee') =>
    lacking.some((which) => pairConsents[which].side === side && pairConsents[which].kind === 'processing')
  return [
    ...whyNotTakingPart(mentor, 'mentor-not-in-bank', lacks('mentor'), today),
    ...whyNotTakingPart(mentee, 'mentee-not-in-bank', lacks('mentee'), today),
    ...(mentor.isInBank && !mayOverload && mentor.taken >= mentor.capacity
      ? [{ reason: 'mentor-full' as const, subject: mentor.personId }]
      : []),
  ]
}

function whyNotTakingPart(
  { personId: subject, leftOn, isInBank }: ParticipantNow,
  outside: 'mentor-not-in-bank' | 'mentee-not-in-bank',
  lacksConsent: boolean,
  today: IsoDate,
): Refusal[] {
  if (leftOn !== null && leftOn < today) return [{ reason: 'person-has-left', subject }]
  return [
    ...(isInBank ? [] : [{ reason: outside, subject }]),
    ...(lacksConsent ? [{ reason: 'consent-missing' as const, subject }] : []),
  ]
}
