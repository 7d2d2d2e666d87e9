import type { Db } from '#server/db/database.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import { type DocumentRow, findDocument, lockDocument } from './queries.ts'

export interface Seen {
  id: string
  version: number
}

/** The document for changing, nobody else at it until the end of the transaction; refused once it is signed. */
export async function lockedDraft(db: Db, { id, version }: Seen): Promise<DocumentRow> {
  await lockDocument(db, id)
  const document = await findDocument(db, id)
  if (!document) throw new NotThere()
  if (document.signedOn !== null) throw new Refused([{ reason: 'order-signed', subject: id }])
  if (document.version !== version) throw new Refused([{ reason: 'changed-meanwhile', subject: id }])
  return document
}

/** As above, and not discarded. */
export async function openDraft(db: Db, seen: Seen): Promise<DocumentRow> {
  const document = await lockedDraft(db, seen)
  if (document.withdrawnOn !== null) throw new Refused([{ reason: 'order-discarded', subject: seen.id }])
  return document
}
