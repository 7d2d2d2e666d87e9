import { Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import type { TopicWithLevel } from '../fields.ts'
import { replaceCompetences, replaceRequests, topicsOfEntry, updateEntry } from './entryQueries.ts'
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
  const replace = side === 'mentee' ? replaceRequests : replaceCompetences
  if (fields.includes('topics')) {
    await replace(db, { organisationId: actor.organisationId, bankEntryId: entry.id, topics, today })
  }
  const version = fields.length === 0 ? entry.version : await updateEntry(db, entry.id, { category, capacity })
  return { version, personId, fields }
}

function sameTopics(a: readonly TopicWithLevel[], b: readonly TopicWithLevel[]): boolean {
  const levels = new Map(a.map(({ code, level }) => [code, level]))
  return a.length === b.length && b.every(({ code, level }) => levels.get(code) === level)
}
