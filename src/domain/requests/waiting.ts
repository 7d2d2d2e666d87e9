/** Why a mentee without a pair waits; the first that stands in the way, in the order in which a curator removes them. */
export const waitingReasons = [
  'no-requests',
  'no-consent',
  'not-approved',
  'nobody-has-topics',
  'mentors-not-approved',
  'all-full',
  'mentors-gave-no-consent',
  'forbidden-by-curator',
  'mentors-not-cleared',
  'kept-apart',
  'no-form-fits',
  'same-person',
  'proposal-not-accepted',
  'not-proposed-yet',
] as const
export type WaitingReason = (typeof waitingReasons)[number]

export interface WaitingFacts {
  isApproved: boolean
  isConsented: boolean
  requests: readonly { topicCode: string; difficulty: number }[]
  /** What the last matching run said of this mentee; null when it did not know of the person. */
  lastRun: { proposed: boolean; why: string | null } | null
}

/** A mentor of the bank, as a request sees one. */
export interface MentorOffer {
  competences: readonly { topicCode: string; level: number }[]
  freePlaces: number
  isApproved: boolean
}

// What only a run finds out; whatever it says of requests, consents and places may have changed since.
const foundByRun: readonly string[] = [
  'mentors-gave-no-consent',
  'forbidden-by-curator',
  'mentors-not-cleared',
  'kept-apart',
  'no-form-fits',
  'same-person',
]

export function whyWaits(
  { isApproved, isConsented, requests, lastRun }: WaitingFacts,
  mentors: readonly MentorOffer[],
): WaitingReason {
  if (requests.length === 0) return 'no-requests'
  if (!isConsented) return 'no-consent'
  if (!isApproved) return 'not-approved'
  const knowing = mentors.filter((mentor) => meetsAny(mentor, requests))
  if (knowing.length === 0) return 'nobody-has-topics'
  const having = knowing.filter(({ isApproved: mayBeProposed }) => mayBeProposed)
  if (having.length === 0) return 'mentors-not-approved'
  if (having.every(({ freePlaces }) => freePlaces === 0)) return 'all-full'
  if (lastRun?.proposed) return 'proposal-not-accepted'
  const found = waitingReasons.find((reason) => reason === lastRun?.why && foundByRun.includes(reason))
  return found ?? 'not-proposed-yet'
}

function meetsAny({ competences }: MentorOffer, requests: WaitingFacts['requests']): boolean {
  return requests.some(({ topicCode, difficulty }) =>
    competences.some((competence) => competence.topicCode === topicCode && competence.level >= difficulty),
  )
}
