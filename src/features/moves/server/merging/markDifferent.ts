import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { cardsOf, insertDifference, removeDifference } from './mergeQueries.ts'

export async function markDifferent({ db, input, actor, today }: Request<typeof contract.markDifferent>) {
  const ids = [input.id, input.otherId] as const
  if (input.id === input.otherId) throw new Refused('merged-with-oneself')
  if ((await cardsOf(db, ids)).size < 2) throw new NotThere()
  await insertDifference(db, { organisationId: actor.organisationId, ids, today, by: actor.personId })
  return {}
}

export async function takeBackDifference({ db, input }: Request<typeof contract.takeBackDifference>) {
  if (!(await removeDifference(db, [input.id, input.otherId]))) throw new NotThere()
  return {}
}
