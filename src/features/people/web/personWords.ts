import { titleOfKind } from '#content/personKinds.ts'
import { counted } from '#domain/russian/plural.ts'
import type { personFields } from '../personFields.ts'

export const people = ['человек', 'человека', 'человек'] as const
const years = ['год', 'года', 'лет'] as const

interface Named {
  surname: string
  given: string
  patronymic: string | null
}

export function nameOf({ surname, given, patronymic }: Named): string {
  return [surname, given, patronymic].filter(Boolean).join(' ')
}

export function yearsInWords(count: number): string {
  return count === 0 ? 'меньше года' : counted(count, years)
}

/** «учитель, физика»; a subject stands after its post. */
export function workInWords({ post, subject }: { post: string | null; subject: string | null }): string {
  return [post, subject].filter(Boolean).join(', ')
}

export const sideWords = { mentee: 'наставляемый', mentor: 'наставник' } as const

/** Who somebody is, shortly: the post, the class, the place of work, otherwise the kind itself. */
export function whoInWords(person: {
  kind: string
  post: string | null
  subject?: string | null
  classTitle: string | null
  workplace?: string | null
}): string {
  const { kind, classTitle, workplace = null } = person
  if (kind === 'student') return classTitle ?? titleOfKind(kind)
  const work = workInWords({ post: person.post, subject: person.subject ?? null })
  if (work !== '' && workplace === null) return work
  return [work || titleOfKind(kind), workplace].filter(Boolean).join(', ')
}

/** What the journal calls a changed field. */
export const fieldWords: Record<(typeof personFields)[number], string> = {
  name: 'имя',
  post: 'должность или предмет',
  class: 'класс',
  kind: 'кто это в организации',
  birth: 'дата или год рождения',
  hiredOn: 'дата приёма',
  experience: 'стаж',
  category: 'категория',
  workplace: 'место работы или учёбы',
  clearance: 'справка об отсутствии судимости',
  phone: 'телефон',
  email: 'почта',
  guardians: 'законные представители',
}

/** Names of fields as the journal has them; lines from before have names of their own. */
export function fieldInWords(field: string): string | null {
  return field === 'birthYear' ? fieldWords.birth : (fieldWords[field as keyof typeof fieldWords] ?? null)
}
