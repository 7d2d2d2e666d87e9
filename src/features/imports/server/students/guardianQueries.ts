import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { PersonName } from '#domain/russian/names.ts'
import type { Relation } from '#domain/staffList/students/studentRow.ts'
import type { Db } from '#server/db/database.ts'
import { indexNames, type Writing } from '../nameQueries.ts'
import type { Adult, GuardianWork, KnownGuardian } from './guardianWork.ts'

interface FoundGuardian extends Omit<KnownGuardian, 'name'> {
  childId: string
  surname: string
  given: string
  patronymic: string | null
}

/** The representatives of today by their child; null asks for those of all the children. */
export async function guardiansOf(
  db: Db,
  children: readonly string[] | null,
  today: IsoDate,
): Promise<Map<string, KnownGuardian[]>> {
  const { rows } = await sql<FoundGuardian>`
    select t.child_person_id as child_id, t.id as guardian_id, t.relation, c.id as person_id, c.surname, c.given, c.patronymic,
      c.phone
    from guardian t join person_card c on c.id = t.guardian_person_id
    where (t.to_on is null or t.to_on >= ${today}) and (${children}::uuid[] is null or t.child_person_id = any (${children}))
    order by t.from_on, t.id`.execute(db)
  const byChild = new Map<string, KnownGuardian[]>()
  for (const { childId, surname, given, patronymic, ...one } of rows) {
    const guardian = { ...one, name: { surname, given, patronymic, gender: null } }
    byChild.set(childId, [...(byChild.get(childId) ?? []), guardian])
  }
  return byChild
}

/** Adults here who may be the representatives that a list names; also employees, whose children study here. */
export async function adultsOfNames(db: Db, surnames: readonly string[], today: IsoDate): Promise<Adult[]> {
  const { rows } = await sql<{ id: string; surname: string; given: string; patronymic: string | null; phone: string }>`
    select c.id, c.surname, c.given, c.patronymic, c.phone from person_card c
    where c.kind <> 'student' and c.phone is not null and (c.left_on is null or c.left_on >= ${today})
      and c.surname = any (${[...new Set(surnames)]}::text[])
    order by c.joined_on, c.id`.execute(db)
  return rows.map(({ id, phone, ...name }) => ({ id, name, phone }))
}

export async function insertParents(
  db: Db,
  people: readonly { name: PersonName; phone: string | null }[],
  { organisationId, today }: Writing,
): Promise<string[]> {
  if (people.length === 0) return []
  const given = JSON.stringify(people.map(({ name, phone }, n) => ({ n: n + 1, ...name, phone })))
  const { rows: added } = await sql<{ id: string }>`
    with given as (
      select * from jsonb_to_recordset(${given}::jsonb)
        as g(n int, surname text, given text, patronymic text, gender text, phone text)
    ), numbered as (
      select id, row_number() over () as n from identity.new_humans(${people.length}) id
    ), added as (
      insert into person (organisation_id, human_id, kind, phone, joined_on)
      select ${organisationId}::uuid, h.id, 'parent', g.phone, ${today}::date from given g join numbered h using (n)
      returning id, human_id
    ), placed as (
      select g.*, a.id from given g join numbered h using (n) join added a on a.human_id = h.id
    ), named as (
      insert into person_name (organisation_id, person_id, from_on, surname, given, patronymic, gender)
      select ${organisationId}::uuid, id, ${today}::date, surname, given, patronymic, gender from placed
    )
    select id from placed order by n`.execute(db)
  const ids = added.map(({ id }) => id)
  await indexNames(
    db,
    ids,
    people.map(({ name }) => name),
  )
  return ids
}

interface Tie {
  childId: string
  guardianPersonId: string
  relation: Relation
}

export async function insertGuardians(db: Db, ties: readonly Tie[], { organisationId, today }: Writing): Promise<void> {
  if (ties.length === 0) return
  await sql`insert into guardian (organisation_id, child_person_id, guardian_person_id, relation, from_on)
    select ${organisationId}::uuid, g."childId", g."guardianPersonId", g.relation, ${today}::date
    from jsonb_to_recordset(${JSON.stringify(ties)}::jsonb) as g("childId" uuid, "guardianPersonId" uuid, relation text)`.execute(
    db,
  )
}

/** Numbers of phones that the list adds and relations that it tells more exactly. */
export async function updateGuardians(db: Db, { phones, relations }: GuardianWork): Promise<void> {
  if (phones.size > 0) {
    const given = JSON.stringify([...phones].map(([id, phone]) => ({ id, phone })))
    await sql`update person p set phone = g.phone, version = p.version + 1
      from jsonb_to_recordset(${given}::jsonb) as g(id uuid, phone text) where p.id = g.id`.execute(db)
  }
  if (relations.size === 0) return
  const given = JSON.stringify([...relations].map(([id, relation]) => ({ id, relation })))
  await sql`update guardian t set relation = g.relation
    from jsonb_to_recordset(${given}::jsonb) as g(id uuid, relation text) where t.id = g.id`.execute(db)
}
