import { sql } from 'kysely'
import type { Db } from '#server/db/database.ts'

export function cardOfOrganisation(db: Db, organisationId: string) {
  return db
    .selectFrom('organisation')
    .where('organisationId', '=', organisationId)
    .select([
      'kind',
      'fullName',
      'shortName',
      'address',
      'locality',
      'taxNumber',
      'registrationNumber',
      'phone',
      'email',
      'site',
      'timeZone',
      'schoolYearStartsMonth',
      'youngAgeLimit',
      'youngSeniorityLimit',
      'requiresSecondFactor',
      'consentOfAdolescents',
      'version',
    ])
    .executeTakeFirstOrThrow()
}

export type ChangedCard = Partial<Omit<Awaited<ReturnType<typeof cardOfOrganisation>>, 'kind' | 'version'>>

/** Answers the new version, or nothing when somebody else has changed the card meanwhile. */
export async function findChangedCard(db: Db, organisationId: string, version: number, changed: ChangedCard) {
  return db
    .updateTable('organisation')
    .set({ ...changed, version: version + 1 })
    .where('organisationId', '=', organisationId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
}

export function organisationsOfMunicipality(db: Db, municipalityId: string) {
  return db
    .selectFrom('organisation')
    .where('municipalityId', '=', municipalityId)
    .select(['organisationId as id', 'kind', 'shortName', 'locality', 'createdAt'])
    .orderBy(sql`short_name collate "ru-x-icu"`)
    .execute()
}

export async function openSetupLinks(db: Db) {
  const { rows } = await sql<{
    madeAt: string
    expiresAt: string
    note: string | null
  }>`select * from identity.open_setup_links()`.execute(db)
  return rows
}

export async function insertSetupLink(db: Db, token: Buffer, note: string): Promise<string> {
  const { rows } = await sql<{
    expiresAt: string
  }>`select identity.make_setup_link_for_organisation(${token}, ${note}) as expires_at`.execute(db)
  const made = rows[0]
  if (!made) throw new Error('no link was made')
  return made.expiresAt
}

/** The last statement of the command that makes a link. */
export async function writeInvitingToJournal(db: Db): Promise<void> {
  await sql`select scope.journal_append('organisations.inviteOrganisation', '{"count": 1}')`.execute(db)
}
