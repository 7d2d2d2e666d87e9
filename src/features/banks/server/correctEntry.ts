import type { IsoDate } from '#domain/calendar.ts'
import { grouped } from '#domain/grouped.ts'
import type { Db } from '#server/db/database.ts'
import { Refused, throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { openPairsOf } from './bankQueries.ts'
import { deleteEntries, entriesWorkedOn, updateEntry } from './entryQueries.ts'
import { lockSeenEntries } from './lockedEntry.ts'

type Entries = Awaited<ReturnType<typeof lockSeenEntries>>

/** What never was true is taken back: the entry itself, or its end. */
export async function correctEntry({ db, input, today }: Request<typeof contract.correctEntry>) {
  const entries = await lockSeenEntries(db, input.entries)
  if (input.what === 'entering') await removeEntries(db, entries, today)
  else await reopenEntries(db, entries)
  return { persons: entries.map(({ personId }) => personId) }
}

async function removeEntries(db: Db, entries: Entries, today: IsoDate): Promise<void> {
  for (const [side, ofBank] of grouped(entries, (entry) => entry.side)) {
    const pairs = await openPairsOf(db, side, today)
    const inPairs = ofBank.filter(({ personId }) => pairs.has(personId))
    if (inPairs.length > 0) {
      throw new Refused(inPairs.map(({ personId }) => ({ reason: 'person-in-pair', subject: personId })))
    }
  }
  const approved = entries.filter(({ approvedOn }) => approvedOn !== null)
  throwIfRefused(approved.map(({ personId }) => ({ reason: 'entry-approved', subject: personId })))
  const ids = entries.map(({ id }) => id)
  const worked = await entriesWorkedOn(db, ids)
  throwIfRefused(worked.map((subject) => ({ reason: 'request-in-work', subject })))
  await deleteEntries(db, ids)
}

async function reopenEntries(db: Db, entries: Entries): Promise<void> {
  // Somebody entered anew meanwhile meets the constraint one_bank_entry_per_side.
  for (const { id, endedOn } of entries) {
    if (endedOn !== null) await updateEntry(db, id, { endedOn: null, ending: null })
  }
}
