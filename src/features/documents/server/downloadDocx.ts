import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { factsOfOrder } from './orderFacts.ts'
import { pairsOf } from './pairQueries.ts'
import { findDocument, linesOf, storedFile } from './queries.ts'
import { docxType, nameOfDraft, renderOrder } from './renderOrder.ts'

/** What was signed is given out as it was signed; a draft is made from the data each time. */
export async function downloadDocx({ db, input, actor, today, files }: Request<typeof contract.downloadDocx>) {
  const document = await findDocument(db, input.id)
  if (!document || document.withdrawnOn !== null) throw new NotThere()
  if (document.fileId !== null) {
    const { sha256, name, mediaType } = await storedFile(db, document.fileId)
    return { name, mediaType, bytes: new Uint8Array(await files.read(sha256)) }
  }
  const { choices } = document
  const pairIds = (await linesOf(db, document.id)).map(({ pairId }) => pairId)
  const pairs = await pairsOf(db, pairIds, document.id)
  const { organisationId } = actor
  const facts = await factsOfOrder(db, { organisationId, choices, pairs, signature: null, today })
  return {
    name: nameOfDraft(choices.inForceFrom),
    mediaType: docxType,
    bytes: new Uint8Array(await renderOrder(facts)),
  }
}
