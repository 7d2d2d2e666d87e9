import { journalSentence } from '#content/journalSentences.ts'
import { initials } from '#domain/russian/names.ts'
import type { Db } from '#server/db/database.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { countLines, type JournalLine, linesBefore, namesOf, peopleOfPairs } from './queries.ts'

const page = 50
/** A line that is about a whole list names a few and counts the others. */
const named = 4

export async function listJournal({ db, input }: Request<typeof contract.list>) {
  const [lines, total] = await Promise.all([linesBefore(db, input.before, page), countLines(db)])
  return { lines: await told(db, lines), total }
}

export async function told(db: Db, lines: readonly JournalLine[]) {
  const peopleOf = await peopleOfLines(db, lines)
  const asked = new Set(lines.flatMap((line) => [line.personId, ...peopleOf(line).slice(0, named)]))
  const names = new Map(
    (
      await namesOf(
        db,
        [...asked].filter((each) => each !== null),
      )
    ).map((row) => [row.id, nameOf(row)]),
  )
  const person = (personId: string) => ({ personId, name: names.get(personId) ?? 'Участник удалён' })
  return lines.map((line) => {
    const people = peopleOf(line)
    const count = line.subjects.count ?? people.length
    return {
      id: line.id,
      at: line.at,
      who: line.personId === null ? null : person(line.personId),
      sentence: journalSentence(line.action, count),
      about: people.slice(0, named).map(person),
      more: Math.max(0, people.length - named),
    }
  })
}

/** A line about a pair is about its two people. */
async function peopleOfLines(db: Db, lines: readonly JournalLine[]): Promise<(line: JournalLine) => string[]> {
  const pairIds = [...new Set(lines.flatMap(({ subjects }) => subjects.pairs ?? []))]
  const pairs = new Map(
    (await peopleOfPairs(db, pairIds)).map((pair) => [pair.id, [pair.mentorPersonId, pair.menteePersonId]]),
  )
  return ({ subjects }) => [
    ...new Set([...(subjects.persons ?? []), ...(subjects.pairs ?? []).flatMap((id) => pairs.get(id) ?? [])]),
  ]
}

function nameOf(row: { surname: string | null; given: string | null; patronymic: string | null }): string {
  return initials(
    { surname: row.surname ?? '', given: row.given ?? '', patronymic: row.patronymic, gender: null },
    'surname-first',
  )
}
