import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { declineMove, undoDeclining } from './transferQueries.ts'

/** Nothing is kept of the person here; who offered sees the answer. */
export async function decline({ db, input, today }: Request<typeof contract.decline>) {
  if (!(await declineMove(db, input.moveId, today))) throw new NotThere()
  return {}
}

export async function takeBackDeclining({ db, input }: Request<typeof contract.takeBackDeclining>) {
  if (!(await undoDeclining(db, input.moveId))) throw new NotThere()
  return {}
}
