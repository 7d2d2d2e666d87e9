import { forms as officialForms } from '#content/forms.ts'
import { type IsoDate, schoolYearOf } from '#domain/calendar.ts'
import { clearanceOf, isMinorOn } from '#domain/clearance.ts'
import { grouped } from '#domain/grouped.ts'
import type { FormRoles, MenteeProfile, MentorProfile, TopicLevel } from '#domain/matchingScore.ts'
import type { Db } from '#server/db/database.ts'
import {
  catalogueOf,
  clearances,
  competencesOf,
  consentedPeople,
  type EntryRow,
  entriesOf,
  findCycle,
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
  const [entries, requests, competences, consented, pairs, forms, cleared, apart] = await Promise.all([
    entriesOf(db, cycle.id, today),
    requestsOf(db, cycle.id),
    competencesOf(db, cycle.id),
    consentedPeople(db, cycle.id, today),
    openPairs(db, today),
    formsInUse(db, today),
    clearances(db, cycle.id),
    keptApart(db, cycle.id),
  ])
  const pairsOfMentee = grouped(pairs, ({ menteeId }) => menteeId)
  const pairsOfMentor = grouped(pairs, ({ mentorId }) => mentorId)
  const byId = [...entries].sort((one, other) => (one.personId < other.personId ? -1 : 1))
  const facts = (entry: EntryRow) => ({
    ...personOf(entry),
    consented: consented.has(entry.personId),
    approved: entry.approvedOn !== null && entry.approvedOn <= today,
  })
  return {
    cycleId: cycle.id,
    mentees: byId
      .filter(({ side }) => side === 'mentee')
      .map((entry) => {
        const own = pairsOfMentee.get(entry.personId) ?? []
        const helped = new Set(own.flatMap(({ topics }) => topics))
        return {
          ...facts(entry),
          enteredOn: entry.enteredOn,
          requests: levelsOf(requests.get(entry.entryId)).filter(({ topicCode }) => !helped.has(topicCode)),
          pairedWith: own.map(({ mentorId }) => mentorId),
          isMinor: isMinorOn(entry, today),
          keptApart: (apart.get(entry.personId) ?? []).map(({ otherId }) => otherId),
        }
      }),
    mentors: byId
      .filter(({ side }) => side === 'mentor')
      .map((entry) => ({
        ...facts(entry),
        competences: levelsOf(competences.get(entry.entryId)),
        capacity: entry.capacity ?? 0,
        taken: pairsOfMentor.get(entry.personId)?.length ?? 0,
        cleared:
          clearanceOf({ kind: entry.kind, clearanceOn: cleared.get(entry.personId) ?? null }, today) !== 'missing',
      })),
    forms,
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

function personOf(entry: EntryRow) {
  const { personId, humanId, kind, surname, given, patronymic, post, subject, association } = entry
  return { personId, humanId, personKind: kind, surname, given, patronymic, post, subject, association }
}

function levelsOf(rows: readonly TopicLevel[] | undefined): TopicLevel[] {
  return (rows ?? []).map(({ topicCode, level }) => ({ topicCode, level }))
}
