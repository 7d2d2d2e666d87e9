import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { offeredMoves, outgoingMoves } from './transferQueries.ts'

export async function showTransfers({ db }: Request<typeof contract.showTransfers>) {
  return { offered: await offeredMoves(db), outgoing: await outgoingMoves(db) }
}
