import { type MatchingObstacle, obstaclesBetween } from '#domain/matchingScore.ts'
import { unmatchedReason } from '#matching/explain.ts'
import type { RestrictedSolution } from '#matching/restrict.ts'
import type { LeftOut, WhyLeft } from '../proposal.ts'
import type { Mentee, Mentor } from './participants.ts'
import type { Asked, Posed } from './posedProblem.ts'

export interface LeftContext extends Asked {
  posed: Posed
  solution: RestrictedSolution
}

/** Why an optimal proposal gives this mentee nobody, and everything that could change it. */
export function whyLeft(mentee: Mentee, row: number, context: LeftContext): LeftOut {
  const having = mentorsHavingTopics(mentee, row, context)
  const possible = having.filter(
    ({ obstacles, forbidden }) => !forbidden && obstacles.every((each) => each === 'mentor-full'),
  )
  const idsWith = (obstacle: MatchingObstacle) =>
    having.filter(({ obstacles }) => obstacles.includes(obstacle)).map(({ id }) => id)
  const withoutConsent = idsWith('mentor-gave-no-consent')
  const notApproved = idsWith('mentor-not-approved')
  const notCleared = idsWith('mentor-not-cleared')
  const forbidden = having.filter((each) => each.forbidden).map(({ id }) => id)
  const full = possible.map(({ id }) => id)
  return {
    menteeId: mentee.personId,
    why: firstReason(mentee, {
      having: having.length,
      full,
      withoutConsent,
      notApproved,
      notCleared,
      forbidden,
      keptApart: idsWith('kept-apart'),
      sameHuman: idsWith('same-person'),
    }),
    requests: [...mentee.requests],
    full,
    couldFree: othersOfTheFull(row, context).filter((id) => !full.includes(id)),
    withoutConsent,
    notApproved,
    notCleared,
    forbidden,
    nearest: having.length > 0 ? [] : nearestTo(mentee, context.mentors),
  }
}

/** Mentors who meet a request of this mentee, with everything else that stands between the two. */
function mentorsHavingTopics(mentee: Mentee, row: number, { mentors, forms, posed }: LeftContext) {
  const roles = forms.map((form) => form.roles)
  const never = new Set(posed.decided.forbidden.filter((pair) => pair.mentee === row).map(({ mentor }) => mentor))
  const judged = mentors.map((mentor, column) => ({
    id: mentor.personId,
    // What the mentee lacks is named first and would hide everything else.
    obstacles: obstaclesBetween({ ...mentee, consented: true, approved: true }, mentor, roles),
    forbidden: never.has(column),
  }))
  return judged.filter(({ obstacles }) => !obstacles.includes('no-request-met'))
}

interface Found {
  having: number
  full: string[]
  withoutConsent: string[]
  notApproved: string[]
  notCleared: string[]
  keptApart: string[]
  forbidden: string[]
  sameHuman: string[]
}

function firstReason(mentee: Mentee, found: Found): WhyLeft {
  if (!mentee.consented) return 'mentee-gave-no-consent'
  if (!mentee.approved) return 'mentee-not-approved'
  if (mentee.requests.length === 0) return 'no-requests'
  if (found.having === 0) return 'nobody-has-topics'
  if (found.full.length > 0) return 'all-full'
  if (found.withoutConsent.length > 0) return 'mentors-gave-no-consent'
  if (found.notApproved.length > 0) return 'mentors-not-approved'
  if (found.forbidden.length > 0) return 'forbidden-by-curator'
  if (found.notCleared.length > 0) return 'mentors-not-cleared'
  // Whom it concerns is not told: with one name fewer to guess, it would be said whose wish it was.
  if (found.keptApart.length > 0) return 'kept-apart'
  return found.sameHuman.length > 0 ? 'same-person' : 'no-form-fits'
}

/** One more place with any of these would do: people who hold the places of who fits could move there. */
function othersOfTheFull(row: number, { solution, mentors }: LeftContext): string[] {
  const reason = unmatchedReason(solution.rest, solution.restSolution, row)
  if (reason?.kind !== 'candidates-full') return []
  return reason.mentors.flatMap((column) => mentors[column]?.personId ?? [])
}

/** For each request the mentor who knows most about its topic, though less than the request asks for. */
function nearestTo(mentee: Mentee, mentors: readonly Mentor[]): LeftOut['nearest'] {
  return mentee.requests.flatMap(({ topicCode }) => {
    const best = mentors
      .map(({ personId, competences }) => ({
        mentorId: personId,
        topicCode,
        mentorLevel: competences.find((each) => each.topicCode === topicCode)?.level ?? 0,
      }))
      .reduce<LeftOut['nearest'][number] | null>(
        (found, each) => (each.mentorLevel > (found?.mentorLevel ?? 0) ? each : found),
        null,
      )
    return best === null ? [] : [best]
  })
}
