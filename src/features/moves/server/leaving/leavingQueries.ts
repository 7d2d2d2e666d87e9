import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { LeavingReason } from '#domain/moves/leaving.ts'
import type { Db } from '#server/db/database.ts'
import type { Leaving } from '../../contract.ts'

/** Locks the person, so that two acts on one record follow each other. */
export function findPersonForMove(db: Db, personId: string) {
  return db.selectFrom('person').selectAll().where('id', '=', personId).forUpdate().executeTakeFirst()
}
export type PersonRow = NonNullable<Awaited<ReturnType<typeof findPersonForMove>>>

/** Who may still appoint, and what else is decided from more than one row, waits here. */
export async function lockOrganisation(db: Db, organisationId: string): Promise<void> {
  await sql`select from organisation where organisation_id = ${organisationId} for no key update`.execute(db)
}

export async function findLeavingCard(db: Db, personId: string): Promise<Leaving['card'] | undefined> {
  const { rows } = await sql<Leaving['card']>`
    select id, version, surname, given, patronymic, kind, joined_on, left_on, leaving from person_card where id = ${personId}`.execute(
    db,
  )
  return rows[0]
}

export function openPairsOf(db: Db, personId: string, today: IsoDate): Promise<NonNullable<Leaving['pairs']>> {
  return sql<NonNullable<Leaving['pairs']>[number]>`
    select m.id, m.side, n.surname, n.given, n.patronymic, m.ends_on, f.pair_id is not null as is_in_force
    from (
      select organisation_id, id, 'mentor' as side, mentee_person_id as other, ends_on, withdrawn_on
        from mentoring_pair where mentor_person_id = ${personId}
      union all
      select organisation_id, id, 'mentee', mentor_person_id, ends_on, withdrawn_on
        from mentoring_pair where mentee_person_id = ${personId}
    ) m
    join person_name n on n.organisation_id = m.organisation_id and n.person_id = m.other and n.to_on is null
    left join pair_in_force f on f.organisation_id = m.organisation_id and f.pair_id = m.id
    where m.withdrawn_on is null and coalesce(f.to_on, m.ends_on) >= ${today}
    order by m.id`
    .execute(db)
    .then(({ rows }) => rows)
}

/** Entries in the banks without a last day. */
export async function openEntriesOf(db: Db, personId: string) {
  const { rows } = await sql<{ id: string; side: 'mentee' | 'mentor'; schoolYear: number; from: IsoDate }>`
    select b.id, b.side, c.school_year, b.entered_on as "from"
    from bank_entry b join cycle c on c.organisation_id = b.organisation_id and c.id = b.cycle_id
    where b.person_id = ${personId} and b.ended_on is null order by c.school_year, b.side`.execute(db)
  return rows
}

export async function appointmentsOf(db: Db, personId: string): Promise<Leaving['appointments']> {
  const { rows } = await sql<Leaving['appointments'][number]>`
    select a.id, r.title, a.concerns, a.started_on as "from", a.ended_on as "to"
    from appointment a join appointment_role r on r.organisation_id = a.organisation_id and r.code = a.role_code
    where a.person_id = ${personId} order by a.started_on, r.title`.execute(db)
  return rows
}

/** The appointments of everybody: for the rule that somebody who appoints remains. */
export async function allAppointments(db: Db) {
  const { rows } = await sql<{
    personId: string
    roleCode: string
    permissionSet: string
    startedOn: IsoDate
    endedOn: IsoDate | null
    leftOn: IsoDate | null
    signsIn: boolean
  }>`
    select a.person_id, a.role_code, r.permission_set, a.started_on, a.ended_on, p.left_on,
      identity.signs_in(a.person_id) as signs_in
    from appointment a
    join appointment_role r on r.organisation_id = a.organisation_id and r.code = a.role_code
    join person p on p.organisation_id = a.organisation_id and p.id = a.person_id`.execute(db)
  return rows
}

