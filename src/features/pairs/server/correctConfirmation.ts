import type { Refusal } from '#domain/refusal.ts'
import { NotThere, throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { lockNamed } from './lockSeen.ts'
import { pairsNamedInOrders, removeConfirmations } from './queries.ts'

/** Never true, so the row goes; once an order rests on it, it stays (ruling 3). */
export async function correctConfirmation({ db, input, today }: Request<typeof contract.correctConfirmation>) {
  const ids = [...new Set(input.confirmations.map(({ pairId }) => pairId))]
  await lockNamed(db, ids, today)
  const named = await pairsNamedInOrders(db, ids)
  throwIfRefused(
    ids.filter((id) => named.has(id)).map((subject): Refusal => ({ reason: 'confirmed-in-order', subject })),
  )
  if ((await removeConfirmations(db, input.confirmations)) === 0) throw new NotThere()
  return {}
}
