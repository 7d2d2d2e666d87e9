import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { InterviewOutcome } from '#domain/mentors/interview.ts'
import type { Db } from '#server/db/database.ts'

export interface MentorFacts {
  kind: string
  clearanceOn: IsoDate | null
  sheetOn: IsoDate | null
  /** Of the latest talk. */
  interview: InterviewOutcome | null
}

/** What a list of mentors says beside what both banks say, by entry. */
export async function mentorFacts(db: Db, entryIds: readonly string[]): Promise<Map<string, MentorFacts>> {
  if (entryIds.length === 0) return new Map()
  const { rows } = await sql<MentorFacts & { id: string }>`
    select e.id, p.kind, p.clearance_on, e.sheet_on,
      (select i.outcome from interview i where i.organisation_id = e.organisation_id and i.bank_entry_id = e.id
        order by i.held_on desc, i.id limit 1) as interview
    from bank_entry e
    join person p on p.organisation_id = e.organisation_id and p.id = e.person_id
    where e.id = any (${entryIds}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, ...facts }) => [id, facts]))
}
