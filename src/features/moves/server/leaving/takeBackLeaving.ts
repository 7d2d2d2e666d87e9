import { Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { refuseGivingMore } from './givenBack.ts'
import { reopenAfterLeaving, updateStay } from './leavingQueries.ts'
import { lockSeenPerson } from './lockedPerson.ts'
import { findLastMove, isWaiting, withdrawMove } from './stayQueries.ts'

/** The leaving was never true: what ended with it is open again, and nobody waits for the person elsewhere. */
export async function takeBackLeaving({ db, input, actor, today }: Request<typeof contract.takeBackLeaving>) {
  const { id } = input
  const { leftOn } = await lockSeenPerson(db, input)
  if (leftOn === null) throw new Refused([{ reason: 'changed-meanwhile', subject: id }])
  await refuseGivingMore(db, { personId: id, actor, today })
  const move = await findLastMove(db, id)
  const takenIn = new Refused([{ reason: 'taken-in-elsewhere', subject: id }])
  if (move?.leftOn === leftOn && move.takenInOn !== null) throw takenIn
  const isOpen = move !== undefined && isWaiting(move)
  // The other organisation may take in or decline at this very moment: what the database says then holds.
  const isAnswered = isOpen && !(await withdrawMove(db, move.id, today))
  if (isAnswered && (await findLastMove(db, id))?.declinedOn === null) throw takenIn
  const reopened = await reopenAfterLeaving(db, [{ personId: id, leftOn }])
  return { version: await updateStay(db, id, { leftOn: null, leaving: null }), reopened }
}
