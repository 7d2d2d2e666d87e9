import { sql } from 'kysely'
import type { BankSide } from '#domain/bankEntry.ts'
import type { IsoDate } from '#domain/calendar.ts'
import type { Db } from '#server/db/database.ts'

export interface OpenEntry {
  id: string
  version: number
  side: BankSide
  schoolYear: number
  confirmedOn: IsoDate | null
  personId: string
  surname: string
  given: string
  patronymic: string | null
  post: string | null
  subject: string | null
}

/**
 * Open entries of people who are here, of each person and bank the latest: who was taken over into a later year is kept
 * there.
 */
export async function openEntries(db: Db, schoolYear: number, today: IsoDate): Promise<OpenEntry[]> {
  const { rows } = await sql<OpenEntry>`
    with latest as (
      select distinct on (e.person_id, e.side) e.id, e.version, e.side, y.school_year, e.confirmed_on, e.person_id, e.ended_on,
        e.organisation_id
      from bank_entry e join cycle y on y.organisation_id = e.organisation_id and y.id = e.cycle_id
      where y.school_year <= ${schoolYear}
      order by e.person_id, e.side, y.school_year desc, e.entered_on desc
    )
    select l.id, l.version, l.side, l.school_year, l.confirmed_on, l.person_id, c.surname, c.given, c.patronymic, c.post, c.subject
    from latest l join person_card c on c.organisation_id = l.organisation_id and c.id = l.person_id
    where l.ended_on is null and (c.left_on is null or c.left_on >= ${today})
    order by l.school_year, l.confirmed_on nulls first, c.surname collate "ru-x-icu", c.given collate "ru-x-icu", l.id`.execute(
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
    confirmedOn: IsoDate | null
    enteredOn: IsoDate
    schoolYear: number
    leftOn: IsoDate | null
  }>`
    select e.id, e.version, e.person_id, e.side, e.ended_on, e.confirmed_on, e.entered_on, y.school_year, p.left_on
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

/** A person who already stands in the bank of this year meets the constraint one_bank_entry_per_side. */
export async function carryOver(
  db: Db,
  entryIds: readonly string[],
  { cycleId, today, by }: { cycleId: string; today: IsoDate; by: string },
): Promise<{ id: string; version: number; personId: string }[]> {
  if (entryIds.length === 0) return []
  const { rows } = await sql<{ id: string; version: number; personId: string }>`
    with new as (
      insert into bank_entry (organisation_id, cycle_id, person_id, side, capacity, category, entered_on, approved_on, approved_by,
        approval_recorded_by, confirmed_on, confirmed_by, hours_week, channel, achievements, interests, motivation, wishes,
        sheet_on, sheet_how, next_step)
      select organisation_id, ${cycleId}, person_id, side, capacity, category, entered_on, approved_on, approved_by,
        approval_recorded_by, ${today}, ${by}, hours_week, channel, achievements, interests, motivation, wishes,
        sheet_on, sheet_how, next_step
      from bank_entry where id = any(${entryIds}::uuid[])
      returning organisation_id, id, version, person_id, side
    ), moved as (
      select n.organisation_id, n.id as new_id, e.id as old_id
      from new n join bank_entry e on e.organisation_id = n.organisation_id and e.person_id = n.person_id and e.side = n.side
        and e.id = any(${entryIds}::uuid[])
    ), requests as (
      insert into request (organisation_id, bank_entry_id, topic_code, difficulty, opened_on, opened_by, taken_on, wanted_help,
        wanted_kind, wanted_channel, wanted_time)
      select m.organisation_id, m.new_id, r.topic_code, r.difficulty, r.opened_on, r.opened_by, r.taken_on, r.wanted_help,
        r.wanted_kind, r.wanted_channel, r.wanted_time
      from moved m join request r on r.organisation_id = m.organisation_id and r.bank_entry_id = m.old_id and r.resolved_on is null
    ), competences as (
      insert into competence (organisation_id, bank_entry_id, topic_code, level)
      select m.organisation_id, m.new_id, k.topic_code, k.level
      from moved m join competence k on k.organisation_id = m.organisation_id and k.bank_entry_id = m.old_id
    ), times as (
      insert into free_time (organisation_id, bank_entry_id, weekday, part)
      select m.organisation_id, m.new_id, t.weekday, t.part
      from moved m join free_time t on t.organisation_id = m.organisation_id and t.bank_entry_id = m.old_id
    ), forms as (
      insert into wanted_form (organisation_id, bank_entry_id, form_code)
      select m.organisation_id, m.new_id, f.form_code
      from moved m join wanted_form f on f.organisation_id = m.organisation_id and f.bank_entry_id = m.old_id
    ), kinds as (
      insert into wanted_kind (organisation_id, bank_entry_id, kind_code)
      select m.organisation_id, m.new_id, k.kind_code
      from moved m join wanted_kind k on k.organisation_id = m.organisation_id and k.bank_entry_id = m.old_id
    )
    select id, version, person_id from new`.execute(db)
  return rows
}

export async function removeCarriedOver(db: Db, entryIds: readonly string[]): Promise<void> {
  await sql`delete from request where bank_entry_id = any(${entryIds}::uuid[])`.execute(db)
  await sql`delete from competence where bank_entry_id = any(${entryIds}::uuid[])`.execute(db)
  await sql`delete from bank_entry where id = any(${entryIds}::uuid[])`.execute(db)
}

/** Entries that a talk with the person already hangs on. */
export async function withInterviews(db: Db, entryIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct bank_entry_id as id from interview where bank_entry_id = any(${entryIds}::uuid[])`.execute(db)
  return rows.map(({ id }) => id)
}

/** People of these entries who stand in a pair that is neither set aside nor over, each on the side of their entry. */
export async function inOpenPairs(db: Db, entryIds: readonly string[], today: IsoDate): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select distinct e.person_id from bank_entry e
    join mentoring_pair m on m.organisation_id = e.organisation_id and m.withdrawn_on is null and m.cycle_id = e.cycle_id
      and e.person_id = case e.side when 'mentor' then m.mentor_person_id else m.mentee_person_id end
    left join pair_in_force f on f.organisation_id = m.organisation_id and f.pair_id = m.id
    where e.id = any(${entryIds}::uuid[]) and coalesce(f.to_on, m.ends_on) >= ${today}`.execute(db)
  return rows.map(({ personId }) => personId)
}

export async function setEnded(db: Db, entryIds: readonly string[], endedOn: IsoDate | null) {
  const { rows } = await sql<{ id: string; version: number; personId: string }>`
    update bank_entry set ended_on = ${endedOn}, ending = ${endedOn === null ? null : 'other'}, version = version + 1
    where id = any(${entryIds}::uuid[]) returning id, version, person_id`.execute(db)
  return rows
}

/** The banks of a school year open with the first who enters them. */
export async function cycleOf(
  db: Db,
  cycle: { organisationId: string; schoolYear: number; startsOn: IsoDate; endsOn: IsoDate },
): Promise<string> {
  const { schoolYear } = cycle
  const found = await db.selectFrom('cycle').select('id').where('schoolYear', '=', schoolYear).executeTakeFirst()
  if (found) return found.id
  await db
    .insertInto('cycle')
    .values(cycle)
    .onConflict((conflict) => conflict.columns(['organisationId', 'schoolYear']).doNothing())
    .execute()
  const made = await db.selectFrom('cycle').select('id').where('schoolYear', '=', schoolYear).executeTakeFirstOrThrow()
  return made.id
}
