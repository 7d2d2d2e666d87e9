import { randomBytes } from 'node:crypto'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { insertSetupLink } from './queries.ts'

/** The token is shown once and kept only as a hash. */
export async function inviteOrganisation({ db, input }: Request<typeof contract.inviteOrganisation>) {
  const token = randomBytes(32)
  const expiresAt = await insertSetupLink(db, token, input.note)
  return { path: `/setup#${token.toString('base64url')}`, expiresAt }
}
