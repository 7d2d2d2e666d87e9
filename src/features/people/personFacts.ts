import type { IsoDate } from '#domain/calendar.ts'
import type { PersonPage } from './personPage.ts'

/** A line of somebody's history that the dated facts themselves tell: what became what, and from which day. */
export interface FactLine {
  on: IsoDate
  sentence: string
}

type Facts = Pick<PersonPage, 'card' | 'names' | 'posts' | 'classes'>

/** Newest first. What was so from the first day on is the card and no event. */
export function factLines({ card, names, posts, classes }: Facts): FactLine[] {
  const lines = [
    ...changesOf(names, { words: nameWords, what: 'Имя', ended: null }),
    ...changesOf(posts, { words: postWords, what: 'Должность', ended: 'Должность закончилась' }),
    ...changesOf(classes, { words: ({ title }) => title, what: 'Класс', ended: 'Класс закончился' }),
    { on: card.joinedOn, sentence: 'Первый день в организации' },
    ...(card.leftOn === null ? [] : [{ on: card.leftOn, sentence: 'Последний день в организации' }]),
  ]
  return lines.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}

interface Dated {
  fromOn: IsoDate
  toOn: IsoDate | null
}

interface Telling<Row> {
  words: (row: Row) => string
  what: string
  /** Null: such a fact never ends without another. */
  ended: string | null
}

function changesOf<Row extends Dated>(rows: readonly Row[], { words, what, ended }: Telling<Row>): FactLine[] {
  const inOrder = [...rows].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1))
  return inOrder.flatMap((row, index) => {
    const before = inOrder[index - 1]
    const next = inOrder[index + 1]
    const lines: FactLine[] = []
    if (before) lines.push({ on: row.fromOn, sentence: `${what}: ${words(row)}, раньше — ${words(before)}` })
    if (ended !== null && row.toOn !== null && next === undefined) {
      lines.push({ on: row.toOn, sentence: `${ended}: ${words(row)}` })
    }
    return lines
  })
}

function nameWords({ surname, given, patronymic }: PersonPage['names'][number]): string {
  return [surname, given, patronymic].filter(Boolean).join(' ')
}

function postWords({ post, subject, association }: PersonPage['posts'][number]): string {
  return [post, subject].filter(Boolean).join(', ') || (association ?? '')
}
