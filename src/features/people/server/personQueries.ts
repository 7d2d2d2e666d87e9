import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import { fullName } from '#domain/russian/names.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import type { Db } from '#server/db/database.ts'

export type WrittenName = {
  surname: string
  given: string
  patronymic: string | null
  gender: 'm' | 'f' | null
}
export type WrittenPost = { post: string | null; subject: string | null; association: string | null }

export function saysSomething({ post, subject, association }: WrittenPost): boolean {
  return post !== null || subject !== null || association !== null
}

/** Locks the person, so that two acts on one card follow each other. */
export function findPersonForChange(db: Db, personId: string) {
  return db.selectFrom('person').selectAll().where('id', '=', personId).forUpdate().executeTakeFirst()
}
export type PersonRow = NonNullable<Awaited<ReturnType<typeof findPersonForChange>>>

/** What is decided from more than one row waits here: who may still appoint, whether the name is new. */
export async function lockOrganisation(db: Db, organisationId: string): Promise<void> {
  await db
    .selectFrom('organisation')
    .select('organisationId')
    .where('organisationId', '=', organisationId)
    .forNoKeyUpdate()
    .execute()
}

export function currentName(db: Db, personId: string) {
  return db
    .selectFrom('personName')
    .select(['fromOn', 'surname', 'given', 'patronymic', 'gender'])
    .where('personId', '=', personId)
    .where('toOn', 'is', null)
    .executeTakeFirstOrThrow()
}

export function findCurrentPost(db: Db, personId: string) {
  return db
    .selectFrom('personPost')
    .select(['fromOn', 'post', 'subject', 'association'])
    .where('personId', '=', personId)
    .where('toOn', 'is', null)
    .executeTakeFirst()
}

/** People here today whose name looks the same: ё and е, look-alike letters make no difference. */
export async function hasNamesake(db: Db, name: WrittenName, today: IsoDate): Promise<boolean> {
  const folded = foldForSearch(fullName(name))
  const { rows } = await sql<{ surname: string; given: string; patronymic: string | null }>`
    select c.surname, c.given, c.patronymic
    from scope.search_people(${[folded]}::text[], 50) found join person_card c on c.id = found.person_id
    where c.left_on is null or c.left_on >= ${today}`.execute(db)
  return rows.some((other) => foldForSearch(fullName({ ...other, gender: null })) === folded)
}

export interface NewPerson {
  organisationId: string
  kind: string
  birthYear: number | null
  birthOn: IsoDate | null
  workplace: string | null
  clearanceOn: IsoDate | null
  clearanceLocation: string | null
  hiredOn: IsoDate | null
  experienceYears: number | null
  totalExperienceYears: number | null
  experienceOn: IsoDate | null
  category: string | null
  phone: string | null
  email: string | null
  joinedOn: IsoDate
}

export async function insertPerson(db: Db, person: NewPerson): Promise<{ id: string; version: number }> {
  const { rows } = await sql<{ humanId: string }>`select identity.new_human() as human_id`.execute(db)
  const humanId = rows[0]?.humanId ?? ''
  return db
    .insertInto('person')
    .values({ ...person, humanId })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

type Dated<T> = T & { organisationId: string; personId: string; fromOn: IsoDate }

/** Every writing of a name also writes the words that search finds it by. */
export async function insertName(db: Db, name: Dated<WrittenName>): Promise<void> {
  await db.insertInto('personName').values(name).execute()
  await indexPerson(db, name.personId, name)
}

export async function correctName(db: Db, personId: string, name: WrittenName): Promise<void> {
  await db.updateTable('personName').set(name).where('personId', '=', personId).where('toOn', 'is', null).execute()
  await indexPerson(db, personId, name)
}

async function indexPerson(db: Db, personId: string, name: WrittenName): Promise<void> {
  await sql`select scope.index_person(${personId}, ${foldForSearch(fullName(name))})`.execute(db)
}

export async function endName(db: Db, personId: string, toOn: IsoDate): Promise<void> {
  await db.updateTable('personName').set({ toOn }).where('personId', '=', personId).where('toOn', 'is', null).execute()
}

export async function insertPost(db: Db, post: Dated<WrittenPost>): Promise<void> {
  await db.insertInto('personPost').values(post).execute()
}

export async function correctPost(db: Db, personId: string, post: WrittenPost): Promise<void> {
  await db.updateTable('personPost').set(post).where('personId', '=', personId).where('toOn', 'is', null).execute()
}

export async function endPost(db: Db, personId: string, toOn: IsoDate): Promise<void> {
  await db.updateTable('personPost').set({ toOn }).where('personId', '=', personId).where('toOn', 'is', null).execute()
}

export async function removeCurrentPost(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('personPost').where('personId', '=', personId).where('toOn', 'is', null).execute()
}

export type PersonChange = Partial<Omit<NewPerson, 'organisationId' | 'joinedOn'>>

/** The row is locked and its version was compared. */
export async function updatePerson(db: Db, personId: string, change: PersonChange): Promise<number> {
  const { version } = await db
    .updateTable('person')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', personId)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

/** Fails on any foreign key when something refers to the person. */
export async function removePerson(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('personName').where('personId', '=', personId).execute()
  await db.deleteFrom('personPost').where('personId', '=', personId).execute()
  await db.deleteFrom('personClass').where('personId', '=', personId).execute()
  await db.deleteFrom('person').where('id', '=', personId).execute()
}
