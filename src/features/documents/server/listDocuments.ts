import { stateOfOrder } from '#domain/orderOnPairs.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { type ListedRow, listedDocuments } from './queries.ts'

export async function listDocuments({ db, input }: Request<typeof contract.listDocuments>) {
  const all = (await listedDocuments(db, null)).map(listed)
  const counts = { draft: 0, printed: 0, registered: 0, discarded: 0 }
  for (const { state } of all) counts[state] += 1
  const asked = foldForSearch(input.find)
  const documents = all
    // What was discarded is shown only to who asks for it.
    .filter(({ state }) => (input.state === null ? state !== 'discarded' : state === input.state))
    .filter(
      (each) =>
        asked === '' || foldForSearch(`${each.number ?? ''} ${each.signedBy ?? ''} ${each.draftedBy}`).includes(asked),
    )
  return { documents, counts }
}

export function listed({ withdrawnOn, enteredAt: _at, enteredBy: _by, ...row }: ListedRow) {
  const { printedOn, signedOn } = row
  return { ...row, state: stateOfOrder({ printedOn, signedOn, discardedOn: withdrawnOn }) }
}
