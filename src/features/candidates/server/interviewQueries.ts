import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { InterviewOutcome } from '#domain/mentors/interview.ts'
import type { Db } from '#server/db/database.ts'

interface InterviewRow {
  id: string
  version: number
  heldOn: IsoDate
  outcome: InterviewOutcome
  remarks: string | null
  participants: string[]
}

/** The latest first. */
export async function interviewsOf(db: Db, bankEntryId: string): Promise<InterviewRow[]> {
  const { rows } = await sql<InterviewRow>`
    select i.id, i.version, i.held_on, i.outcome, i.remarks,
      array(select p.person_id::text from interview_participant p
        where p.organisation_id = i.organisation_id and p.interview_id = i.id order by p.person_id) as participants
    from interview i where i.bank_entry_id = ${bankEntryId} order by i.held_on desc, i.id`.execute(db)
  return rows
}

/** The entry of an interview never changes, so that it can be locked before it. */
export async function findEntryOfInterview(db: Db, interviewId: string): Promise<string | undefined> {
  const found = await db.selectFrom('interview').select('bankEntryId').where('id', '=', interviewId).executeTakeFirst()
  return found?.bankEntryId
}

export async function findVersion(db: Db, interviewId: string): Promise<number | undefined> {
  const found = await db.selectFrom('interview').select('version').where('id', '=', interviewId).executeTakeFirst()
  return found?.version
}

interface Talk {
  heldOn: IsoDate
  outcome: InterviewOutcome
  remarks: string | null
}

interface NewInterview extends Talk {
  organisationId: string
  bankEntryId: string
  recordedBy: string
}

export async function insertInterview(db: Db, interview: NewInterview) {
  return db.insertInto('interview').values(interview).returning(['id', 'version']).executeTakeFirstOrThrow()
}

export async function updateInterview(db: Db, interviewId: string, talk: Talk) {
  return db
    .updateTable('interview')
    .set({ ...talk, version: sql<number>`version + 1` })
    .where('id', '=', interviewId)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

export async function deleteInterview(db: Db, interviewId: string): Promise<void> {
  await db.deleteFrom('interview').where('id', '=', interviewId).execute()
}

export async function replaceParticipants(
  db: Db,
  interview: { organisationId: string; interviewId: string },
  participants: readonly string[],
): Promise<void> {
  await db.deleteFrom('interviewParticipant').where('interviewId', '=', interview.interviewId).execute()
  await db
    .insertInto('interviewParticipant')
    .values(participants.map((personId) => ({ ...interview, personId })))
    .execute()
}
