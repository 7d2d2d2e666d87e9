import type { PluralForms } from '#domain/russian/plural.ts'
import type { Matching } from '../contract.ts'
import type { Naming } from '../reasonWords.ts'

export const pairForms: PluralForms = ['пара', 'пары', 'пар']
export const acceptForms: PluralForms = ['пару', 'пары', 'пар']
export const menteeForms: PluralForms = ['наставляемый', 'наставляемых', 'наставляемых']
export const mentorForms: PluralForms = ['наставник', 'наставника', 'наставников']
export const ofPlaces: PluralForms = ['свободного места', 'свободных мест', 'свободных мест']
export const placeForms: PluralForms = ['место', 'места', 'мест']

interface Named {
  surname: string
  given: string
  patronymic: string | null
}

export function nameOf({ surname, given, patronymic }: Named): string {
  return [surname, given, patronymic].filter(Boolean).join(' ')
}

/** «Орлова М. С.» in one piece. */
export function shortNameOf({ surname, given, patronymic }: Named): string {
  const letters = [given, patronymic].filter((part) => part !== null && part !== '').map((part) => `${part?.[0]}.`)
  return [surname, ...letters].join('\u00A0')
}

/** «учитель, физика», but «учитель физики» says it all. */
export function workOf({ post, subject }: { post: string | null; subject: string | null }): string {
  const said = post !== null && subject !== null && post.toLowerCase().includes(subject.toLowerCase().slice(0, 5))
  return [post, said ? null : subject].filter(Boolean).join(', ')
}

/** How the people and topics of this answer are called. */
export function namingOf({ topics, mentees, mentors, others }: Matching): Naming {
  const titles = new Map(topics.map(({ code, title }) => [code, title]))
  const names = new Map([...others, ...mentors, ...mentees].map((person) => [person.personId, shortNameOf(person)]))
  return { topic: (code) => titles.get(code) ?? code, person: (id) => names.get(id) ?? 'участник удалён' }
}

export function inOrderOfNames<Row extends { menteeId: string }>(rows: readonly Row[], { person }: Naming): Row[] {
  return [...rows].sort((one, other) => person(one.menteeId).localeCompare(person(other.menteeId), 'ru'))
}
