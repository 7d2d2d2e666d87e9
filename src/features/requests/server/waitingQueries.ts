import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { MentorOffer } from '#domain/requests/waiting.ts'
import type { Db } from '#server/db/database.ts'
import type { PersonRow } from './personQueries.ts'

interface Year {
  cycleId: string
  today: IsoDate
}

export interface WaitingRow extends PersonRow {
  entryId: string
  version: number
  enteredOn: IsoDate
  approvedOn: IsoDate | null
  nextStep: string | null
  isSupported: boolean
}

/** Mentees of the year without any open pair; whoever waits longest comes first. */
export async function waitingEntries(db: Db, { cycleId, today }: Year) {
  const { rows } = await sql<WaitingRow>`
    select c.id, c.kind, c.surname, c.given, c.patronymic, c.post, c.subject, c.association, c.class_title,
      e.id as entry_id, e.version, e.entered_on, e.approved_on, e.next_step,
      exists (select from support_case s where s.organisation_id = e.organisation_id and s.person_id = e.person_id
        and s.opened_on <= ${today} and (s.closed_on is null or s.closed_on >= ${today})) as is_supported
    from bank_entry e
    join person_card c on c.organisation_id = e.organisation_id and c.id = e.person_id
    where e.cycle_id = ${cycleId} and e.side = 'mentee' and e.ended_on is null
      and (c.left_on is null or c.left_on >= ${today})
      and not exists (
        select from mentoring_pair p
        left join pair_in_force f on f.organisation_id = p.organisation_id and f.pair_id = p.id
        where p.organisation_id = e.organisation_id and p.mentee_person_id = e.person_id and p.withdrawn_on is null
          and coalesce(f.to_on, p.ends_on) >= ${today})
    order by e.entered_on, c.surname collate "ru-x-icu", c.given collate "ru-x-icu", c.id`.execute(db)
  return rows
}

/** Open requests, the hardest first. */
export async function requestsOfWaiting(db: Db, entryIds: readonly string[]) {
  if (entryIds.length === 0) return []
  const rows = await db
    .selectFrom('request as r')
    .innerJoin('topic as t', (join) =>
      join.onRef('t.organisationId', '=', 'r.organisationId').onRef('t.code', '=', 'r.topicCode'),
    )
    .select(['r.bankEntryId', 'r.topicCode as code', 't.title', 'r.difficulty'])
    .where('r.bankEntryId', 'in', entryIds)
    .where('r.resolvedOn', 'is', null)
    .where('r.difficulty', '>', 0)
    .orderBy('r.difficulty', 'desc')
    .orderBy('t.title')
    .execute()
  return rows.map((row) => ({ ...row, difficulty: row.difficulty as 0 | 1 | 2 | 3 }))
}

/** Mentors of the year, candidates too: what they offer and how many places they have left. */
export async function offersOfMentors(db: Db, { cycleId, today }: Year): Promise<MentorOffer[]> {
  const { rows } = await sql<MentorOffer>`
    select greatest(0, e.capacity - (
        select count(*) from mentoring_pair p
        left join pair_in_force f on f.organisation_id = p.organisation_id and f.pair_id = p.id
        where p.organisation_id = e.organisation_id and p.mentor_person_id = e.person_id and p.withdrawn_on is null
          and coalesce(f.to_on, p.ends_on) >= ${today}))::int as free_places,
      e.approved_on is not null as is_approved,
      coalesce((select json_agg(json_build_object('topicCode', k.topic_code, 'level', k.level)) from competence k
        where k.organisation_id = e.organisation_id and k.bank_entry_id = e.id), '[]') as competences
    from bank_entry e
    join person_card c on c.organisation_id = e.organisation_id and c.id = e.person_id
    where e.cycle_id = ${cycleId} and e.side = 'mentor' and e.ended_on is null
      and (c.left_on is null or c.left_on >= ${today})`.execute(db)
  return rows
}

/** What the last matching run of the year said of the mentees: whom it proposed a mentor, and why it left others. */
export async function lastRunOf(db: Db, cycleId: string) {
  const { rows } = await sql<{ menteeId: string; why: string | null }>`
    with last as (
      select snapshot -> 'answer' as answer from matching_run where cycle_id = ${cycleId} order by run_at desc, id limit 1
    )
    select left_out ->> 'menteeId' as mentee_id, left_out ->> 'why' as why
    from last, jsonb_array_elements(answer -> 'left') left_out
    union all
    select pair ->> 'menteeId', null from last, jsonb_array_elements(answer -> 'pairs') pair`.execute(db)
  return new Map(rows.map(({ menteeId, why }) => [menteeId, { proposed: why === null, why }]))
}
