import { Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { lockedDraft } from '../openDraft.ts'
import { linesOfPairs, pairsToFix } from '../pairsToFix.ts'
import { replaceLines, updateDraft } from '../queries.ts'

export async function restoreDraft({ db, input, actor, today }: Request<typeof contract.restoreDraft>) {
  const { id } = input
  const { choices, withdrawnOn } = await lockedDraft(db, input)
  if (withdrawnOn === null) throw new Refused([{ reason: 'already-recorded', subject: id }])
  const days = { inForceFrom: choices.inForceFrom, signedOn: null, today }
  const pairs = await pairsToFix(db, { pairIds: choices.pairIds, documentId: id, days })
  const lines = linesOfPairs(pairs, days)
  await replaceLines(db, { organisationId: actor.organisationId, documentId: id }, lines)
  return updateDraft(db, id, { withdrawnOn: null })
}
