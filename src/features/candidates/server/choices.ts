import { forms as officialForms } from '#content/forms.ts'
import { kinds as officialKinds } from '#content/kinds.ts'
import { topics as officialTopics } from '#content/topics.ts'
import type { IsoDate } from '#domain/calendar.ts'
import type { Db } from '#server/db/database.ts'
import { Refused } from '#server/http/refused.ts'
import type { Answers } from '../fields.ts'
import { catalogueOf, knownCodes } from './entryQueries.ts'

/** What a questionnaire offers, in the order of the catalogues; own entries of the organisation at the end. */
export async function choicesOffered(db: Db, today: IsoDate) {
  const [topics, forms, kinds] = await Promise.all([
    catalogueOf(db, 'topic', today),
    catalogueOf(db, 'mentoringForm', today),
    catalogueOf(db, 'mentoringKind', today),
  ])
  return {
    topics: inOrderOf(officialTopics, topics),
    forms: inOrderOf(officialForms, forms),
    kinds: inOrderOf(officialKinds, kinds),
  }
}

/** Keeps each topic once and drops level 0, which says the same as not to be named; unknown codes are refused. */
export async function knownAnswers(db: Db, given: Answers): Promise<Answers> {
  const competences = [
    ...new Map(given.competences.filter(({ level }) => level > 0).map((each) => [each.code, each])).values(),
  ]
  const asked = [
    { table: 'topic', codes: competences.map(({ code }) => code) },
    { table: 'mentoringForm', codes: given.forms },
    { table: 'mentoringKind', codes: given.kinds },
  ] as const
  for (const { table, codes } of asked) {
    const known = await knownCodes(db, table, codes)
    const unknown = codes.filter((code) => !known.has(code))
    if (unknown.length > 0) throw new Refused(unknown.map((subject) => ({ reason: 'kind-unknown', subject })))
  }
  return { ...given, competences }
}

function inOrderOf(official: readonly { code: string }[], rows: readonly { code: string; title: string }[]) {
  const order = new Map(official.map(({ code }, index) => [code, index]))
  const place = (code: string) => order.get(code) ?? order.size
  return [...rows].sort(
    (one, other) => place(one.code) - place(other.code) || one.title.localeCompare(other.title, 'ru'),
  )
}
