import { sql } from 'kysely'
import { fullName, type PersonName } from '#domain/russian/names.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import type { NameParts } from '#domain/staffList/compare/nameIndex.ts'
import type { Db } from '#server/db/database.ts'

export interface Writing {
  organisationId: string
  today: string
}

export async function respellNames(db: Db, names: readonly { id: string; name: NameParts }[]): Promise<void> {
  if (names.length === 0) return
  const given = JSON.stringify(names.map(({ id, name }) => ({ id, ...name })))
  await sql`update person_name n set surname = g.surname, given = g.given, patronymic = g.patronymic
    from jsonb_to_recordset(${given}::jsonb) as g(id uuid, surname text, given text, patronymic text)
    where n.person_id = g.id and n.to_on is null`.execute(db)
  await indexNames(
    db,
    names.map(({ id }) => id),
    names.map(({ name }) => ({ ...name, gender: null })),
  )
}

/** Makes people findable by their names. */
export async function indexNames(db: Db, ids: readonly string[], names: readonly PersonName[]): Promise<void> {
  const folded = names.map((name) => foldForSearch(fullName(name)))
  await sql`select scope.index_people(${ids}::uuid[], ${folded}::text[])`.execute(db)
}

/** The database plans by the counts it has; after thousands of new people in one go they are of before. */
export async function countPeople(db: Db): Promise<void> {
  await sql`select scope.count_people()`.execute(db)
}
