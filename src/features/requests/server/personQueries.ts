import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { Db } from '#server/db/database.ts'

const personColumns = [
  'c.id',
  'c.kind',
  'c.surname',
  'c.given',
  'c.patronymic',
  'c.post',
  'c.subject',
  'c.association',
  'c.classTitle',
] as const

export interface PersonRow {
  id: string
  kind: string
  surname: string
  given: string
  patronymic: string | null
  post: string | null
  subject: string | null
  association: string | null
  classTitle: string | null
}

export async function peopleOf(db: Db, personIds: readonly string[]): Promise<PersonRow[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('personCard as c')
    .select(personColumns)
    .where('c.id', 'in', personIds)
    .orderBy(sql`c.surname collate "ru-x-icu", c.given collate "ru-x-icu", c.id`)
    .execute()
  return rows as PersonRow[]
}

/** Locked before the entry, in the order of the other commands on banks. */
export async function lockPerson(db: Db, personId: string) {
  return db
    .selectFrom('person')
    .select(['id', 'leftOn'])
    .where('id', '=', personId)
    .where('mergedInto', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

export async function leftOnOf(db: Db, personId: string): Promise<IsoDate | null> {
  const row = await db.selectFrom('person').select('leftOn').where('id', '=', personId).executeTakeFirst()
  return row?.leftOn ?? null
}

/** What the appointments of today as head of a subject association concern. */
export async function associationsOfHead(db: Db, personId: string, today: IsoDate): Promise<string[]> {
  const rows = await db
    .selectFrom('appointment as a')
    .innerJoin('appointmentRole as r', (join) =>
      join.onRef('r.organisationId', '=', 'a.organisationId').onRef('r.code', '=', 'a.roleCode'),
    )
    .select('a.concerns')
    .where('a.personId', '=', personId)
    .where('r.permissionSet', '=', 'associationHead')
    .where('a.startedOn', '<=', today)
    .where((on) => on.or([on('a.endedOn', 'is', null), on('a.endedOn', '>=', today)]))
    .orderBy('a.startedOn')
    .execute()
  return rows.flatMap(({ concerns }) => concerns ?? [])
}

export async function personOfEntry(db: Db, entryId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('bankEntry')
    .select('personId')
    .where('id', '=', entryId)
    .where('side', '=', 'mentee')
    .executeTakeFirst()
  return row?.personId
}

export async function nameOfOrganisation(db: Db, organisationId: string): Promise<string> {
  const row = await db
    .selectFrom('organisation')
    .select('shortName')
    .where('organisationId', '=', organisationId)
    .executeTakeFirstOrThrow()
  return row.shortName
}
