import { stateOfRequest } from '#domain/requests/request.ts'
import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { peopleOf } from '../personQueries.ts'
import { findEntry } from '../sheets/sheetQueries.ts'
import { choicesOffered, shownSheet } from '../sheets/shownSheet.ts'
import { requestsOfEntry } from './requestQueries.ts'

export async function ofEntry({ db, input, today }: Request<typeof contract.ofEntry>) {
  const entry = await findEntry(db, input.entryId)
  const [person] = entry ? await peopleOf(db, [entry.personId]) : []
  if (!entry || !person) throw new NotThere()
  const [choices, sheet, requests] = await Promise.all([
    choicesOffered(db, today),
    shownSheet(db, entry),
    requestsOfEntry(db, entry.id, today),
  ])
  return {
    person,
    ...choices,
    sheet,
    requests: requests.map((request) => ({ ...request, state: stateOfRequest(request) })),
  }
}
