import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { LeavingReason } from '#domain/moves/leaving.ts'
import type { Db } from '#server/db/database.ts'

interface Offer {
  personId: string
  toOrganisationId: string
  today: IsoDate
}

export async function offerMove(db: Db, { personId, toOrganisationId, today }: Offer): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select scope.offer_move(${personId}, ${toOrganisationId}, ${today}) as id`.execute(db)
  return rows[0]?.id ?? ''
}

/** False: it was taken in, declined or withdrawn meanwhile. */
export async function withdrawMove(db: Db, moveId: string, today: IsoDate): Promise<boolean> {
  const { rows } = await sql<{ withdrawn: boolean }>`
    select scope.withdraw_move(${moveId}, ${today}) as withdrawn`.execute(db)
  return rows[0]?.withdrawn ?? false
}

/** The newest offer of this person to another organisation. */
export function findLastMove(db: Db, personId: string) {
  return db
    .selectFrom('personMove')
    .select(['id', 'leftOn', 'takenInOn', 'withdrawnOn', 'declinedOn'])
    .where('personId', '=', personId)
    .orderBy('offeredOn', 'desc')
    .orderBy(sql`num_nonnulls(withdrawn_on, declined_on) = 0`, 'desc')
    .limit(1)
    .executeTakeFirst()
}

interface Ends {
  takenInOn: IsoDate | null
  withdrawnOn: IsoDate | null
  declinedOn: IsoDate | null
}

export function isWaiting({ takenInOn, withdrawnOn, declinedOn }: Ends): boolean {
  return takenInOn === null && withdrawnOn === null && declinedOn === null
}

/** What a person gets back who is here again: by appointments that ended with the leaving, or never ended. */
export async function setsGivenBack(db: Db, personId: string, today: IsoDate): Promise<string[]> {
  const { rows } = await sql<{ permissionSet: string }>`
    select distinct r.permission_set from ended_by_leaving e
    join appointment a on a.organisation_id = e.organisation_id and a.id = e.appointment_id
    join appointment_role r on r.organisation_id = a.organisation_id and r.code = a.role_code
    where e.person_id = ${personId}
    union
    select r.permission_set from appointment a
    join appointment_role r on r.organisation_id = a.organisation_id and r.code = a.role_code
    where a.person_id = ${personId} and (a.ended_on is null or a.ended_on >= ${today})`.execute(db)
  return rows.map(({ permissionSet }) => permissionSet)
}

export async function forgetEnded(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('endedByLeaving').where('personId', '=', personId).execute()
}

interface NewStay {
  organisationId: string
  personId: string
  fromOn: IsoDate
  toOn: IsoDate
  leaving: LeavingReason | null
}

export async function insertStay(db: Db, stay: NewStay): Promise<void> {
  await db.insertInto('personStay').values(stay).execute()
}

export function findLastStay(db: Db, personId: string) {
  return db
    .selectFrom('personStay')
    .select(['fromOn', 'toOn', 'leaving'])
    .where('personId', '=', personId)
    .orderBy('fromOn', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function removeStay(db: Db, personId: string, fromOn: IsoDate): Promise<void> {
  await db.deleteFrom('personStay').where('personId', '=', personId).where('fromOn', '=', fromOn).execute()
}

/** Something was written of the person on that day or later. */
export async function hasBegunSince(db: Db, personId: string, day: IsoDate): Promise<boolean> {
  const { rows } = await sql<{ begun: boolean }>`
    select exists (select from appointment where person_id = ${personId} and started_on >= ${day})
      or exists (select from bank_entry where person_id = ${personId} and entered_on >= ${day})
      or exists (select from consent where person_id = ${personId} and given_on >= ${day})
      or exists (select from mentoring_pair where ${personId} in (mentor_person_id, mentee_person_id) and proposed_on >= ${day})
      as begun`.execute(db)
  return rows[0]?.begun ?? false
}
