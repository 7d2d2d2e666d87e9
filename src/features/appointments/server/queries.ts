import { sql } from 'kysely'
import type { Db } from '#server/db/database.ts'

export function appointmentsOf(db: Db) {
  return db
    .selectFrom('appointment as a')
    .innerJoin('appointmentRole as r', (join) =>
      join.onRef('r.organisationId', '=', 'a.organisationId').onRef('r.code', '=', 'a.roleCode'),
    )
    .innerJoin('personCard as p', (join) =>
      join.onRef('p.organisationId', '=', 'a.organisationId').onRef('p.id', '=', 'a.personId'),
    )
    .select([
      'a.id',
      'a.version',
      'a.personId',
      'a.roleCode',
      'a.concerns',
      'a.orderNumber',
      'a.orderOn',
      'a.startedOn',
      'a.endedOn',
      'r.title as roleTitle',
      'r.permissionSet',
      'p.surname',
      'p.given',
      'p.patronymic',
      'p.leftOn',
      sql<boolean>`identity.signs_in(a.person_id)`.as('signsIn'),
    ])
    .orderBy('a.endedOn', (order) => order.desc().nullsFirst())
    .orderBy(sql`p.surname collate "ru-x-icu"`)
    .orderBy('a.startedOn')
    .execute()
}

export function rolesOf(db: Db, today: string) {
  return db
    .selectFrom('appointmentRole')
    .where((where) => where.or([where('retiredOn', 'is', null), where('retiredOn', '>', today)]))
    .select(['code', 'title', 'permissionSet', 'official'])
    .orderBy(sql`title collate "ru-x-icu"`)
    .execute()
}

/** Two people who end the last two appointments at once, or record the leaving of their holders, wait for each other. */
export async function lockAppointments(db: Db, organisationId: string): Promise<void> {
  await db
    .selectFrom('organisation')
    .where('organisationId', '=', organisationId)
    .select('organisationId')
    .forNoKeyUpdate()
    .execute()
}

export interface NewAppointment {
  organisationId: string
  personId: string
  roleCode: string
  concerns: string | null
  orderNumber: string | null
  orderOn: string | null
  startedOn: string
  endedOn: string | null
}

export function insertAppointment(db: Db, values: NewAppointment) {
  return db.insertInto('appointment').values(values).returning('id').executeTakeFirstOrThrow()
}

export function findPerson(db: Db, personId: string) {
  return db.selectFrom('person').where('id', '=', personId).select('id').executeTakeFirst()
}

export interface ChangedAppointment extends Omit<NewAppointment, 'organisationId' | 'personId' | 'roleCode'> {
  id: string
  version: number
}

export function findChanged(db: Db, { id, version, ...changed }: ChangedAppointment) {
  return db
    .updateTable('appointment')
    .set({ ...changed, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning(['version', 'personId'])
    .executeTakeFirst()
}

export function findEnded(db: Db, { id, version, endedOn }: { id: string; version: number; endedOn: string }) {
  return db
    .updateTable('appointment')
    .set({ endedOn, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning(['version', 'personId'])
    .executeTakeFirst()
}

export function findRemoved(db: Db, { id, version }: { id: string; version: number }) {
  return db
    .deleteFrom('appointment')
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('personId')
    .executeTakeFirst()
}

export async function insertOwnRole(
  db: Db,
  role: { organisationId: string; code: string; title: string; permissionSet: string },
) {
  await db
    .insertInto('appointmentRole')
    .values({ ...role, official: false })
    .execute()
}

/** Appointments that were made keep the role and its title. */
export function findRetiredRole(db: Db, code: string, retiredOn: string) {
  return db
    .updateTable('appointmentRole')
    .set({ retiredOn })
    .where('code', '=', code)
    .where('official', '=', false)
    .where('retiredOn', 'is', null)
    .returning('code')
    .executeTakeFirst()
}
