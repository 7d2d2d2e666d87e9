import { sql } from 'kysely'
import type { Db } from '#server/db/database.ts'

export async function placesOfHuman(db: Db) {
  const { rows } = await sql<{
    organisationId: string
    shortName: string
    kind: string
    permissionSets: string[]
    today: string
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
