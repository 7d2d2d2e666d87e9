import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { lockPerson, personOfEntry } from '../personQueries.ts'
import { reachedPerson } from '../reach.ts'
import { refuseUnknown } from '../refuseUnknown.ts'
import { lockEntry, updateEntry } from '../sheets/sheetQueries.ts'
import { insertRequests } from './requestQueries.ts'

/** A topic that was resolved may be asked for again: that is a new request. */
export async function openRequest({ db, input, actor, today }: Request<typeof contract.open>) {
  const { entryId, topicCode, wantedKind, openedOn: given, ...wishes } = input
  const personId = await personOfEntry(db, entryId)
  if (personId === undefined) throw new NotThere()
  await reachedPerson({ db, actor, today }, personId)
  await lockPerson(db, personId)
  const entry = await lockEntry(db, entryId)
  if (!entry) throw new NotThere()
  if (entry.endedOn !== null) throw new Refused('entry-ended')
  const openedOn = given ?? today
  if (openedOn > today) throw new Refused('day-in-future')
  await refuseUnknown(db, { topics: [{ code: topicCode, level: 1 }], kinds: listed(wantedKind), forms: [] }, [])
  const { organisationId } = actor
  const request = { organisationId, bankEntryId: entryId, topicCode, wantedKind, ...wishes }
  const [made] = await insertRequests(db, [{ ...request, openedOn, openedBy: actor.personId }])
  if (!made) throw new Error('the request was not inserted')
  // A sheet says the whole: one that does not know this request must not take it away.
  await updateEntry(db, entryId, {})
  return { ...made, personId }
}

function listed(code: string | null): string[] {
  return code === null ? [] : [code]
}
