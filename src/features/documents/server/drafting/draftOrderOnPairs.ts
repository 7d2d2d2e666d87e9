import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { linesOfPairs, pairsToFix } from '../pairsToFix.ts'
import { cycleOfPair, insertDraft, replaceLines } from '../queries.ts'
import { settledChoices } from '../whoActs.ts'

export async function draftOrderOnPairs({ db, input, actor, today }: Request<typeof contract.draftOrderOnPairs>) {
  const choices = await settledChoices(db, input, today)
  const days = { inForceFrom: input.inForceFrom, signedOn: null, today }
  const pairs = await pairsToFix(db, { pairIds: input.pairIds, documentId: null, days })
  const { organisationId, personId } = actor
  const cycleId = await cycleOfPair(db, input.pairIds[0] ?? '')
  const draft = { organisationId, cycleId, draftedOn: today, draftedBy: personId, choices }
  const made = await insertDraft(db, draft)
  await replaceLines(db, { organisationId, documentId: made.id }, linesOfPairs(pairs, days))
  return made
}
