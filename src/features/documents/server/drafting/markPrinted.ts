import { Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { openDraft } from '../openDraft.ts'
import { updateDraft } from '../queries.ts'

export async function markPrinted({ db, input, today }: Request<typeof contract.markPrinted>) {
  const { id, version, printed } = input
  const { printedOn } = await openDraft(db, { id, version })
  if ((printedOn !== null) === printed) throw new Refused([{ reason: 'already-recorded', subject: id }])
  return updateDraft(db, id, { printedOn: printed ? today : null })
}
