import type { LeavingReason } from '#domain/moves/leaving.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { updateStay } from '../leaving/leavingQueries.ts'
import { lockSeenPerson } from '../leaving/lockedPerson.ts'
import { findLastStay, hasBegunSince, removeStay } from '../leaving/stayQueries.ts'
import { putBack, removeRecord } from './transferQueries.ts'

const foreignKeyViolation = '23503'

/** The other organisation's offer waits again, as long as nothing was done here with the record. */
export async function takeBackTakingIn({ db, input }: Request<typeof contract.takeBackTakingIn>) {
  const { id } = input
  const { joinedOn, leftOn } = await lockSeenPerson(db, input)
  const how = await putBack(db, id)
  if (how === null) throw new NotThere()
  const stillInUse = new Refused([{ reason: 'still-in-use', subject: id }])
  // Whoever has left again since was here.
  if (how !== 'present' && leftOn !== null) throw stillInUse
  if (how === 'returned') {
    const stay = await findLastStay(db, id)
    if (stay === undefined || (await hasBegunSince(db, id, joinedOn))) throw stillInUse
    await removeStay(db, id, stay.fromOn)
    const before = { joinedOn: stay.fromOn, leftOn: stay.toOn, leaving: stay.leaving as LeavingReason | null }
    await updateStay(db, id, before)
  }
  if (how === 'new') {
    try {
      await removeRecord(db, id)
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === foreignKeyViolation) throw stillInUse
      throw error
    }
  }
  return {}
}
