import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { refuseGivingMore } from '../leaving/givenBack.ts'
import { findPersonForMove } from '../leaving/leavingQueries.ts'
import { findLastStay, forgetEnded } from '../leaving/stayQueries.ts'
import { takenIn, versionOf, writePost } from './transferQueries.ts'

/** Who was offered and is so no longer looks the same as who was never offered here. */
export async function takeIn({ db, input, actor, today }: Request<typeof contract.takeIn>) {
  const { moveId, joinedOn, post } = input
  const personId = await takenIn(db, { moveId, joinedOn, today })
  if (personId === undefined) throw new NotThere()
  const isBack = (await findLastStay(db, personId)) !== undefined
  if (isBack && (await findPersonForMove(db, personId))?.joinedOn === joinedOn) {
    // What ended with the leaving stays ended; an appointment that never ended would hold again.
    await forgetEnded(db, personId)
    await refuseGivingMore(db, { personId, actor, today })
  }
  if (post !== null) await writePost(db, { organisationId: actor.organisationId, personId, fromOn: joinedOn, post })
  return versionOf(db, personId)
}
