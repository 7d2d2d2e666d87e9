import { whyNotInterview } from '#domain/mentors/interview.ts'
import type { Db } from '#server/db/database.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import type { MentorEntry } from './entryQueries.ts'
import {
  deleteInterview,
  findEntryOfInterview,
  findVersion,
  insertInterview,
  replaceParticipants,
  updateInterview,
} from './interviewQueries.ts'
import { lockMentorEntry } from './lockedEntry.ts'
import { peopleOf } from './personQueries.ts'

type Talk = Pick<Request<typeof contract.recordInterview>['input'], 'heldOn' | 'outcome' | 'remarks' | 'participants'>

export async function recordInterview({ db, input, actor, today }: Request<typeof contract.recordInterview>) {
  const { entryId, participants, ...talk } = input
  const entry = await lockMentorEntry(db, entryId)
  await refuse(db, entry, input, today)
  const { organisationId, personId: recordedBy } = actor
  const made = await insertInterview(db, { ...talk, organisationId, bankEntryId: entryId, recordedBy })
  await replaceParticipants(db, { organisationId, interviewId: made.id }, participants)
  return { ...made, personId: entry.personId }
}

export async function changeInterview({ db, input, actor, today }: Request<typeof contract.changeInterview>) {
  const { id, version, participants, ...talk } = input
  const entry = await lockSeenInterview(db, { id, version })
  await refuse(db, entry, input, today)
  const changed = await updateInterview(db, id, talk)
  await replaceParticipants(db, { organisationId: actor.organisationId, interviewId: id }, participants)
  return { ...changed, personId: entry.personId }
}

export async function removeInterview({ db, input }: Request<typeof contract.removeInterview>) {
  const entry = await lockSeenInterview(db, input)
  await deleteInterview(db, input.id)
  return { personId: entry.personId }
}

/** Whoever changes a talk holds its candidate's entry. */
async function lockSeenInterview(db: Db, { id, version }: { id: string; version: number }): Promise<MentorEntry> {
  const entryId = await findEntryOfInterview(db, id)
  if (entryId === undefined) throw new NotThere()
  const entry = await lockMentorEntry(db, entryId)
  const present = await findVersion(db, id)
  if (present === undefined) throw new NotThere()
  if (present !== version) throw new Refused([{ reason: 'changed-meanwhile', subject: id }])
  return entry
}

async function refuse(db: Db, entry: MentorEntry, talk: Talk, today: string): Promise<void> {
  const people = await peopleOf(db, talk.participants)
  if (people.length !== talk.participants.length) throw new NotThere()
  const reason = whyNotInterview(entry, talk, today)
  if (reason !== null) throw new Refused([{ reason, subject: entry.personId }])
}
