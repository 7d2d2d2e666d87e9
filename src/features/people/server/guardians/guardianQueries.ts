import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { GuardianRelation } from '#domain/person/guardian.ts'
import type { KindTies, PersonKind } from '#domain/person/personKind.ts'
import type { Db } from '#server/db/database.ts'

/** Locked, so that the kind stays what it is while somebody becomes a guardian of theirs, or theirs. */
export async function lockKinds(db: Db, personIds: readonly string[]): Promise<Map<string, PersonKind>> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'kind'])
    .where('id', 'in', personIds)
    .where('mergedInto', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  return new Map(rows.map(({ id, kind }) => [id, kind as PersonKind]))
}

interface NewGuardian {
  organisationId: string
  childPersonId: string
  guardianPersonId: string
  relation: GuardianRelation
  fromOn: IsoDate
}

export function insertGuardian(db: Db, guardian: NewGuardian): Promise<{ id: string }> {
  return db.insertInto('guardian').values(guardian).returning('id').executeTakeFirstOrThrow()
}

export function findGuardianForChange(db: Db, id: string) {
  return db.selectFrom('guardian').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function setGuardianEnd(db: Db, id: string, toOn: IsoDate | null): Promise<void> {
  await db.updateTable('guardian').set({ toOn }).where('id', '=', id).execute()
}

export async function removeGuardian(db: Db, id: string): Promise<void> {
  await db.deleteFrom('guardian').where('id', '=', id).execute()
}

/** True when somebody represented the person until now. */
export async function endGuardiansOf(db: Db, childId: string, toOn: IsoDate): Promise<boolean> {
  const ended = await db
    .updateTable('guardian')
    .set({ toOn })
    .where('childPersonId', '=', childId)
    .where((on) => on.or([on('toOn', 'is', null), on('toOn', '>', toOn)]))
    .returning('id')
    .execute()
  return ended.length > 0
}

export async function tiesOf(db: Db, personId: string, today: IsoDate): Promise<KindTies> {
  const { rows } = await sql<KindTies>`
    select
      (select count(*) from appointment where person_id = ${personId} and (ended_on is null or ended_on >= ${today}))
        as appointments,
      (select count(*) from guardian where guardian_person_id = ${personId} and (to_on is null or to_on >= ${today}))
        as children`.execute(db)
  return rows[0] ?? { appointments: 0, children: 0 }
}
