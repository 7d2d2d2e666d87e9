import type { Db } from '#server/db/database.ts'
import { Refused } from '#server/http/refused.ts'
import { knownCodes } from './topicQueries.ts'

interface Asked {
  topics: readonly { code: string; level: number }[]
  kinds: readonly string[]
  forms: readonly string[]
}

/** Codes that the catalogues lack, and retired topics that nobody had asked for before. */
export async function refuseUnknown(db: Db, asked: Asked, known: readonly { topicCode: string }[]): Promise<void> {
  const codes = asked.topics.filter(({ level }) => level > 0).map(({ code }) => code)
  const [topics, kinds, forms] = await Promise.all([
    knownCodes(db, 'topic', codes),
    knownCodes(db, 'mentoringKind', asked.kinds),
    knownCodes(db, 'mentoringForm', asked.forms),
  ])
  const strange = [
    ...codes.filter((code) => !topics.has(code)),
    ...asked.kinds.filter((code) => !kinds.has(code)),
    ...asked.forms.filter((code) => !forms.has(code)),
  ]
  if (strange.length > 0) throw new Refused(strange.map((subject) => ({ reason: 'kind-unknown', subject })))
  const before = new Set(known.map(({ topicCode }) => topicCode))
  const retired = codes.filter((code) => topics.get(code) !== null && !before.has(code))
  if (retired.length > 0) throw new Refused(retired.map((subject) => ({ reason: 'topic-retired', subject })))
}
