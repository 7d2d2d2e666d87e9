import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { lockPerson, personOfEntry } from '../personQueries.ts'
import { reachedPerson } from '../reach.ts'
import { hasRequestsOfOthers } from '../work/requestQueries.ts'
import { deleteEntry, hasOpenPair, lockEntry } from './sheetQueries.ts'

/** Only a candidate's sheet that nobody has worked on yet; later the entry is closed instead. */
export async function takeBackSheet({ db, input, actor, today }: Request<typeof contract.takeBackSheet>) {
  const personId = await personOfEntry(db, input.entryId)
  if (personId === undefined) throw new NotThere()
  await reachedPerson({ db, actor, today }, personId)
  await lockPerson(db, personId)
  const entry = await lockEntry(db, input.entryId)
  if (!entry) throw new NotThere()
  if (entry.version !== input.version) throw new Refused('changed-meanwhile')
  // The sheet made the entry, and nobody has written in it since.
  const isUsed = entry.approvedOn !== null || entry.sheetOn === null || entry.version > 1
  if (isUsed || (await hasRequestsOfOthers(db, entry)) || (await hasOpenPair(db, personId, today))) {
    throw new Refused('sheet-in-use')
  }
  await deleteEntry(db, entry.id)
  return { personId }
}
