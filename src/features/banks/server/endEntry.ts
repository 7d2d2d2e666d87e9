import { whyNotEndEntry } from '#domain/bankEntry.ts'
import { Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { openPairsOf } from './bankQueries.ts'
import { updateEntry } from './entryQueries.ts'
import { lockSeenEntry } from './lockedEntry.ts'

export async function endEntry({ db, input, today }: Request<typeof contract.endEntry>) {
  const entry = await lockSeenEntry(db, input)
  const pairs = await openPairsOf(db, entry.side, today)
  const openPairs = pairs.get(entry.personId) ?? 0
  const reason = whyNotEndEntry({ ...entry, openPairs }, input.endedOn, today)
  if (reason !== null) throw new Refused([{ reason, subject: entry.personId }])
  return {
    version: await updateEntry(db, entry.id, { endedOn: input.endedOn, ending: input.ending }),
    personId: entry.personId,
  }
}
