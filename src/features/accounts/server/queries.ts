import { sql } from 'kysely'
import type { JournalSubjects } from '#contract/endpoint.ts'
import type { Db } from '#server/db/database.ts'

export async function placesOfHuman(db: Db) {
  const { rows } = await sql<{
    organisationId: string
    shortName: string
    kind: string
    permissionSets: string[]
    today: string
    timeZone: string
    schoolYearStartsMonth: number
  }>`select * from scope.places()`.execute(db)
  return rows
}

export async function ownCard(db: Db) {
  const { rows } = await sql<{
    login: string
    mustUseTotp: boolean
    name: string | null
    demo: boolean
  }>`select * from scope.own_card()`.execute(db)
  const card = rows[0]
  if (!card) throw new Error('the signed-in account has no card')
  return card
}

/** For commands that open their transactions themselves: the last statement of the last one. */
export async function writeJournal(db: Db, action: string, subjects: JournalSubjects): Promise<void> {
  await sql`select scope.journal_append(${action}, ${JSON.stringify(subjects)}::jsonb)`.execute(db)
}

export async function isDemo(db: Db): Promise<boolean> {
  const { rows } = await sql<{ demo: boolean }>`select identity.is_demo() as demo`.execute(db)
  return rows[0]?.demo === true
}
