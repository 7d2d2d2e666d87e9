import { Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { findWithdrawn } from './queries.ts'

export async function withdrawInvitation({ db, input }: Request<typeof contract.withdrawInvitation>) {
  const personId = await findWithdrawn(db, input.invitationId)
  if (personId === undefined) throw new Refused('invitation-not-open')
  return { personId }
}
