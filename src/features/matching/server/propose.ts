import { obstaclesBetween } from '#domain/matchingScore.ts'
import type { Refusal } from '#domain/refusal.ts'
import { NotThere, Refused, throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import type { DecidedPair } from '../proposal.ts'
import { refusalOf } from './obstacleRefusals.ts'
import { findParticipants, type Participants } from './participants.ts'
import { insertRun } from './queries.ts'
import { snapshotOf, solveProposal } from './solveProposal.ts'

/** Solves for everybody without a mentor at once and keeps what was asked and answered. */
export async function propose({ db, input, actor, today }: Request<typeof contract.propose>) {
  const participants = await findParticipants(db, today)
  if (!participants) throw new Refused('no-school-year')
  const { mentors, forms, cycleId } = participants
  const mentees = participants.mentees.filter(({ pairedWith }) => pairedWith.length === 0)
  // Who got a mentor meanwhile needs no decision any more.
  const ofUnpaired = (pairs: readonly DecidedPair[]) =>
    pairs.filter(({ menteeId }) => mentees.some(({ personId }) => personId === menteeId))
  throwIfRefused(whyNotDecided(input, participants))
  const asked = { mentees, mentors, forms, fixed: ofUnpaired(input.fixed), forbidden: ofUnpaired(input.forbidden) }
  const solved = solveProposal(asked)
  const { organisationId, personId: runBy } = actor
  const runId = await insertRun(db, { organisationId, cycleId, runBy, snapshot: snapshotOf(asked, solved, today) })
  return { runId, matched: solved.kept.totals.matched, left: solved.kept.left.length }
}

type Decisions = { fixed: readonly DecidedPair[]; forbidden: readonly DecidedPair[] }

/** A fixed pair may meet no request or load the mentor above the wish; what concerns the two people stays. */
function whyNotDecided({ fixed, forbidden }: Decisions, { mentees, mentors, forms }: Participants): Refusal[] {
  const keyOf = ({ menteeId, mentorId }: DecidedPair) => `${menteeId} ${mentorId}`
  const never = new Set(forbidden.map(keyOf))
  const seen = new Set<string>()
  return [...forbidden, ...fixed].flatMap((pair): Refusal[] => {
    const mentee = mentees.find(({ personId }) => personId === pair.menteeId)
    const mentor = mentors.find(({ personId }) => personId === pair.mentorId)
    if (!mentee || !mentor) throw new NotThere()
    if (!fixed.includes(pair)) return []
    if (never.has(keyOf(pair))) return [{ reason: 'fixed-and-forbidden', subject: pair.menteeId }]
    if (seen.has(pair.menteeId)) return [{ reason: 'fixed-twice', subject: pair.menteeId }]
    seen.add(pair.menteeId)
    const roles = forms.map((form) => form.roles)
    return obstaclesBetween(mentee, mentor, roles).flatMap((obstacle) => refusalOf(obstacle, pair))
  })
}
