import { sql } from 'kysely'
import type { BankSide } from '#domain/bankEntry.ts'
import type { IsoDate } from '#domain/calendar.ts'
import type { Db } from '#server/db/database.ts'
import { keptEntries } from '#server/db/keptEntryQueries.ts'

export interface OpenEntry {
  id: string
  version: number
  side: BankSide
  schoolYear: number
  enteredOn: IsoDate
  confirmedOn: IsoDate | null
  personId: string
  surname: string
  given: string
  patronymic: string | null
  post: string | null
  subject: string | null
}

/** Left behind first, then the longest unconfirmed. */
export async function openEntries(db: Db, schoolYear: number, today: IsoDate): Promise<OpenEntry[]> {
  const { rows } = await sql<OpenEntry>`
    select k.id, k.version, k.side, k.school_year, k.entered_on, k.confirmed_on, k.person_id, c.surname, c.given, c.patronymic, c.post, c.subject
    from (${keptEntries(schoolYear, today)}) k
    join person_card c on c.organisation_id = k.organisation_id and c.id = k.person_id
    order by k.school_year, coalesce(k.confirmed_on, k.entered_on), c.surname collate "ru-x-icu", c.given collate "ru-x-icu", k.id`.execute(
    db,
  )
  return rows
}

/** Locked after their people, in the order in which banks and matching lock both. */
export async function lockEntries(db: Db, entryIds: readonly string[]) {
  await sql`select from person p where exists (select from bank_entry e where e.organisation_id = p.organisation_id
    and e.person_id = p.id and e.id = any(${entryIds}::uuid[])) order by p.id for no key update`.execute(db)
  const { rows } = await sql<{
    id: string
    version: number
    personId: string
    side: BankSide
    endedOn: IsoDate | null
    ending: string | null
    confirmedOn: IsoDate | null
    enteredOn: IsoDate
    schoolYear: number
    leftOn: IsoDate | null
  }>`
    select e.id, e.version, e.person_id, e.side, e.ended_on, e.ending, e.confirmed_on, e.entered_on, y.school_year, p.left_on
    from bank_entry e
    join cycle y on y.organisation_id = e.organisation_id and y.id = e.cycle_id
    join person p on p.organisation_id = e.organisation_id and p.id = e.person_id
    where e.id = any(${entryIds}::uuid[]) order by e.id for update of e`.execute(db)
  return rows
}

export async function setConfirmed(
  db: Db,
  entries: readonly { id: string; on: IsoDate | null; by: string | null }[],
): Promise<{ id: string; version: number; personId: string }[]> {
  if (entries.length === 0) return []
  const { rows } = await sql<{ id: string; version: number; personId: string }>`
    update bank_entry e set confirmed_on = g."on", confirmed_by = g.by, version = e.version + 1
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as g(id uuid, "on" date, by uuid)
    where e.id = g.id returning e.id, e.version, e.person_id`.execute(db)
  return rows
}

interface Carried {
  id: string
  version: number
  personId: string
}

/** A person who already stands in the bank of this year meets the constraint one_bank_entry_per_side. */
export async function carryOver(
  db: Db,
  entryIds: readonly string[],
  { cycleId, today, by }: { cycleId: string; today: IsoDate; by: string },
): Promise<Carried[]> {
  if (entryIds.length === 0) return []
  const { rows } = await sql<Carried>`
    insert into bank_entry (organisation_id, cycle_id, person_id, side, capacity, category, entered_on, approved_on, approved_by,
      approval_recorded_by, confirmed_on, confirmed_by, hours_week, channel, achievements, interests, motivation, wishes,
      sheet_on, sheet_how, next_step)
    select organisation_id, ${cycleId}, person_id, side, capacity, category, entered_on, approved_on, approved_by,
      approval_recorded_by, ${today}, ${by}, hours_week, channel, achievements, interests, motivation, wishes,
      sheet_on, sheet_how, next_step
    from bank_entry where id = any(${entryIds}::uuid[])
    returning id, version, person_id`.execute(db)
  await carryDetailsOver(
    db,
    entryIds,
    rows.map(({ id }) => id),
  )
  return rows
}

