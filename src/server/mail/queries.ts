import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

export interface Letter {
  organisationId: string
  kind: 'invitation'
  /** The id of what the letter is about: it is written when it is sent, so no personal value waits here. */
  about: string
}

/** False until something in this installation sends letters; screens then offer paper only. */
export async function sendsMail(db: Db): Promise<boolean> {
  const { rows } = await sql<{ sends: boolean }>`select identity.sends_mail() as sends`.execute(db)
  return rows[0]?.sends === true
}

/** The letter leaves after the commit of this transaction, or never with it. */
export async function enqueueMail(db: Db, letters: readonly Letter[]): Promise<void> {
  await db
    .insertInto('mailMessage')
    .values([...letters])
    .execute()
}
