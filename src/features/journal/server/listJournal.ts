import { journalSentence } from '#content/journalSentences.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import { initials } from '#domain/russian/names.ts'
import type { Db } from '#server/db/database.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { countLines, type JournalLine, linesBefore, namesOf, peopleOfPairs, registeredOf } from './queries.ts'

const page = 50
/** A line that is about a whole list names a few and counts the others. */
const named = 4

export async function listJournal({ db, input }: Request<typeof contract.list>) {
  const [lines, total] = await Promise.all([linesBefore(db, input.before, page), countLines(db)])
  return { lines: await told(db, lines), total }
}

export async function told(db: Db, lines: readonly JournalLine[]) {
  const [pairs, documents] = await Promise.all([pairsOfLines(db, lines), documentsOfLines(db, lines)])
  const subjects = lines.map((line) => subjectsOf(line, pairs))
  const asked = new Set(subjects.flatMap((all) => all.slice(0, named)).flatMap(({ people }) => people))
  for (const { personId } of lines) if (personId !== null) asked.add(personId)
  const names = new Map((await namesOf(db, [...asked])).map((row) => [row.id, nameOf(row)]))
  const name = (personId: string) => names.get(personId) ?? 'Участник удалён'
  return lines.map((line, index) => {
    const about = subjects[index] ?? []
    const document = line.subjects.documents?.[0]
    return {
      id: line.id,
      at: line.at,
      who: line.personId === null ? null : { personId: line.personId, name: name(line.personId) },
      sentence: journalSentence(line.action, line.subjects.count ?? about.length, document && documents.get(document)),
      about: about.slice(0, named).map(({ kind, id, people }) => ({ kind, id, name: people.map(name).join(dash) })),
      more: Math.max(0, about.length - named),
    }
  })
}

const dash = '\u00A0— '

interface Subject {
  kind: 'person' | 'pair'
  id: string
  people: string[]
}
type Pairs = Map<string, string[]>

/** What is about pairs names them, the mentor first; a consent for a pair is still about whoever gave it. */
function subjectsOf({ action, subjects }: JournalLine, pairs: Pairs): Subject[] {
  const known = [...new Set(subjects.pairs ?? [])].flatMap((id): Subject[] => {
    const people = pairs.get(id)
    return people ? [{ kind: 'pair', id, people }] : []
  })
  if (known.length > 0 && !action.startsWith('consents.')) return known
  return [...new Set(subjects.persons ?? [])].map((id) => ({ kind: 'person', id, people: [id] }))
}

async function pairsOfLines(db: Db, lines: readonly JournalLine[]): Promise<Pairs> {
  const ids = [...new Set(lines.flatMap(({ subjects }) => subjects.pairs ?? []))]
  const rows = await peopleOfPairs(db, ids)
  return new Map(rows.map(({ id, mentorPersonId, menteePersonId }) => [id, [mentorPersonId, menteePersonId]]))
}

/** «№ 12 от 05.10.2026» */
async function documentsOfLines(db: Db, lines: readonly JournalLine[]): Promise<Map<string, string>> {
  const ids = [...new Set(lines.flatMap(({ subjects }) => subjects.documents ?? []))]
  const rows = await registeredOf(db, ids)
  return new Map(
    rows.map(({ documentId, number, signedOn }) => [documentId, `№\u00A0${number} от ${dayInFigures(signedOn)}`]),
  )
}

function nameOf(row: { surname: string | null; given: string | null; patronymic: string | null }): string {
  return initials(
    { surname: row.surname ?? '', given: row.given ?? '', patronymic: row.patronymic, gender: null },
    'surname-first',
  )
}
