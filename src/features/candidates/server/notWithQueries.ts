import type { IsoDate } from '#domain/calendar.ts'
import type { Db } from '#server/db/database.ts'

/** With whom this person does not want to be paired; what others said of the person is not asked here. */
export async function keptApartBy(db: Db, personId: string): Promise<string[]> {
  const rows = await db.selectFrom('notWith').select('otherPersonId').where('personId', '=', personId).execute()
  return rows.map(({ otherPersonId }) => otherPersonId)
}

interface Recorded {
  organisationId: string
  personId: string
  recordedOn: IsoDate
  recordedBy: string
}

/** The whole list; who stays keeps the day. */
export async function replaceKeptApart(db: Db, recorded: Recorded, others: readonly string[]): Promise<void> {
  const { personId } = recorded
  const none = '00000000-0000-0000-0000-000000000000'
  await db
    .deleteFrom('notWith')
    .where('personId', '=', personId)
    .where('otherPersonId', 'not in', [none, ...others])
    .execute()
  if (others.length === 0) return
  await db
    .insertInto('notWith')
    .values(others.map((otherPersonId) => ({ ...recorded, otherPersonId })))
    .onConflict((on) => on.columns(['organisationId', 'personId', 'otherPersonId']).doNothing())
    .execute()
}