/** What belongs to an entry goes with it; resolved requests stay in their year. */
async function carryDetailsOver(db: Db, oldIds: readonly string[], newIds: readonly string[]): Promise<void> {
  const moved = sql`(
    select n.organisation_id, n.id as new_id, e.id as old_id from bank_entry n
    join bank_entry e on e.organisation_id = n.organisation_id and e.person_id = n.person_id and e.side = n.side
      and e.id = any(${oldIds}::uuid[])
    where n.id = any(${newIds}::uuid[])) m`
  await sql`
    insert into request (organisation_id, bank_entry_id, topic_code, difficulty, opened_on, opened_by, taken_on, wanted_help,
      wanted_kind, wanted_channel, wanted_time)
    select m.organisation_id, m.new_id, r.topic_code, r.difficulty, r.opened_on, r.opened_by, r.taken_on, r.wanted_help,
      r.wanted_kind, r.wanted_channel, r.wanted_time
    from ${moved} join request r on r.organisation_id = m.organisation_id and r.bank_entry_id = m.old_id and r.resolved_on is null`.execute(
    db,
  )
  const details = {
    competence: ['topic_code', 'level'],
    free_time: ['weekday', 'part'],
    wanted_form: ['form_code'],
    wanted_kind: ['kind_code'],
  }
  for (const [table, names] of Object.entries(details)) {
    const columns = sql.join(names.map((name) => sql.ref(name)))
    await sql`
      insert into ${sql.table(table)} (organisation_id, bank_entry_id, ${columns})
      select m.organisation_id, m.new_id, ${columns}
      from ${moved} join ${sql.table(table)} d on d.organisation_id = m.organisation_id and d.bank_entry_id = m.old_id`.execute(
      db,
    )
  }
}

export async function removeCarriedOver(db: Db, entryIds: readonly string[]): Promise<void> {
  await sql`delete from request where bank_entry_id = any(${entryIds}::uuid[])`.execute(db)
  await sql`delete from competence where bank_entry_id = any(${entryIds}::uuid[])`.execute(db)
  await sql`delete from bank_entry where id = any(${entryIds}::uuid[])`.execute(db)
}

/**
 * Entries that are not what taking over made of an open entry of an earlier year: changed since, with a request that the
 * earlier one has not, or never taken over at all.
 */
export async function notAsCarriedOver(db: Db, entryIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select n.id from bank_entry n join cycle y on y.organisation_id = n.organisation_id and y.id = n.cycle_id
    where n.id = any(${entryIds}::uuid[]) and (n.version <> 1 or not exists (
      select from bank_entry o join cycle z on z.organisation_id = o.organisation_id and z.id = o.cycle_id
      where o.organisation_id = n.organisation_id and o.person_id = n.person_id and o.side = n.side and o.ended_on is null
        and z.school_year < y.school_year and not exists (
          select from request r where r.organisation_id = n.organisation_id and r.bank_entry_id = n.id and not exists (
            select from request q where q.organisation_id = o.organisation_id and q.bank_entry_id = o.id
              and (q.topic_code, q.difficulty, q.opened_on) = (r.topic_code, r.difficulty, r.opened_on)
              and q.taken_on is not distinct from r.taken_on and r.resolved_on is null and r.version = 1))))`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Entries that a talk with the person already hangs on. */
export async function withInterviews(db: Db, entryIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct bank_entry_id as id from interview where bank_entry_id = any(${entryIds}::uuid[])`.execute(db)
  return rows.map(({ id }) => id)
}

/** People of these entries who stand in a pair that is neither set aside nor over, each on the side of their entry. */
export function inOpenPairs(db: Db, entryIds: readonly string[], today: IsoDate): Promise<string[]> {
  return inPairs(db, entryIds, sql`coalesce(f.to_on, m.ends_on) >= ${today}`)
}

/** Those whose open pair was made in the school year of the entry, so that it rests on this very entry. */
export function inPairsOfTheYear(db: Db, entryIds: readonly string[], today: IsoDate): Promise<string[]> {
  return inPairs(db, entryIds, sql`m.cycle_id = e.cycle_id and coalesce(f.to_on, m.ends_on) >= ${today}`)
}

async function inPairs(db: Db, entryIds: readonly string[], which: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select distinct e.person_id from bank_entry e
    join mentoring_pair m on m.organisation_id = e.organisation_id and m.withdrawn_on is null
      and e.person_id = case e.side when 'mentor' then m.mentor_person_id else m.mentee_person_id end
    left join pair_in_force f on f.organisation_id = m.organisation_id and f.pair_id = m.id
    where e.id = any(${entryIds}::uuid[]) and ${which}`.execute(db)
  return rows.map(({ personId }) => personId)
}

export async function setEnded(db: Db, entryIds: readonly string[], endedOn: IsoDate | null) {
  const { rows } = await sql<{ id: string; version: number; personId: string }>`
    update bank_entry set ended_on = ${endedOn}, ending = ${endedOn === null ? null : 'other'}, version = version + 1
    where id = any(${entryIds}::uuid[]) returning id, version, person_id`.execute(db)
  return rows
}
