import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { Learner, Step } from '#domain/moves/schoolYear.ts'
import type { Db } from '#server/db/database.ts'

interface ListedLearner extends Learner {
  surname: string
  given: string
  patronymic: string | null
  inOpenPair: boolean
}

/** Students whose class began before that 1 September: whoever came into a class since is in it already. */
export async function learnersBefore(db: Db, firstDay: IsoDate, today: IsoDate): Promise<ListedLearner[]> {
  const { rows } = await sql<ListedLearner>`
    with paired as materialized (
      select m.mentor_person_id, m.mentee_person_id from mentoring_pair m
      left join pair_in_force f on f.organisation_id = m.organisation_id and f.pair_id = m.id
      where m.withdrawn_on is null and coalesce(f.to_on, m.ends_on) >= ${today}
    )
    select p.id as person_id, k.grade, k.title, n.surname, n.given, n.patronymic,
      p.id in (select mentor_person_id from paired union all select mentee_person_id from paired) as in_open_pair
    from person p
    join person_class k on k.organisation_id = p.organisation_id and k.person_id = p.id and k.to_on is null
    join person_name n on n.organisation_id = p.organisation_id and n.person_id = p.id and n.to_on is null
    where p.kind = 'student' and p.left_on is null and k.from_on < ${firstDay}
    order by k.grade nulls last, k.title collate "ru-x-icu", n.surname collate "ru-x-icu", n.given collate "ru-x-icu", p.id`.execute(
    db,
  )
  return rows
}

export async function startsOf(db: Db, schoolYear: number) {
  const { rows } = await sql<{ id: string; startedOn: IsoDate; up: number; stays: number; graduates: number }>`
    select s.id, s.started_on, count(*) filter (where t.effect = 'up') as up,
      count(*) filter (where t.effect = 'stays') as stays, count(*) filter (where t.effect = 'graduates') as graduates
    from school_year_start s join school_year_step t on t.organisation_id = s.organisation_id and t.start_id = s.id
    where s.school_year = ${schoolYear} group by s.organisation_id, s.id order by s.started_on desc, s.id`.execute(db)
  return rows
}

interface NewStart {
  organisationId: string
  schoolYear: number
  startedOn: IsoDate
  startedBy: string
  graduatesLeftOn: IsoDate
}

export async function insertStart(db: Db, start: NewStart, steps: readonly Step[]): Promise<string> {
  const { id } = await db.insertInto('schoolYearStart').values(start).returning('id').executeTakeFirstOrThrow()
  await sql`
    insert into school_year_step (organisation_id, start_id, person_id, effect)
    select ${start.organisationId}, ${id}, step.person_id, step.effect
    from unnest(${steps.map(({ personId }) => personId)}::uuid[], ${steps.map(({ fate }) => fate)}::text[])
      as step (person_id, effect)`.execute(db)
  return id
}

/** The class before ends on the eve, the next one begins on the first day. */
export async function moveClasses(db: Db, organisationId: string, steps: readonly Step[], firstDay: IsoDate) {
  const moving = steps.filter(({ next }) => next !== null)
  const persons = moving.map(({ personId }) => personId)
  await sql`update person_class set to_on = ${firstDay}::date - 1
    where person_id = any (${persons}::uuid[]) and to_on is null`.execute(db)
  await sql`
    insert into person_class (organisation_id, person_id, from_on, grade, title)
    select ${organisationId}, step.person_id, ${firstDay}, step.grade, step.title
    from unnest(${persons}::uuid[], ${moving.map(({ next }) => next?.grade ?? null)}::int[],
      ${moving.map(({ next }) => next?.title ?? '')}::text[]) as step (person_id, grade, title)`.execute(db)
  await countAsChange(db, persons)
}

/** A form that was opened before must not write the old class back. */
async function countAsChange(db: Db, personIds: readonly string[]): Promise<void> {
  await sql`update person set version = version + 1 where id = any (${personIds}::uuid[])`.execute(db)
}

/** Somebody entered during the holidays was here until the first day at least. */
export async function graduate(db: Db, personIds: readonly string[], leftOn: IsoDate): Promise<void> {
  await sql`update person set left_on = greatest(joined_on, ${leftOn}::date), leaving = 'graduated', version = version + 1
    where id = any (${personIds}::uuid[])`.execute(db)
}

/** Locked, so that it is taken back once. */
export function findStart(db: Db, id: string) {
  return db.selectFrom('schoolYearStart').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

interface Untouched {
  personId: string
  effect: string
  leftOn: IsoDate | null
  /** The class or the leaving still is what the start made of it. */
  isUntouched: boolean
}

export async function stepsOfStart(db: Db, id: string, firstDay: IsoDate): Promise<Untouched[]> {
  const { rows } = await sql<Untouched>`
    select t.person_id, t.effect, p.left_on,
      case t.effect
        when 'graduates' then p.leaving = 'graduated' and p.left_on = greatest(p.joined_on, s.graduates_left_on)
          and not exists (select from person_move m where m.organisation_id = p.organisation_id and m.person_id = p.id
            and m.withdrawn_on is null and m.declined_on is null)
        else p.left_on is null and exists (select from person_class k where k.organisation_id = p.organisation_id
          and k.person_id = p.id and k.from_on = ${firstDay} and k.to_on is null)
      end as is_untouched
    from school_year_step t
    join school_year_start s on s.organisation_id = t.organisation_id and s.id = t.start_id
    join person p on p.organisation_id = t.organisation_id and p.id = t.person_id
    where t.start_id = ${id} for update of p`.execute(db)
  return rows.map((row) => ({ ...row, isUntouched: row.isUntouched === true }))
}

/** The classes of before go on as if nothing had been. */
export async function moveClassesBack(db: Db, personIds: readonly string[], firstDay: IsoDate): Promise<void> {
  await sql`delete from person_class where person_id = any (${personIds}::uuid[]) and from_on = ${firstDay}`.execute(db)
  await sql`update person_class set to_on = null
    where person_id = any (${personIds}::uuid[]) and to_on = ${firstDay}::date - 1`.execute(db)
  await countAsChange(db, personIds)
}

export async function takeBackGraduation(db: Db, personIds: readonly string[]): Promise<void> {
  await sql`update person set left_on = null, leaving = null, version = version + 1
    where id = any (${personIds}::uuid[])`.execute(db)
}

export async function removeStart(db: Db, id: string): Promise<void> {
  await db.deleteFrom('schoolYearStart').where('id', '=', id).execute()
}
