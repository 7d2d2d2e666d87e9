import { Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { type ChangedCard, findChangedCard } from './queries.ts'

export async function changeOrganisation({ db, input, actor }: Request<typeof contract.change>) {
  const { version, ...changed } = input
  const saved = await findChangedCard(db, actor.organisationId, version, changed as ChangedCard)
  if (!saved) throw new Refused('changed-meanwhile')
  return saved
}
