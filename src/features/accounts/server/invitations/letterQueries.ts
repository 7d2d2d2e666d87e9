import { sql } from 'kysely'
import type { Db } from '#server/db/database.ts'

export interface LetterFacts {
  email: string | null
  given: string
  patronymic: string | null
  organisationName: string
  /** The last whole or part day on which the code works, where the organisation is. */
  lastOn: string
}

/** Gives the invitation this code; nothing is returned when it was used, withdrawn or ran out. */
export async function findLetterFacts(db: Db, invitationId: string, code: string): Promise<LetterFacts | undefined> {
  const { rows } = await sql<LetterFacts>`
    select * from identity.letter_of_invitation(${invitationId}, ${Buffer.from(code)})`.execute(db)
  return rows[0]
}

export async function idsWithoutEmail(db: Db, personIds: readonly string[]): Promise<string[]> {
  const people = await db
    .selectFrom('person')
    .select('id')
    .where('id', 'in', [...personIds])
    .where('email', 'is', null)
    .execute()
  return people.map(({ id }) => id)
}
