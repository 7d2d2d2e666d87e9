import type { MatchingObstacle } from '#domain/matchingScore.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { DecidedPair } from '../proposal.ts'

/** What the curator may not overrule. Requests that are not met and a full mentor are for the curator to weigh. */
export function refusalOf(obstacle: MatchingObstacle, pair: DecidedPair): Refusal[] {
  if (obstacle === 'mentee-gave-no-consent') return [{ reason: 'consent-missing', subject: pair.menteeId }]
  if (obstacle === 'mentor-gave-no-consent') return [{ reason: 'consent-missing', subject: pair.mentorId }]
  if (obstacle === 'mentee-not-approved') return [{ reason: 'not-approved', subject: pair.menteeId }]
  if (obstacle === 'mentor-not-approved') return [{ reason: 'not-approved', subject: pair.mentorId }]
  if (obstacle === 'same-person') return [{ reason: 'same-person', subject: pair.menteeId }]
  if (obstacle === 'kept-apart') return [{ reason: 'kept-apart', subject: pair.menteeId }]
  if (obstacle === 'mentor-not-cleared') return [{ reason: 'clearance-missing', subject: pair.mentorId }]
  if (obstacle === 'no-form-fits') return [{ reason: 'form-does-not-fit', subject: pair.menteeId }]
  return []
}
