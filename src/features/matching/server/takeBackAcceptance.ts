import type { Refusal } from '#domain/refusal.ts'
import { NotThere, throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { lockAcceptedPairs, removePairs } from './queries.ts'

/** Undo of an acceptance: the rows go, since nothing happened with them yet. Later a pair is set aside instead. */
export async function takeBackAcceptance({ db, input }: Request<typeof contract.takeBackAcceptance>) {
  const ids = input.pairs.map(({ id }) => id)
  const present = await lockAcceptedPairs(db, ids)
  throwIfRefused(
    input.pairs.flatMap(({ id, version }): Refusal[] => {
      const pair = present.find((each) => each.id === id)
      if (!pair) throw new NotThere()
      if (pair.version !== version) return [{ reason: 'changed-meanwhile', subject: id }]
      return pair.inUse ? [{ reason: 'still-in-use', subject: id }] : []
    }),
  )
  await removePairs(db, ids)
  return {}
}
