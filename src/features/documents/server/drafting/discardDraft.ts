import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { openDraft } from '../openDraft.ts'
import { linesOf, replaceLines, updateDraft } from '../queries.ts'

/** The lines go, so that pairs and consents are free again; what was chosen stays, so that it can be taken back. */
export async function discardDraft({ db, input, actor, today }: Request<typeof contract.discardDraft>) {
  const { choices } = await openDraft(db, input)
  const pairIds = (await linesOf(db, input.id)).map((line) => line.pairId)
  await replaceLines(db, { organisationId: actor.organisationId, documentId: input.id }, [])
  return updateDraft(db, input.id, { choices: { ...choices, pairIds }, withdrawnOn: today })
}
