import { whyNotSigned } from '#domain/orderOnPairs.ts'
import { throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { openDraft } from '../openDraft.ts'
import { factsOfOrder } from '../orderFacts.ts'
import { headshipsOf } from '../organisationQueries.ts'
import { linesOfPairs, pairsToFix } from '../pairsToFix.ts'
import { fixPairs, insertRegistration, linesOf, replaceLines, updateDraft } from '../queries.ts'
import { docxType, nameOfSignedOrder, renderOrder } from '../renderOrder.ts'

/**
 * The head has signed on paper. Consents and confirmations are asked once more under locks, the file is made for the
 * last time and kept, and the pairs are in force from the day that the order names: all of it or nothing.
 */
export async function registerOrder({ db, input, actor, today, files }: Request<typeof contract.registerOrder>) {
  const { id, number, signedOn, signedBy } = input
  const { organisationId, personId: enteredBy } = actor
  const { choices } = await openDraft(db, input)
  const { inForceFrom } = choices
  throwIfRefused(whyNotSigned({ signedOn, signedBy, headships: await headshipsOf(db, signedBy) }, today))
  const drafted = (await linesOf(db, id)).map(({ pairId }) => pairId)
  const days = { inForceFrom, signedOn, today }
  const pairs = await pairsToFix(db, { pairIds: drafted, documentId: id, days })
  await replaceLines(db, { organisationId, documentId: id }, linesOfPairs(pairs, days))
  const signature = { number, signedOn, signedBy }
  const facts = await factsOfOrder(db, { organisationId, choices, pairs, signature, today })
  const kept = await files.keep(await renderOrder(facts))
  const file = { ...kept, name: nameOfSignedOrder(number, signedOn), mediaType: docxType }
  await insertRegistration(db, { organisationId, documentId: id, enteredBy, ...signature, file })
  await fixPairs(db, id)
  const { version } = await updateDraft(db, id, {})
  return { id, version, pairIds: pairs.map((pair) => pair.id), inForceFrom }
}
