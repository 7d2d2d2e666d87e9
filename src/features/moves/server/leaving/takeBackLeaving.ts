import { type PermissionSet, permissionsOfSet } from '#domain/access.ts'
import { Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { reopenAfterLeaving, updateStay } from './leavingQueries.ts'
import { lockSeenPerson } from './lockedPerson.ts'
import { findLastMove, setsEndedWithLeaving, withdrawMove } from './stayQueries.ts'

/** The leaving was never true: what ended with it is open again, and nobody waits for the person elsewhere. */
export async function takeBackLeaving({ db, input, actor, today }: Request<typeof contract.takeBackLeaving>) {
  const { id } = input
  const { leftOn } = await lockSeenPerson(db, input)
  if (leftOn === null) throw new Refused([{ reason: 'changed-meanwhile', subject: id }])
  const sets = await setsEndedWithLeaving(db, id)
  const given = sets.flatMap((set) => permissionsOfSet[set as PermissionSet])
  if (!given.every((permission) => actor.permissions.has(permission))) {
    throw new Refused([{ reason: 'gives-more-than-own', subject: id }])
  }
  const move = await findLastMove(db, id)
  if (move?.leftOn === leftOn && move.takenInOn !== null) {
    throw new Refused([{ reason: 'taken-in-elsewhere', subject: id }])
  }
  if (move !== undefined && move.takenInOn === null && move.withdrawnOn === null) await withdrawMove(db, move.id, today)
  const reopened = await reopenAfterLeaving(db, [{ personId: id, leftOn }])
  return { version: await updateStay(db, id, { leftOn: null, leaving: null }), reopened }
}
