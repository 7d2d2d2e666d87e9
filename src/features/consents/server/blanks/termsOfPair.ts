import type { IsoDate } from '#domain/calendar.ts'
import { grouped } from '#domain/grouped.ts'
import type { termsOfPairs } from './blankQueries.ts'

/** What the papers of a pair say of it. */
export interface TermsOfPair {
  content: string
  form: string
  kinds: readonly string[]
  from: IsoDate
  to: IsoDate
}

export function pairTerms({
  terms,
  kinds,
  topics,
}: Awaited<ReturnType<typeof termsOfPairs>>): Map<string, TermsOfPair> {
  const kindsOf = grouped(kinds, ({ pairId }) => pairId)
  const topicsOf = grouped(topics, ({ pairId }) => pairId)
  return new Map(
    terms.map(({ id, form, startsOn, endsOn }) => [
      id,
      {
        form,
        content: contentOf((topicsOf.get(id) ?? []).map(({ title }) => title)),
        kinds: (kindsOf.get(id) ?? []).map(({ title }) => title),
        from: startsOn,
        to: endsOn,
      },
    ]),
  )
}

/** What the work is: «помощь по темам: «Методика…», «Работа с родителями»». */
function contentOf(topics: readonly string[]): string {
  if (topics.length === 0) return 'помощь в освоении профессии'
  return `помощь по ${topics.length === 1 ? 'теме' : 'темам'} ${topics.map((topic) => `«${topic}»`).join(', ')}`
}
