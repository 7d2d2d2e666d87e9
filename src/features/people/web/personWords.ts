import { counted } from '#domain/russian/plural.ts'
import type { personFields } from '../contract.ts'

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

export const kindWords: Record<string, string> = {
  pedagogue: 'Педагог',
  head: 'Руководитель или заместитель',
  staff: 'Другой сотрудник',
  student: 'Обучающийся',
  parent: 'Родитель',
  partner: 'Сотрудник партнёра',
  graduate: 'Выпускник',
  'university-student': 'Студент',
}

/** What the journal calls a changed field. */
export const fieldWords: Record<(typeof personFields)[number], string> = {
  name: 'имя',
  post: 'должность или предмет',
  kind: 'кто это в организации',
  birthYear: 'год рождения',
  hiredOn: 'дата приёма',
  experience: 'стаж',
  category: 'категория',
  phone: 'телефон',
  email: 'почта',
}