export async function factsBesides(db: Db, personId: string, today: IsoDate) {
  const { rows } = await sql<{ consents: number; signsIn: boolean }>`
    select identity.signs_in(${personId}) as signs_in,
      (select count(*) from consent c where c.person_id = ${personId} and c.given_on <= ${today}
        and coalesce(c.until_on >= ${today}, true) and coalesce(c.withdrawn_on > ${today}, true)) as consents`.execute(
    db,
  )
  return rows[0] ?? { consents: 0, signsIn: false }
}

export async function neighboursOf(db: Db) {
  const { rows } = await sql<{ id: string; name: string }>`
    select organisation_id as id, short_name as name from scope.neighbours()`.execute(db)
  return rows
}

export async function earlierStaysOf(db: Db, personId: string): Promise<Leaving['earlier']> {
  const { rows } = await sql<Leaving['earlier'][number]>`
    select from_on as "from", to_on as "to", leaving from person_stay where person_id = ${personId}
    order by from_on desc`.execute(db)
  return rows
}

export interface Stay {
  joinedOn: IsoDate
  leftOn: IsoDate | null
  leaving: LeavingReason | null
}

/** The row is locked and its version was compared. */
export async function updateStay(db: Db, personId: string, stay: Partial<Stay>): Promise<number> {
  const { version } = await db
    .updateTable('person')
    .set((eb) => ({ ...stay, version: eb('version', '+', 1) }))
    .where('id', '=', personId)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

/** Cuts appointments and entries to the last day and remembers which they were; answers their ids. */
export async function endWithLeaving(
  db: Db,
  { personIds, leftOn }: { personIds: readonly string[]; leftOn: IsoDate },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with appointments as (
      select a.organisation_id, a.id, a.person_id, a.ended_on from appointment a
      where a.person_id = any (${personIds}::uuid[]) and a.started_on <= ${leftOn}
        and (a.ended_on is null or a.ended_on > ${leftOn})
    ), entries as (
      select b.organisation_id, b.id, b.person_id from bank_entry b
      where b.person_id = any (${personIds}::uuid[]) and b.ended_on is null
    ), ended_appointments as (
      update appointment a set ended_on = ${leftOn}, version = a.version + 1 from appointments f where a.id = f.id
    ), ended_entries as (
      update bank_entry b set ended_on = greatest(b.entered_on, ${leftOn}), ending = 'left', version = b.version + 1
      from entries f where b.id = f.id
    ), remembered as (
      insert into ended_by_leaving (organisation_id, person_id, appointment_id, bank_entry_id, had_ended_on)
      select organisation_id, person_id, id, null, ended_on from appointments
      union all select organisation_id, person_id, null, id, null from entries
    )
    select id from appointments union all select id from entries`.execute(db)
  return rows.map(({ id }) => id)
}

/** Gives back what ended with the leaving, unless somebody has changed its last day since. */
export async function reopenAfterLeaving(db: Db, stays: readonly { personId: string; leftOn: IsoDate }[]) {
  const personIds = stays.map(({ personId }) => personId)
  const days = stays.map(({ leftOn }) => leftOn)
  const { rows } = await sql<{ id: string }>`
    with gone as (
      delete from ended_by_leaving e where e.person_id = any (${personIds}::uuid[])
      returning e.person_id, e.appointment_id, e.bank_entry_id, e.had_ended_on
    ), stays as (
      select * from unnest(${personIds}::uuid[], ${days}::date[]) as stay(person_id, left_on)
    ), appointments as (
      update appointment a set ended_on = g.had_ended_on, version = a.version + 1
      from gone g join stays s on s.person_id = g.person_id
      where a.id = g.appointment_id and a.ended_on = s.left_on returning a.id
    ), entries as (
      update bank_entry b set ended_on = null, ending = null, version = b.version + 1
      from gone g join stays s on s.person_id = g.person_id
      where b.id = g.bank_entry_id and b.ending = 'left' and b.ended_on = greatest(b.entered_on, s.left_on) returning b.id
    )
    select id from appointments union all select id from entries`.execute(db)
  return rows.map(({ id }) => id)
}
