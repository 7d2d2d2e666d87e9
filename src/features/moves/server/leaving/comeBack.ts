import { type LeavingReason, whyNotReturn } from '#domain/moves/leaving.ts'
import { Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { refuseGivingMore } from './givenBack.ts'
import { updateStay } from './leavingQueries.ts'
import { lockSeenPerson } from './lockedPerson.ts'
import { findLastMove, forgetEnded, insertStay, withdrawMove } from './stayQueries.ts'

/** The same record goes on from a later day. */
export async function comeBack({ db, input, actor, today }: Request<typeof contract.comeBack>) {
  const { id, returnedOn } = input
  const { joinedOn, leftOn, leaving } = await lockSeenPerson(db, input)
  const reason = whyNotReturn(leftOn, returnedOn, today)
  if (reason !== null) throw new Refused([{ reason, subject: id }])
  // What ended with the leaving stays ended; an appointment that never ended would hold again.
  await forgetEnded(db, id)
  await refuseGivingMore(db, { personId: id, actor, today })
  const move = await findLastMove(db, id)
  if (move !== undefined && move.takenInOn === null && move.withdrawnOn === null) await withdrawMove(db, move.id, today)
  await insertStay(db, {
    organisationId: actor.organisationId,
    personId: id,
    fromOn: joinedOn,
    toOn: leftOn ?? returnedOn,
    leaving: leaving as LeavingReason | null,
  })
  return { version: await updateStay(db, id, { joinedOn: returnedOn, leftOn: null, leaving: null }) }
}
