import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { ExistingPerson } from '#domain/staffList/compare/compareWithPeople.ts'
import { kindByPost } from '#domain/staffList/posts/kindByPost.ts'
import type { StaffFacts, StaffRow } from '#domain/staffList/staffRow.ts'
import type { Db } from '#server/db/database.ts'
import { indexNames, type Writing } from '../nameQueries.ts'

/** Every employee as a staff list would tell of them, also those who have left. */
export async function existingStaff(db: Db, today: IsoDate): Promise<ExistingPerson[]> {
  const { rows } = await sql<StaffFacts & Named>`
    select c.id, c.surname, c.given, c.patronymic, c.left_on < ${today} as has_left, c.post, c.subject, c.association,
      c.total_experience_years as total_seniority, c.experience_years as teaching_seniority,
      c.hired_on, c.category, c.birth_year, c.phone, c.email
    from person_card c where c.kind in ('pedagogue', 'head', 'staff')`.execute(db)
  return rows.map(({ id, surname, given, patronymic, hasLeft, ...facts }) => ({
    id,
    name: { surname, given, patronymic },
    hasLeft: hasLeft === true,
    facts,
  }))
}

interface Named {
  id: string
  surname: string
  given: string
  patronymic: string | null
  hasLeft: boolean | null
}

/** Adds the people of the rows in as many statements as there are tables. */
export async function insertStaff(db: Db, rows: readonly StaffRow[], { organisationId, today }: Writing) {
  if (rows.length === 0) return []
  const given = JSON.stringify(
    rows.map(({ name, facts }, n) => ({ n: n + 1, ...name, ...facts, kind: kindByPost(facts.post) })),
  )
  const { rows: added } = await sql<{ n: number; id: string }>`
    with given as (
      select *, least(coalesce("hiredOn", ${today}::date), ${today}::date) as from_on
      from jsonb_to_recordset(${given}::jsonb) as g(n int, surname text, given text, patronymic text, gender text, post text,
        subject text, association text, "totalSeniority" int, "teachingSeniority" int, "hiredOn" date, category text,
        "birthYear" int, phone text, email text, kind text)
    ), numbered as (
      select id, row_number() over () as n from identity.new_humans(${rows.length}) id
    ), added as (
      insert into person (organisation_id, human_id, kind, birth_year, hired_on, experience_years, total_experience_years,
        experience_on, category, phone, email, joined_on)
      select ${organisationId}::uuid, h.id, g.kind, g."birthYear", g."hiredOn", g."teachingSeniority", g."totalSeniority",
        case when num_nonnulls(g."teachingSeniority", g."totalSeniority") > 0 then ${today}::date end,
        g.category, g.phone, g.email, g.from_on
      from given g join numbered h using (n)
      returning id, human_id
    ), placed as (
      select g.*, a.id from given g join numbered h using (n) join added a on a.human_id = h.id
    ), named as (
      insert into person_name (organisation_id, person_id, from_on, surname, given, patronymic, gender)
      select ${organisationId}::uuid, id, from_on, surname, given, patronymic, gender from placed
    ), posted as (
      insert into person_post (organisation_id, person_id, from_on, post, subject, association)
      select ${organisationId}::uuid, id, from_on, post, subject, association from placed
      where num_nonnulls(post, subject, association) > 0
    )
    select n, id from placed order by n`.execute(db)
  const ids = added.map(({ id }) => id)
  await indexNames(
    db,
    ids,
    rows.map(({ name }) => name),
  )
  return ids
}

/** The day from which the years of service of each of these people count. */
export async function experienceDays(db: Db, personIds: readonly string[]): Promise<Map<string, IsoDate | null>> {
  if (personIds.length === 0) return new Map()
  const rows = await db.selectFrom('person').select(['id', 'experienceOn']).where('id', 'in', personIds).execute()
  return new Map(rows.map(({ id, experienceOn }) => [id, experienceOn]))
}

export interface StaffChange {
  id: string
  /** Facts after the change. */
  facts: StaffFacts
  experienceChanged: boolean
  /** By the new post; null where the post stays. */
  kind: string | null
  /** 'fills': cells that were empty are filled, so the record is corrected; 'moves': another post from today. */
  work: 'same' | 'fills' | 'moves'
}

export async function updateStaff(
  db: Db,
  changes: readonly StaffChange[],
  { organisationId, today }: Writing,
): Promise<void> {
  if (changes.length === 0) return
  const given = JSON.stringify(changes.map(({ facts, ...change }) => ({ ...change, ...facts })))
  const asRows = sql`jsonb_to_recordset(${given}::jsonb) as g(id uuid, "experienceChanged" boolean, work text, kind text, post text,
    subject text, association text, "totalSeniority" int, "teachingSeniority" int, "hiredOn" date, category text,
    "birthYear" int, phone text, email text)`
  await sql`update person p set kind = coalesce(g.kind, p.kind), birth_year = g."birthYear", hired_on = g."hiredOn", experience_years = g."teachingSeniority",
      total_experience_years = g."totalSeniority", category = g.category, phone = g.phone, email = g.email,
      experience_on = case when g."experienceChanged" then ${today}::date else p.experience_on end, version = p.version + 1
    from ${asRows} where p.id = g.id`.execute(db)
  await sql`update person_post t set post = g.post, subject = g.subject, association = g.association
    from ${asRows}
    where t.person_id = g.id and t.to_on is null and (g.work = 'fills' or g.work = 'moves' and t.from_on >= ${today})`.execute(
    db,
  )
  await sql`update person_post t set to_on = ${today}::date - 1
    from ${asRows} where t.person_id = g.id and t.to_on is null and g.work = 'moves' and t.from_on < ${today}`.execute(
    db,
  )
  await sql`insert into person_post (organisation_id, person_id, from_on, post, subject, association)
    select ${organisationId}::uuid, g.id, ${today}::date, g.post, g.subject, g.association
    from ${asRows}
    where g.work <> 'same' and not exists (select from person_post t where t.person_id = g.id and t.to_on is null)`.execute(
    db,
  )
}
