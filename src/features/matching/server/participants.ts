import { forms as officialForms } from '#content/forms.ts'
import { type IsoDate, schoolYearOf } from '#domain/calendar.ts'
import { grouped } from '#domain/grouped.ts'
import type { FormRoles, MenteeProfile, MentorProfile, TopicLevel } from '#domain/matchingScore.ts'
import { clearanceOf, isMinorOn } from '#domain/mentors/clearance.ts'
import { findCycle } from '#server/db/cycleQueries.ts'
import type { Db } from '#server/db/database.ts'
import {
  catalogueOf,
  clearances,
  competencesOf,
  consentedPeople,
  type EntryRow,
  entriesOf,
  keptApart,
  openPairs,
  requestsOf,
} from './queries.ts'

export interface Named {
  surname: string
  given: string
  patronymic: string | null
  post: string | null
}
export type Mentee = MenteeProfile & Named & { requests: TopicLevel[]; enteredOn: IsoDate; pairedWith: string[] }
export type Mentor = MentorProfile & Named & { competences: TopicLevel[] }
export interface Form {
  code: string
  title: string
  roles: FormRoles | null
}

/** Everybody in the banks of the present school year, by stable id: the same people give the same proposal. */
export interface Participants {
  cycleId: string
  mentees: Mentee[]
  mentors: Mentor[]
  forms: Form[]
}

export async function findParticipants(db: Db, today: IsoDate): Promise<Participants | null> {
  const cycle = await findCycle(db, schoolYearOf(today))
  if (!cycle) return null
  const [entries, known, forms] = await Promise.all([
    entriesOf(db, cycle.id, today),
    knownOfBanks(db, cycle.id, today),
    formsInUse(db, today),
  ])
  const byId = [...entries].sort((one, other) => (one.personId < other.personId ? -1 : 1))
  return {
    cycleId: cycle.id,
    mentees: byId.filter(({ side }) => side === 'mentee').map((entry) => menteeOf(entry, known, today)),
    mentors: byId.filter(({ side }) => side === 'mentor').map((entry) => mentorOf(entry, known, today)),
    forms,
  }
}

async function knownOfBanks(db: Db, cycleId: string, today: IsoDate) {
  const [requests, competences, consented, pairs, cleared, apart] = await Promise.all([
    requestsOf(db, cycleId),
    competencesOf(db, cycleId),
    consentedPeople(db, cycleId, today),
    openPairs(db, today),
    clearances(db, cycleId),
    keptApart(db, cycleId),
  ])
  const pairsOfMentee = grouped(pairs, ({ menteeId }) => menteeId)
  const pairsOfMentor = grouped(pairs, ({ mentorId }) => mentorId)
  return { requests, competences, consented, cleared, apart, pairsOfMentee, pairsOfMentor }
}
type Known = Awaited<ReturnType<typeof knownOfBanks>>

function menteeOf(entry: EntryRow, known: Known, today: IsoDate): Mentee {
  const own = known.pairsOfMentee.get(entry.personId) ?? []
  const helped = new Set(own.flatMap(({ topics }) => topics))
  return {
    ...participantOf(entry, known, today),
    enteredOn: entry.enteredOn,
    requests: levelsOf(known.requests.get(entry.entryId)).filter(({ topicCode }) => !helped.has(topicCode)),
    pairedWith: own.map(({ mentorId }) => mentorId),
    isMinor: isMinorOn(entry, today),
    keptApart: (known.apart.get(entry.personId) ?? []).map(({ otherId }) => otherId),
  }
}

function mentorOf(entry: EntryRow, known: Known, today: IsoDate): Mentor {
  const { kind, personId, capacity } = entry
  return {
    ...participantOf(entry, known, today),
    competences: levelsOf(known.competences.get(entry.entryId)),
    capacity: capacity ?? 0,
    taken: known.pairsOfMentor.get(personId)?.length ?? 0,
    cleared: clearanceOf({ kind, clearanceOn: known.cleared.get(personId) ?? null }, today) !== 'missing',
  }
}

function participantOf(entry: EntryRow, { consented }: Known, today: IsoDate) {
  const { personId, humanId, kind, surname, given, patronymic, post, subject, association } = entry
  return {
    personId,
    humanId,
    personKind: kind,
    surname,
    given,
    patronymic,
    post,
    subject,
    association,
    consented: consented.has(personId),
    approved: entry.approvedOn !== null && entry.approvedOn <= today,
  }
}

/** Official forms in the order of the catalogue, the organisation's own after them. */
export async function formsInUse(db: Db, today: IsoDate): Promise<Form[]> {
  const rows = await catalogueOf(db, 'mentoringForm', today)
  const order = new Map<string, number>(officialForms.map(({ code }, index) => [code, index]))
  const place = (code: string) => order.get(code) ?? order.size
  return rows
    .map(({ code, title }) => ({ code, title, roles: officialForms.find((form) => form.code === code) ?? null }))
    .sort((one, other) => place(one.code) - place(other.code) || (one.code < other.code ? -1 : 1))
}

function levelsOf(rows: readonly TopicLevel[] | undefined): TopicLevel[] {
  return (rows ?? []).map(({ topicCode, level }) => ({ topicCode, level }))
}
