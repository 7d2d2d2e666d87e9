import { type IsoDate, schoolYearOf } from '#domain/calendar.ts'
import { findCycle } from '#server/db/cycleQueries.ts'
import type { Db } from '#server/db/database.ts'
import type { KeptSheet } from '../../fields.ts'
import { offered, topicsInUse } from '../topicQueries.ts'
import { openRequestsOf } from '../work/requestQueries.ts'
import { choicesOfEntry, findEntryOfSheet, type SheetEntry } from './sheetQueries.ts'

/** What a sheet asks, and what this person has answered in the running school year. */
export async function sheetOfPerson(db: Db, personId: string, today: IsoDate) {
  const cycle = await findCycle(db, schoolYearOf(today))
  const entry = cycle ? await findEntryOfSheet(db, personId, cycle.id) : undefined
  return { ...(await choicesOffered(db, today)), sheet: entry ? await shownSheet(db, entry) : null }
}

export async function choicesOffered(db: Db, today: IsoDate) {
  const [topics, kinds, forms] = await Promise.all([
    topicsInUse(db, today),
    offered(db, 'mentoringKind', today),
    offered(db, 'mentoringForm', today),
  ])
  return { topics, kinds, forms }
}

export async function shownSheet(db: Db, entry: SheetEntry): Promise<KeptSheet> {
  const [requests, { freeTime, kinds, forms }] = await Promise.all([
    openRequestsOf(db, entry.id),
    choicesOfEntry(db, entry.id),
  ])
  const { id, version, sheetOn, sheetHow, endedOn, category, channel, wishes } = entry
  return {
    entry: { id, version },
    mark: sheetOn === null || sheetHow === null ? null : { on: sheetOn, how: sheetHow },
    isOver: endedOn !== null,
    category,
    channel,
    wishes,
    freeTime: [...freeTime],
    kinds: [...kinds],
    forms: [...forms],
    requests,
  }
}
