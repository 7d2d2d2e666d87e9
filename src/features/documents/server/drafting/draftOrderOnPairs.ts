import type { IsoDate } from '#domain/calendar.ts'
import type { Db } from '#server/db/database.ts'
import { throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { curatorsOn, headsOn } from '../organisationQueries.ts'
import { linesOfPairs, pairsToFix } from '../pairsToFix.ts'
import { cycleOfPair, insertDraft, replaceLines } from '../queries.ts'

export async function draftOrderOnPairs({ db, input, actor, today }: Request<typeof contract.draftOrderOnPairs>) {
  await refuseWithoutSigners(db, today)
  const days = { inForceFrom: input.inForceFrom, signedOn: null, today }
  const pairs = await pairsToFix(db, { pairIds: input.pairIds, documentId: null, days })
  const { organisationId, personId } = actor
  const cycleId = await cycleOfPair(db, input.pairIds[0] ?? '')
  const draft = { organisationId, cycleId, draftedOn: today, draftedBy: personId, choices: input }
  const made = await insertDraft(db, draft)
  await replaceLines(db, { organisationId, documentId: made.id }, linesOfPairs(pairs, input.inForceFrom))
  return made
}

async function refuseWithoutSigners(db: Db, today: IsoDate): Promise<void> {
  const [heads, curators] = [await headsOn(db, today), await curatorsOn(db, today)]
  throwIfRefused([
    ...(heads.length === 0 ? [{ reason: 'nobody-is-head' as const }] : []),
    ...(curators.length === 0 ? [{ reason: 'nobody-is-curator' as const }] : []),
  ])
}
