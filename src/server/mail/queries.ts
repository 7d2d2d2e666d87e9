import { sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { enqueue } from '../jobs/queries.ts'

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
  const queued = await db
    .insertInto('mailMessage')
    .values([...letters])
    .returning('id')
    .execute()
  for (const { id } of queued) await enqueue(db, 'mail.send', { letterId: id })
}

export async function waitingLetter(db: Db, letterId: string) {
  const letter = await db
    .selectFrom('mailMessage')
    .select(['id', 'kind', 'about'])
    .where('id', '=', letterId)
    .where('sentAt', 'is', null)
    .executeTakeFirstOrThrow()
  return { ...letter, kind: letter.kind as Letter['kind'] }
}

export async function markSent(db: Db, letterId: string): Promise<void> {
  await db.updateTable('mailMessage').set({ sentAt: sql`now()` }).where('id', '=', letterId).execute()
}

export async function removeLetter(db: Db, letterId: string): Promise<void> {
  await db.deleteFrom('mailMessage').where('id', '=', letterId).execute()
}
