import { addDays, type IsoDate } from '#domain/calendar.ts'
import type { ClassTitle } from '#domain/person/classTitle.ts'
import type { Db } from '#server/db/database.ts'

export function findCurrentClass(db: Db, personId: string) {
  return db
    .selectFrom('personClass')
    .select(['fromOn', 'grade', 'title'])
    .where('personId', '=', personId)
    .where('toOn', 'is', null)
    .executeTakeFirst()
}

export async function insertClass(
  db: Db,
  row: ClassTitle & { organisationId: string; personId: string; fromOn: IsoDate },
): Promise<void> {
  await db.insertInto('personClass').values(row).execute()
}

export async function correctClass(db: Db, personId: string, { grade, title }: ClassTitle): Promise<void> {
  await db
    .updateTable('personClass')
    .set({ grade, title })
    .where('personId', '=', personId)
    .where('toOn', 'is', null)
    .execute()
}

/** Of a class that has not begun by then nothing stays. */
export async function endClass(db: Db, personId: string, toOn: IsoDate): Promise<void> {
  await db
    .deleteFrom('personClass')
    .where('personId', '=', personId)
    .where('toOn', 'is', null)
    .where('fromOn', '>', toOn)
    .execute()
  await db.updateTable('personClass').set({ toOn }).where('personId', '=', personId).where('toOn', 'is', null).execute()
}

export async function removeCurrentClass(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('personClass').where('personId', '=', personId).where('toOn', 'is', null).execute()
}

/** The class that ended on the eve of the present one. */
export function findClassBefore(db: Db, personId: string, fromOn: IsoDate) {
  return db
    .selectFrom('personClass')
    .select(['fromOn', 'grade', 'title'])
    .where('personId', '=', personId)
    .where('toOn', '=', addDays(fromOn, -1))
    .executeTakeFirst()
}

export async function reopenClass(db: Db, personId: string, fromOn: IsoDate): Promise<void> {
  await db
    .updateTable('personClass')
    .set({ toOn: null })
    .where('personId', '=', personId)
    .where('fromOn', '=', fromOn)
    .execute()
}
