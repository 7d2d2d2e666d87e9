import { sql } from 'kysely'
import type { OrganisationKind } from '#content/organisationKinds.ts'
import type { IsoDate } from '#domain/calendar.ts'
import { headRoles } from '#domain/orderOnPairs.ts'
import type { PersonName } from '#domain/russian/names.ts'
import type { Db } from '#server/db/database.ts'

export interface Requisites {
  kind: OrganisationKind
  fullName: string
  shortName: string
  address: string | null
  locality: string | null
  taxNumber: string | null
  registrationNumber: string | null
}

export async function requisites(db: Db, organisationId: string): Promise<Requisites> {
  const found = await db
    .selectFrom('organisation')
    .select(['kind', 'fullName', 'shortName', 'address', 'locality', 'taxNumber', 'registrationNumber'])
    .where('organisationId', '=', organisationId)
    .executeTakeFirstOrThrow()
  return found as Requisites
}

export interface Appointed {
  personId: string
  name: PersonName
  post: string | null
  subject: string | null
  acting: boolean
}

/** Who was head on that day, an acting one first and the latest first: that is who signs then. */
export function headsOn(db: Db, day: IsoDate): Promise<Appointed[]> {
  return appointedOn(db, headRoles, day)
}

export const curatorRoles = ['curator', 'municipal-coordinator'] as const

export function curatorsOn(db: Db, day: IsoDate): Promise<Appointed[]> {
  return appointedOn(db, curatorRoles, day)
}

/** Somebody as the card names them, whatever office they hold now. */
export async function findNamed(db: Db, personId: string): Promise<Appointed | undefined> {
  const found = await db
    .selectFrom('personCard')
    .select(['id', 'post', 'subject', 'surname', 'given', 'patronymic', 'gender'])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!found) return undefined
  const { id, post, subject, ...name } = found
  return { personId: id ?? personId, name: name as PersonName, post, subject, acting: false }
}

/** Who takes one of these offices first after that day. */
export async function findNextAppointed(db: Db, roles: readonly string[], day: IsoDate) {
  const { rows } = await sql<{ startedOn: IsoDate; name: PersonName }>`
    select a.started_on, jsonb_build_object('surname', card.surname, 'given', card.given,
      'patronymic', card.patronymic, 'gender', card.gender) as name
    from appointment a
    join person_card card on card.organisation_id = a.organisation_id and card.id = a.person_id
    where a.role_code = any (${roles}::text[]) and a.started_on > ${day}
    order by a.started_on, a.id limit 1`.execute(db)
  return rows[0]
}

async function appointedOn(db: Db, roles: readonly string[], day: IsoDate): Promise<Appointed[]> {
  const { rows } = await sql<Appointed>`
    select a.person_id, bool_or(a.role_code = 'acting-head') as acting, card.post, card.subject,
      jsonb_build_object('surname', card.surname, 'given', card.given, 'patronymic', card.patronymic,
        'gender', card.gender) as name
    from appointment a
    join person_card card on card.organisation_id = a.organisation_id and card.id = a.person_id
    where a.role_code = any (${roles}::text[]) and a.started_on <= ${day} and (a.ended_on is null or a.ended_on >= ${day})
    group by a.person_id, card.post, card.subject, card.surname, card.given, card.patronymic, card.gender
    order by acting desc, max(a.started_on) desc, a.person_id`.execute(db)
  return rows
}

/** When this person was head or acting head; locked, so that nobody ends the appointment meanwhile. */
export async function headshipsOf(db: Db, personId: string): Promise<{ from: IsoDate; to: IsoDate | null }[]> {
  return db
    .selectFrom('appointment')
    .select(['startedOn as from', 'endedOn as to'])
    .where('personId', '=', personId)
    .where('roleCode', 'in', headRoles)
    .forShare()
    .execute()
}
