import type { LeavingReason } from '#domain/moves/leaving.ts'
import { Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { updateStay } from './leavingQueries.ts'
import { lockSeenPerson } from './lockedPerson.ts'
import { findLastStay, hasBegunSince, removeStay } from './stayQueries.ts'

/** Nobody came back: the earlier leaving stands again, as long as nothing has begun since. */
export async function takeBackReturn({ db, input }: Request<typeof contract.takeBackReturn>) {
  const { id } = input
  const { joinedOn, leftOn } = await lockSeenPerson(db, input)
  const stay = await findLastStay(db, id)
  if (stay === undefined || leftOn !== null) throw new Refused([{ reason: 'changed-meanwhile', subject: id }])
  if (await hasBegunSince(db, id, joinedOn)) throw new Refused([{ reason: 'still-in-use', subject: id }])
  await removeStay(db, id, stay.fromOn)
  const before = { joinedOn: stay.fromOn, leftOn: stay.toOn, leaving: stay.leaving as LeavingReason | null }
  return { version: await updateStay(db, id, before) }
}
