import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { withdrawMove } from '../leaving/stayQueries.ts'
import { findOpenMove } from './transferQueries.ts'

/** The person has left all the same; only nobody waits for them there any more. */
export async function withdraw({ db, input, today }: Request<typeof contract.withdraw>) {
  const move = await findOpenMove(db, input.moveId)
  if (!move) throw new NotThere()
  if (!(await withdrawMove(db, input.moveId, today)))
    throw new Refused([{ reason: 'move-not-open', subject: move.personId }])
  return { personId: move.personId }
}
