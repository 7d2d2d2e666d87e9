import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { PersonName } from '#domain/russian/names.ts'
import type { Known } from '#domain/staffList/compare/compare.ts'
import type { StudentFacts } from '#domain/staffList/students/studentRow.ts'
import type { Db } from '#server/db/database.ts'
import { indexNames, type Writing } from '../nameQueries.ts'
import { guardiansOf } from './guardianQueries.ts'

interface FoundStudent extends Omit<StudentFacts, 'guardians'> {
  id: string
  surname: string
  given: string
  patronymic: string | null
  hasLeft: boolean | null
}

/** Every student as a list would tell of them, with their representatives of today, also those who have left. */
export async function existingStudents(db: Db, today: IsoDate): Promise<Known<StudentFacts>[]> {
  const { rows } = await sql<FoundStudent>`
    select c.id, c.surname, c.given, c.patronymic, c.left_on < ${today} as has_left, c.class_title, c.birth_on, c.birth_year,
      c.phone, c.email
    from person_card c where c.kind = 'student'`.execute(db)
  const guardians = await guardiansOf(db, null, today)
  return rows.map(({ id, surname, given, patronymic, hasLeft, ...facts }) => ({
    id,
    name: { surname, given, patronymic },
    hasLeft: hasLeft === true,
    facts: { ...facts, guardians: guardians.get(id) ?? [] },
  }))
}

interface NewStudent {
  name: PersonName
  facts: StudentFacts
  grade: number | null
}

/** Adds the students of the rows in as many statements as there are tables; the ids come in the order of the rows. */
export async function insertStudents(
  db: Db,
  students: readonly NewStudent[],
  { organisationId, today }: Writing,
): Promise<string[]> {
  if (students.length === 0) return []
  const given = JSON.stringify(
    students.map(({ name, facts: { guardians: _, ...facts }, grade }, n) => ({ n: n + 1, ...name, ...facts, grade })),
  )
  const { rows: added } = await sql<{ id: string }>`
    with given as (
      select * from jsonb_to_recordset(${given}::jsonb) as g(n int, surname text, given text, patronymic text, gender text,
        "classTitle" text, grade int, "birthOn" date, "birthYear" int, phone text, email text)
    ), numbered as (
      select id, row_number() over () as n from identity.new_humans(${students.length}) id
    ), added as (
      insert into person (organisation_id, human_id, kind, birth_on, birth_year, phone, email, joined_on)
      select ${organisationId}::uuid, h.id, 'student', g."birthOn", g."birthYear", g.phone, g.email, ${today}::date
      from given g join numbered h using (n)
      returning id, human_id
    ), placed as (
      select g.*, a.id from given g join numbered h using (n) join added a on a.human_id = h.id
    ), named as (
      insert into person_name (organisation_id, person_id, from_on, surname, given, patronymic, gender)
      select ${organisationId}::uuid, id, ${today}::date, surname, given, patronymic, gender from placed
    ), classed as (
      insert into person_class (organisation_id, person_id, from_on, title, grade)
      select ${organisationId}::uuid, id, ${today}::date, "classTitle", grade from placed where "classTitle" is not null
    )
    select id from placed order by n`.execute(db)
  const ids = added.map(({ id }) => id)
  await indexNames(
    db,
    ids,
    students.map(({ name }) => name),
  )
  return ids
}

interface StudentChange {
  id: string
  /** Facts after the change. */
  facts: StudentFacts
  grade: number | null
  /** Into another class from today. */
  moves: boolean
}

export async function updateStudents(
  db: Db,
  changes: readonly StudentChange[],
  { organisationId, today }: Writing,
): Promise<void> {
  if (changes.length === 0) return
  const given = JSON.stringify(
    changes.map(({ facts: { guardians: _, ...facts }, ...change }) => ({ ...change, ...facts })),
  )
  const asRows = sql`jsonb_to_recordset(${given}::jsonb) as g(id uuid, moves boolean, "classTitle" text, grade int, "birthOn" date,
    "birthYear" int, phone text, email text)`
  await sql`update person p set birth_on = g."birthOn", birth_year = g."birthYear", phone = g.phone, email = g.email,
      version = p.version + 1
    from ${asRows} where p.id = g.id`.execute(db)
  await sql`update person_class k set title = g."classTitle", grade = g.grade
    from ${asRows} where k.person_id = g.id and k.to_on is null and g.moves and k.from_on >= ${today}`.execute(db)
  await sql`update person_class k set to_on = ${today}::date - 1
    from ${asRows} where k.person_id = g.id and k.to_on is null and g.moves and k.from_on < ${today}`.execute(db)
  await sql`insert into person_class (organisation_id, person_id, from_on, title, grade)
    select ${organisationId}::uuid, g.id, ${today}::date, g."classTitle", g.grade from ${asRows}
    where g.moves and not exists (select from person_class k where k.person_id = g.id and k.to_on is null)`.execute(db)
}
