import type { Db } from '#server/db/database.ts'
import { Refused } from '#server/http/refused.ts'
import type { TopicWithLevel } from '../fields.ts'
import { knownTopics } from './entryQueries.ts'

/**
 * Refuses topics that the organisation's catalogue lacks. What it answers keeps each topic once and drops level 0:
 * «помощь не нужна» and «не заявлено» are the same as not to be named.
 */
export async function topicsOfCatalogue(db: Db, asked: readonly { topics: readonly TopicWithLevel[] }[]) {
  const codes = [...new Set(asked.flatMap(({ topics }) => topics.map(({ code }) => code)))]
  const known = await knownTopics(db, codes)
  const unknown = codes.filter((code) => !known.has(code))
  if (unknown.length > 0) throw new Refused(unknown.map((code) => ({ reason: 'kind-unknown', subject: code })))
  return (topics: readonly TopicWithLevel[]): TopicWithLevel[] => [
    ...new Map(topics.filter(({ level }) => level > 0).map((topic) => [topic.code, topic])).values(),
  ]
}
