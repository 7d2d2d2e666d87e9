import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { openDraft } from '../openDraft.ts'
import { linesOfPairs, pairsToFix } from '../pairsToFix.ts'
import { replaceLines, updateDraft } from '../queries.ts'
import { settledChoices } from '../whoActs.ts'

export async function changeDraft({ db, input, actor, today }: Request<typeof contract.changeDraft>) {
  const { id, version, ...chosen } = input
  await openDraft(db, { id, version })
  const choices = await settledChoices(db, chosen, today)
  const days = { inForceFrom: choices.inForceFrom, signedOn: null, today }
  const pairs = await pairsToFix(db, { pairIds: choices.pairIds, documentId: id, days })
  const lines = linesOfPairs(pairs, days)
  await replaceLines(db, { organisationId: actor.organisationId, documentId: id }, lines)
  // What was printed before says something else now.
  return updateDraft(db, id, { choices, printedOn: null })
}
