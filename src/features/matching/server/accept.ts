import type { IsoDate } from '#domain/calendar.ts'
import { fitOf, fitsForm, obstaclesBetween } from '#domain/matchingScore.ts'
import { usualTerm } from '#domain/pairs/pairWarnings.ts'
import type { Refusal } from '#domain/refusal.ts'
import { NotThere, Refused, throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { type DecidedPair, keptProposal } from '../proposal.ts'
import { refusalOf } from './obstacleRefusals.ts'
import { type Form, findParticipants, type Mentee, type Mentor, type Participants } from './participants.ts'
import { catalogueOf, findRun, insertPairKinds, insertPairs, insertPairTopics, lockParticipants } from './queries.ts'

/** All the chosen pairs or none of them. They were proposed on a day that may lie back, so everything is judged again. */
export async function accept({ db, input, actor, today }: Request<typeof contract.accept>) {
  const { runId } = input
  const binding = runId === null ? null : await proposedIn(db, runId)
  await lockParticipants(
    db,
    input.pairs.flatMap(({ menteeId, mentorId }) => [menteeId, mentorId]),
  )
  const [participants, kinds, topics] = await Promise.all([
    findParticipants(db, today),
    catalogueOf(db, 'mentoringKind', today),
    catalogueOf(db, 'topic', today),
  ])
  if (!participants) throw new Refused('no-school-year')
  const known = { kinds: new Set(kinds.map(({ code }) => code)), topics: new Set(topics.map(({ code }) => code)) }
  const planned = input.pairs.map((pair) => plannedPair(pair, participants, today))
  throwIfRefused([
    ...repeated(planned),
    ...planned.flatMap((pair) => whyNotPair(pair, participants.forms, known)),
    ...(binding === null ? [] : overloading(planned, binding)),
  ])
  return { pairs: await save(db, planned, { cycleId: participants.cycleId, actor, today, runId }) }
}

type Accepted = Request<typeof contract.accept>

/** What the curator fixed in the run: above the mentor's wish with open eyes. */
async function proposedIn(db: Accepted['db'], runId: string): Promise<{ fixed: readonly DecidedPair[] }> {
  const run = await findRun(db, runId)
  if (!run) throw new NotThere()
  return keptProposal.pick({ fixed: true }).parse((run.snapshot as { answer?: unknown }).answer)
}

/** A proposal counts on places that were free; by now somebody else may have taken them (domain §11, rule 16). */
function overloading(planned: readonly PlannedPair[], { fixed }: { fixed: readonly DecidedPair[] }): Refusal[] {
  return planned.flatMap(({ mentor, mentee }, index): Refusal[] => {
    const chosen = fixed.some((pair) => pair.menteeId === mentee.personId && pair.mentorId === mentor.personId)
    const before = planned.slice(0, index).filter((other) => other.mentor.personId === mentor.personId).length
    const isFull = mentor.taken + before >= mentor.capacity
    return isFull && !chosen ? [{ reason: 'mentor-full', subject: mentor.personId }] : []
  })
}

interface Frame extends Pick<Accepted, 'actor' | 'today'> {
  cycleId: string
  runId: string | null
}

async function save(db: Accepted['db'], planned: readonly PlannedPair[], { actor, today, cycleId, runId }: Frame) {
  const { organisationId } = actor
  const pairs = await insertPairs(
    db,
    planned.map(({ mentee, mentor, formCode, term }) => ({
      organisationId,
      cycleId,
      mentorPersonId: mentor.personId,
      mentorHumanId: mentor.humanId,
      menteePersonId: mentee.personId,
      menteeHumanId: mentee.humanId,
      formCode: formCode ?? '',
      startsOn: term.fromOn,
      endsOn: term.toOn,
      proposedOn: today,
      matchingRunId: runId,
    })),
  )
  const made = pairs.map((pair) => ({ organisationId, pairId: pair.id, plan: planOf(planned, pair) }))
  await insertPairKinds(
    db,
    made.flatMap(({ plan, ...pair }) => plan.kindCodes.map((kindCode) => ({ ...pair, kindCode }))),
  )
  await insertPairTopics(
    db,
    made.flatMap(({ plan: { mentee, term, topicCodes }, ...pair }) =>
      topicCodes.map((topicCode) => ({ ...pair, menteePersonId: mentee.personId, topicCode, ...term })),
    ),
  )
  return pairs
}

interface PlannedPair {
  mentee: Mentee
  mentor: Mentor
  formCode: string | null
  kindCodes: string[]
  term: { fromOn: IsoDate; toOn: IsoDate }
  topicCodes: string[]
}

function plannedPair(pair: Accepted['input']['pairs'][number], present: Participants, today: IsoDate): PlannedPair {
  const mentee = present.mentees.find(({ personId }) => personId === pair.menteeId)
  const mentor = present.mentors.find(({ personId }) => personId === pair.mentorId)
  if (!mentee || !mentor) throw new NotThere()
  const usual = usualTerm(today)
  return {
    mentee,
    mentor,
    formCode: pair.formCode ?? usualForm(present.forms, mentor, mentee),
    kindCodes: [...new Set(pair.kindCodes)],
    term: { fromOn: pair.startsOn ?? usual.fromOn, toOn: pair.endsOn ?? usual.toOn },
    topicCodes: [...new Set(pair.topicCodes ?? fitOf(mentee, mentor).met.map(({ topicCode }) => topicCode))],
  }
}

/** The first form of the catalogue that names just these two, otherwise the first that fits. */
function usualForm(forms: readonly Form[], mentor: Mentor, mentee: Mentee): string | null {
  const fitting = forms.filter(({ roles }) => fitsForm(roles, mentor.personKind, mentee.personKind))
  const exact = fitting.find(({ roles }) => roles?.mentorKind === mentor.personKind)
  return (exact ?? fitting[0])?.code ?? null
}

interface Known {
  kinds: ReadonlySet<string>
  topics: ReadonlySet<string>
}

function whyNotPair({ mentee, mentor, ...pair }: PlannedPair, forms: readonly Form[], known: Known): Refusal[] {
  const subject = mentee.personId
  const decided = { menteeId: mentee.personId, mentorId: mentor.personId }
  const form = forms.find(({ code }) => code === pair.formCode)
  const refusals = obstaclesBetween(
    mentee,
    mentor,
    forms.map(({ roles }) => roles),
  ).flatMap((obstacle) => refusalOf(obstacle, decided))
  if (refusals.length === 0 && !(form && fitsForm(form.roles, mentor.personKind, mentee.personKind))) {
    refusals.push({ reason: form || pair.formCode === null ? 'form-does-not-fit' : 'kind-unknown', subject })
  }
  if (pair.kindCodes.some((code) => !known.kinds.has(code))) refusals.push({ reason: 'kind-unknown', subject })
  if (pair.topicCodes.some((code) => !known.topics.has(code))) refusals.push({ reason: 'kind-unknown', subject })
  if (pair.term.toOn < pair.term.fromOn) refusals.push({ reason: 'period-ends-before-start', subject })
  if (mentee.pairedWith.includes(mentor.personId)) refusals.push({ reason: 'already-recorded', subject })
  return refusals
}

function repeated(planned: readonly PlannedPair[]): Refusal[] {
  const keys = planned.map(({ mentee, mentor }) => `${mentee.personId} ${mentor.personId}`)
  return new Set(keys).size === keys.length ? [] : [{ reason: 'already-recorded' }]
}

function planOf(planned: readonly PlannedPair[], pair: { menteeId: string; mentorId: string }): PlannedPair {
  const found = planned.find(
    ({ mentee, mentor }) => mentee.personId === pair.menteeId && mentor.personId === pair.mentorId,
  )
  if (!found) throw new Error('a pair was inserted that nobody planned')
  return found
}
