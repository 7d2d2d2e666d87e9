import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import { headRoles } from '#domain/orderOnPairs.ts'
import type { Db } from '#server/db/database.ts'

/** Who was head on that day: who acted for the head first, then the latest. */
export async function headsOn(db: Db, day: IsoDate): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select person_id from appointment
    where role_code = any (${headRoles}::text[]) and started_on <= ${day} and (ended_on is null or ended_on >= ${day})
    group by person_id
    order by bool_or(role_code = 'acting-head') desc, max(started_on) desc, person_id`.execute(db)
  return rows.map(({ personId }) => personId)
}

interface Approval {
  approvedOn: IsoDate | null
  approvedBy: string | null
  approvalRecordedBy: string | null
}

export async function setApproval(db: Db, entryIds: readonly string[], approval: Approval) {
  return db
    .updateTable('bankEntry')
    .set({ ...approval, version: sql<number>`version + 1` })
    .where('id', 'in', entryIds)
    .returning(['id', 'version', 'personId'])
    .execute()
}
