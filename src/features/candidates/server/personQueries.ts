import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { Db } from '#server/db/database.ts'

export interface PersonRow {
  id: string
  kind: string
  surname: string
  given: string
  patronymic: string | null
  post: string | null
  subject: string | null
  association: string | null
  category: string | null
  experienceYears: number | null
  clearanceOn: IsoDate | null
  leftOn: IsoDate | null
}

/** In Russian alphabetical order. */
export async function peopleOf(db: Db, personIds: readonly string[]): Promise<PersonRow[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<PersonRow>`
    select c.id, c.kind, c.surname, c.given, c.patronymic, c.post, c.subject, c.association, c.category,
      c.experience_years, p.clearance_on, c.left_on
    from person_card c
    join person p on p.organisation_id = c.organisation_id and p.id = c.id
    where c.id = any (${personIds}::uuid[])
    order by c.surname collate "ru-x-icu", c.given collate "ru-x-icu", coalesce(c.patronymic, '') collate "ru-x-icu", c.id`.execute(
    db,
  )
  return rows
}

/** Before the bank entry, in the order in which the commands of the banks lock both. */
export async function lockPerson(db: Db, personId: string): Promise<void> {
  await db.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().execute()
}

/** Those whose name holds every word, among people who are here on the day; the words come folded. */
export async function peopleNamed(db: Db, words: readonly string[], today: IsoDate): Promise<PersonRow[]> {
  const fits = words.map(
    (word) =>
      sql`and ' ' || translate(lower(concat_ws(' ', surname, given, patronymic)), 'ё-', 'е ') || ' ' like ${`% ${word} %`}`,
  )
  const { rows } = await sql<{ id: string }>`
    select id from person_card where (left_on is null or left_on >= ${today}) ${sql.join(fits, sql` `)} limit 3`.execute(
    db,
  )
  return peopleOf(
    db,
    rows.map(({ id }) => id),
  )
}

export async function nameOfOrganisation(db: Db, organisationId: string): Promise<string> {
  const { shortName } = await db
    .selectFrom('organisation')
    .select('shortName')
    .where('organisationId', '=', organisationId)
    .executeTakeFirstOrThrow()
  return shortName
}
