import type { IsoDate } from '#domain/calendar.ts'
import { Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import type { Answers } from '../fields.ts'
import { knownAnswers } from './choices.ts'
import { type EntryFields, type MentorEntry, replaceChoices, updateEntry } from './entryQueries.ts'
import { lockSeenEntry } from './lockedEntry.ts'

export async function saveQuestionnaire({ db, input, actor, today }: Request<typeof contract.saveQuestionnaire>) {
  const { id, version, receivedOn, ...given } = input
  const entry = await lockSeenEntry(db, { id, version })
  if (entry.endedOn !== null) throw new Refused('entry-ended')
  if (receivedOn !== null && receivedOn > today) throw new Refused('day-in-future')
  const answers = await knownAnswers(db, given)
  await replaceChoices(db, { organisationId: actor.organisationId, bankEntryId: id }, answers)
  const fields = { ...fieldsOf(answers, markOf(entry, receivedOn)), ...confirmation(entry, receivedOn, actor.personId) }
  const saved = await updateEntry(db, id, fields)
  return { version: saved.version, personId: entry.personId }
}

interface Mark {
  sheetOn: IsoDate | null
  sheetHow: 'paper' | 'self' | null
}

export function fieldsOf(answers: Answers, mark: Mark): EntryFields {
  const { capacity, hoursWeek, channel, achievements, interests, motivation, wishes } = answers
  return { capacity, hoursWeek, channel, achievements, interests, motivation, wishes, ...mark }
}

/** What the curator mends in a questionnaire that the candidate sent stays the candidate's own. */
function markOf(entry: MentorEntry, receivedOn: IsoDate | null): Mark {
  if (receivedOn === null) return { sheetOn: null, sheetHow: null }
  const isSame = receivedOn === entry.sheetOn && entry.sheetHow !== null
  return { sheetOn: receivedOn, sheetHow: isSame ? entry.sheetHow : 'paper' }
}

/** Whoever fills a questionnaire says thereby that the entry is true (003 §4.4.2). */
function confirmation({ enteredOn, confirmedOn }: MentorEntry, receivedOn: IsoDate | null, by: string) {
  if (receivedOn === null || receivedOn < enteredOn || receivedOn <= (confirmedOn ?? '')) return {}
  return { confirmedOn: receivedOn, confirmedBy: by }
}
