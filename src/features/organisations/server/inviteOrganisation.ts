import { randomBytes } from 'node:crypto'
import type { UnhurriedRequest } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { insertSetupLink, writeInvitingToJournal } from './queries.ts'

/**
 * The token is shown once and kept only as a hash. It journals by itself, because the platform keeps the answer of an
 * ordinary command for repeated sending, and the token must be kept nowhere.
 */
export async function inviteOrganisation({ input, transaction }: UnhurriedRequest<typeof contract.inviteOrganisation>) {
  const token = randomBytes(32)
  const expiresAt = await transaction(async (db) => {
    const until = await insertSetupLink(db, token, input.note)
    await writeInvitingToJournal(db)
    return until
  })
  return { path: `/setup#${token.toString('base64url')}`, expiresAt }
}
