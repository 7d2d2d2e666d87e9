import { stateOfSigned } from '#domain/consent.ts'
import { clearanceOf } from '#domain/mentors/clearance.ts'
import { originOf } from '#domain/mentors/origin.ts'
import { papersOf } from '#server/db/signerQueries.ts'
import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import type { Answers } from '../fields.ts'
import { choicesOffered } from './choices.ts'
import { choicesOfEntry, findEntry, type MentorEntry, openPairsOf } from './entryQueries.ts'
import { interviewsOf } from './interviewQueries.ts'
import { peopleOf } from './personQueries.ts'

export async function path({ db, input, actor, today }: Request<typeof contract.path>) {
  const entry = await findEntry(db, input.entryId)
  if (!entry) throw new NotThere()
  const [pairs, talks, papers, marked, offered] = await Promise.all([
    openPairsOf(db, entry.personId, today),
    interviewsOf(db, entry.id),
    papersOf(db, [entry.personId], 'processing'),
    choicesOfEntry(db, entry.id),
    choicesOffered(db, today),
  ])
  const ids = [entry.personId, entry.approvedBy, ...pairs.map(({ menteeId }) => menteeId)]
  const people = await peopleOf(
    db,
    [...ids, ...talks.flatMap(({ participants }) => participants)].flatMap((id) => id ?? []),
  )
  const byId = new Map(people.map((each) => [each.id, each]))
  const person = byId.get(entry.personId)
  if (!person) throw new NotThere()
  const signed = papers.get(person.id)
  const mayChange = actor.permissions.has('banks.change')
  return {
    entry: { ...entry, approvedBy: entry.approvedBy === null ? null : (byId.get(entry.approvedBy) ?? null) },
    person,
    origin: originOf(person.kind),
    clearance: clearanceOf(person, today),
    consent: signed ? stateOfSigned(signed.papers, signed.signer, today) : 'missing',
    sheet: sheetOf(entry),
    answers: answersOf(entry, marked),
    interviews: talks.map(({ participants, ...talk }) => ({
      ...talk,
      remarks: mayChange ? talk.remarks : null,
      participants: people.filter(({ id }) => participants.includes(id)),
    })),
    pairs: pairs.flatMap(({ menteeId, ...pair }) => {
      const mentee = byId.get(menteeId)
      return mentee ? [{ ...pair, mentee }] : []
    }),
    ...offered,
  }
}

export function sheetOf({ sheetOn, sheetHow }: Pick<MentorEntry, 'sheetOn' | 'sheetHow'>) {
  return sheetOn !== null && sheetHow !== null ? { on: sheetOn, how: sheetHow } : null
}

type Marked = Pick<Answers, 'competences' | 'freeTime' | 'forms' | 'kinds'>

export function answersOf(entry: MentorEntry, marked: Marked): Answers {
  const { capacity, hoursWeek, channel, achievements, interests, motivation, wishes } = entry
  return { ...marked, capacity, hoursWeek, channel, achievements, interests, motivation, wishes }
}
