import { grouped } from '#domain/grouped.ts'
import { whyNotTakeBackApproval } from '#domain/mentors/approval.ts'
import type { Refusal } from '#domain/refusal.ts'
import { throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { openPairsOf } from '../bankQueries.ts'
import { lockSeenEntries } from '../lockedEntry.ts'
import { setApproval } from './queries.ts'

export async function takeBackApproval({ db, input, today }: Request<typeof contract.takeBackApproval>) {
  const entries = await lockSeenEntries(db, input.entries)
  const refused: Refusal[] = []
  for (const [side, ofBank] of grouped(entries, (entry) => entry.side)) {
    const pairs = await openPairsOf(db, side, today)
    for (const entry of ofBank) {
      const reason = whyNotTakeBackApproval({ ...entry, openPairs: pairs.get(entry.personId) ?? 0 })
      if (reason !== null) refused.push({ reason, subject: entry.personId })
    }
  }
  throwIfRefused(refused)
  const ids = entries.map(({ id }) => id)
  return { entries: await setApproval(db, ids, { approvedOn: null, approvedBy: null, approvalRecordedBy: null }) }
}
