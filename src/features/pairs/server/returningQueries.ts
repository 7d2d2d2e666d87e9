import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { Db } from '#server/db/database.ts'

/** The people of a pair never change, so that these can be locked before it. */
export async function peopleOfPairs(db: Db, pairIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('mentoringPair')
    .select(['mentorPersonId', 'menteePersonId'])
    .where('id', 'in', pairIds)
    .execute()
  return [...new Set(rows.flatMap(({ mentorPersonId, menteePersonId }) => [mentorPersonId, menteePersonId]))]
}

/** People and their bank entries in the order in which matching locks both. */
export async function lockParticipants(db: Db, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return
  await db.selectFrom('person').select('id').where('id', 'in', personIds).orderBy('id').forNoKeyUpdate().execute()
  await db
    .selectFrom('bankEntry')
    .select('id')
    .where('personId', 'in', personIds)
    .where('endedOn', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
}

export interface ReturningRow {
  id: string
  mentorLeftOn: IsoDate | null
  menteeLeftOn: IsoDate | null
  mentorInBank: boolean
  menteeInBank: boolean
  capacity: number
  /** Open pairs of the mentor; a pair that is set aside is none of them. */
  taken: number
  mayOverload: boolean
}

/** How mentor and mentee of each pair stand today, by the approved entries of the pair's school year. */
export async function returningPairs(db: Db, pairIds: readonly string[], today: IsoDate): Promise<ReturningRow[]> {
  const { rows } = await sql<ReturningRow>`
    select p.id, mentor.left_on as mentor_left_on, mentee.left_on as mentee_left_on,
      m.id is not null as mentor_in_bank, e.id is not null as mentee_in_bank, coalesce(m.capacity, 0) as capacity,
      (select count(*) from mentoring_pair o
        left join pair_in_force f on f.organisation_id = o.organisation_id and f.pair_id = o.id
        where o.organisation_id = p.organisation_id and o.mentor_person_id = p.mentor_person_id
          and o.withdrawn_on is null and coalesce(f.to_on, o.ends_on) >= ${today}) as taken,
      p.matching_run_id is null or exists (
        select from matching_run r, jsonb_array_elements(r.snapshot #> '{answer,fixed}') as fixed
        where r.organisation_id = p.organisation_id and r.id = p.matching_run_id
          and fixed ->> 'menteeId' = p.mentee_person_id::text and fixed ->> 'mentorId' = p.mentor_person_id::text
      ) as may_overload
    from mentoring_pair p
    join person mentor on mentor.organisation_id = p.organisation_id and mentor.id = p.mentor_person_id
    join person mentee on mentee.organisation_id = p.organisation_id and mentee.id = p.mentee_person_id
    left join bank_entry m on m.organisation_id = p.organisation_id and m.cycle_id = p.cycle_id
      and m.person_id = p.mentor_person_id and m.side = 'mentor' and m.ended_on is null and m.approved_on is not null
    left join bank_entry e on e.organisation_id = p.organisation_id and e.cycle_id = p.cycle_id
      and e.person_id = p.mentee_person_id and e.side = 'mentee' and e.ended_on is null and e.approved_on is not null
    where p.id = any (${pairIds})`.execute(db)
  return rows
}
