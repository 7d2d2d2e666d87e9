import { sql } from 'kysely'
import type { OrganisationKind } from '#content/organisationKinds.ts'
import type { Db } from '#server/db/database.ts'

export async function findSetupLink(db: Db, token: Buffer) {
  const { rows } = await sql<{ municipalityId: string | null; municipalityName: string | null }>`
    select * from identity.setup_link_of(${token})`.execute(db)
  return rows[0]
}

export interface SetupScope {
  organisationId: string
  personId: string
  humanId: string
  municipalityId: string | null
}

/** Uses the link up; nothing is returned when somebody was quicker. */
export async function findSetupScope(db: Db, token: Buffer): Promise<SetupScope | undefined> {
  const { rows } = await sql<SetupScope>`
    select organisation_id, person_id, human_id, municipality_id from scope.enter_setup(${token})`.execute(db)
  return rows[0]
}

export interface NewOrganisation {
  kind: OrganisationKind
  fullName: string
  shortName: string
  locality: string
  timeZone: string
}

/** Answers with the day that it is there. */
export async function insertOrganisation(db: Db, scope: SetupScope, organisation: NewOrganisation): Promise<string> {
  const { organisationId, municipalityId } = scope
  await db
    .insertInto('organisation')
    .values({ organisationId, municipalityId, ...organisation })
    .execute()
  return todayAt(db, organisation.timeZone)
}

export async function todayAt(db: Db, timeZone: string): Promise<string> {
  const { rows } = await sql<{ today: string }>`select scope.today_at(${timeZone}) as today`.execute(db)
  return rows[0]?.today ?? ''
}

export interface Owner {
  surname: string
  given: string
  patronymic: string | null
  gender: 'm' | 'f' | null
  post: string
  kind: 'head' | 'pedagogue' | 'staff'
  roleCodes: readonly string[]
  appointed: { startedOn: string; orderNumber: string | null; orderOn: string | null }
  words: string
}

export async function insertOwner(db: Db, scope: SetupScope, owner: Owner, today: string): Promise<void> {
  const { organisationId, personId, humanId } = scope
  const { surname, given, patronymic, gender, post, kind, roleCodes, appointed, words } = owner
  await db.insertInto('person').values({ organisationId, id: personId, humanId, kind, joinedOn: today }).execute()
  const dated = { organisationId, personId, fromOn: today }
  await db
    .insertInto('personName')
    .values({ ...dated, surname, given, patronymic, gender })
    .execute()
  await db
    .insertInto('personPost')
    .values({ ...dated, post })
    .execute()
  const appointment = { organisationId, personId, ...appointed }
  await db
    .insertInto('appointment')
    .values(roleCodes.map((roleCode) => ({ ...appointment, roleCode })))
    .execute()
  await sql`select scope.index_person(${personId}, ${words})`.execute(db)
}
