import { kinds as officialKinds } from '#content/kinds.ts'
import { topics as officialTopics } from '#content/topics.ts'
import { matchingWeights, obstaclesBetween } from '#domain/matchingScore.ts'
import { usualTerm } from '#domain/pairs/pairWarnings.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { type KeptProposal, keptProposal, type PresentState, type ShownRun } from '../proposal.ts'
import { findParticipants, formsInUse, type Participants } from './participants.ts'
import { catalogueOf, findLastRun, namesOf } from './queries.ts'

export async function latest({ db, today }: Request<typeof contract.latest>) {
  const [participants, topics, kinds, forms] = await Promise.all([
    findParticipants(db, today),
    catalogueOf(db, 'topic', today),
    catalogueOf(db, 'mentoringKind', today),
    formsInUse(db, today),
  ])
  const run = participants ? await lastRun(db, participants) : null
  const mentees = participants?.mentees ?? []
  const mentors = participants?.mentors ?? []
  const known = new Set([...mentees, ...mentors].map(({ personId }) => personId))
  const unknown = [...idsOf(run), ...mentees.flatMap(({ pairedWith }) => pairedWith)].filter((id) => !known.has(id))
  return {
    mentees,
    mentors,
    others: await namesOf(db, [...new Set(unknown)]),
    topics: inOrderOf(officialTopics, topics),
    kinds: inOrderOf(officialKinds, kinds),
    forms,
    weights: matchingWeights,
    usualTerm: usualTerm(today),
    run,
  }
}

async function lastRun(
  db: Request<typeof contract.latest>['db'],
  participants: Participants,
): Promise<ShownRun | null> {
  const run = await findLastRun(db, participants.cycleId)
  if (!run) return null
  const { answer, day } = run.snapshot as unknown as { answer: unknown; day: string }
  const kept = keptProposal.parse(answer)
  return {
    ...kept,
    runId: run.id,
    runAt: run.runAt,
    day,
    present: kept.pairs.map((pair) => presentOf(pair, participants)),
  }
}

/** Days pass between a proposal and its acceptance: consents end, capacities change, somebody else acts. */
function presentOf({ menteeId, mentorId, fixed }: KeptProposal['pairs'][number], present: Participants): PresentState {
  const mentee = present.mentees.find(({ personId }) => personId === menteeId)
  const mentor = present.mentors.find(({ personId }) => personId === mentorId)
  const pair = { menteeId, mentorId, obstacles: [] }
  if (mentee?.pairedWith.includes(mentorId)) return { ...pair, state: 'accepted' }
  if (mentee && mentee.pairedWith.length > 0) return { ...pair, state: 'taken' }
  if (!mentee) return { ...pair, state: 'hindered', obstacles: ['mentee-not-in-bank'] }
  if (!mentor) return { ...pair, state: 'hindered', obstacles: ['mentor-not-in-bank'] }
  const roles = present.forms.map((form) => form.roles)
  const overruled = (obstacle: string) => fixed && (obstacle === 'no-request-met' || obstacle === 'mentor-full')
  const obstacles = obstaclesBetween(mentee, mentor, roles).filter((obstacle) => !overruled(obstacle))
  return { ...pair, state: obstacles.length > 0 ? 'hindered' : 'open', obstacles }
}

function idsOf(run: ShownRun | null): string[] {
  if (!run) return []
  const ofPairs = run.pairs.flatMap((pair) => [
    pair.menteeId,
    pair.mentorId,
    ...pair.alternatives.map(({ mentorId }) => mentorId),
  ])
  const ofLeft = run.left.flatMap((left) => [
    left.menteeId,
    ...left.full,
    ...left.couldFree,
    ...left.withoutConsent,
    ...left.notApproved,
    ...left.notCleared,
    ...left.forbidden,
    ...left.nearest.map(({ mentorId }) => mentorId),
  ])
  return [...ofPairs, ...ofLeft, ...run.load.map(({ mentorId }) => mentorId)]
}

/** Official entries as the method lists them, the organisation's own after them. */
function inOrderOf(official: readonly { code: string }[], rows: readonly { code: string; title: string }[]) {
  const order = new Map(official.map(({ code }, index) => [code, index]))
  const place = (code: string) => order.get(code) ?? order.size
  return [...rows].sort((one, other) => place(one.code) - place(other.code))
}
