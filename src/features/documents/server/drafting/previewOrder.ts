import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { factsOfOrder } from '../orderFacts.ts'
import { pairsOf } from '../pairQueries.ts'
import { docxType, nameOfDraft, renderOrder } from '../renderOrder.ts'
import { settledChoices } from '../whoActs.ts'

/** The paper as it would be now, before anything is saved; what a pair lacks is said beside it, not here. */
export async function previewOrder({ db, input, actor, today }: Request<typeof contract.previewOrder>) {
  const { organisationId } = actor
  const pairs = await pairsOf(db, input.pairIds, null)
  if (pairs.length !== input.pairIds.length) throw new NotThere()
  const choices = await settledChoices(db, input, today)
  const facts = await factsOfOrder(db, { organisationId, choices, pairs, signature: null, today })
  const bytes = new Uint8Array(await renderOrder(facts))
  return { name: nameOfDraft(input.inForceFrom), mediaType: docxType, bytes }
}
