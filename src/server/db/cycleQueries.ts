import { type IsoDate, schoolYearOf, schoolYearPeriod } from '#domain/calendar.ts'
import type { Db } from './database.ts'

/** The frame of the banks; a school year that nobody has worked in yet has none. */
export async function findCycle(db: Db, schoolYear: number) {
  return db.selectFrom('cycle').select('id').where('schoolYear', '=', schoolYear).executeTakeFirst()
}

/**
 * The cycle of the school year that a day lies in. The first who enters somebody opens it; two who do so at once meet in
 * the same one.
 */
export async function cycleOfYear(db: Db, organisationId: string, day: IsoDate): Promise<string> {
  const schoolYear = schoolYearOf(day)
  const found = await findCycle(db, schoolYear)
  if (found) return found.id
  const { from, to } = schoolYearPeriod(schoolYear)
  await db
    .insertInto('cycle')
    .values({ organisationId, schoolYear, startsOn: from, endsOn: to })
    .onConflict((conflict) => conflict.columns(['organisationId', 'schoolYear']).doNothing())
    .execute()
  const made = await findCycle(db, schoolYear)
  if (!made) throw new Error('the cycle of the school year was not made')
  return made.id
}
