import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { neighboursOf } from '../leaving/leavingQueries.ts'
import { lockSeenPerson } from '../leaving/lockedPerson.ts'
import { findLastMove, isWaiting, offerMove } from '../leaving/stayQueries.ts'

/** Of somebody whose leaving was recorded without saying where to. */
export async function offer({ db, input, today }: Request<typeof contract.offer>) {
  const { id, toOrganisationId } = input
  const person = await lockSeenPerson(db, input)
  const last = await findLastMove(db, id)
  const isOpen = last !== undefined && isWaiting(last)
  if (person.leftOn === null || isOpen) throw new Refused([{ reason: 'changed-meanwhile', subject: id }])
  if (last?.leftOn === person.leftOn && last.takenInOn !== null)
    throw new Refused([{ reason: 'taken-in-elsewhere', subject: id }])
  const neighbours = await neighboursOf(db)
  if (!neighbours.some((each) => each.id === toOrganisationId)) throw new NotThere()
  return { moveId: await offerMove(db, { personId: id, toOrganisationId, today }) }
}
