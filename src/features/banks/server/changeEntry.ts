import type { IsoDate } from '#domain/calendar.ts'
import { changeOfSheet } from '#domain/requests/requestSheet.ts'
import type { Db } from '#server/db/database.ts'
import { Refused, throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import type { TopicWithLevel } from '../fields.ts'
import { changeRequests, lockOpenRequests, replaceCompetences, topicsOfEntry, updateEntry } from './entryQueries.ts'
import { topicsOfCatalogue } from './knownTopics.ts'
import { lockSeenEntry } from './lockedEntry.ts'

export async function changeEntry({ db, input, actor, today }: Request<typeof contract.changeEntry>) {
  const entry = await lockSeenEntry(db, input)
  if (entry.endedOn !== null) throw new Refused('entry-ended')
  const { side, personId } = entry
  const topics = (await topicsOfCatalogue(db, [input]))(input.topics)
  const before = await topicsOfEntry(db, entry.id, side)
  const category = side === 'mentee' ? input.category : null
  const capacity = side === 'mentor' ? input.capacity : null
  const fields: ('category' | 'capacity' | 'topics')[] = []
  if (category !== entry.category) fields.push('category')
  if (capacity !== entry.capacity) fields.push('capacity')
  if (!sameTopics(before, topics)) fields.push('topics')
  if (fields.includes('topics')) {
    const to = { organisationId: actor.organisationId, bankEntryId: entry.id, today, by: actor.personId }
    if (side === 'mentee') await saveRequests(db, to, topics)
    else await replaceCompetences(db, { ...to, topics })
  }
  const version = fields.length === 0 ? entry.version : await updateEntry(db, entry.id, { category, capacity })
  return { version, personId, fields }
}

/** What is in work is resolved by an act of its own, never by a list that leaves it out. */
async function saveRequests(
  db: Db,
  to: { organisationId: string; bankEntryId: string; today: IsoDate; by: string },
  topics: readonly TopicWithLevel[],
): Promise<void> {
  const change = changeOfSheet(await lockOpenRequests(db, to.bankEntryId), topics)
  throwIfRefused(change.held.map((subject) => ({ reason: 'request-in-work', subject })))
  await changeRequests(db, to, change)
}

function sameTopics(a: readonly TopicWithLevel[], b: readonly TopicWithLevel[]): boolean {
  const levels = new Map(a.map(({ code, level }) => [code, level]))
  return a.length === b.length && b.every(({ code, level }) => levels.get(code) === level)
}
