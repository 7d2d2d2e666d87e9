import { qualificationCategories } from '#content/qualificationCategories.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import { counted } from '#domain/russian/plural.ts'
import type { StaffCategory } from '#domain/staffList/staffRow.ts'

export const people = ['человек', 'человека', 'человек'] as const

function yearsInWords(count: number): string {
  return count === 0 ? 'меньше года' : counted(count, ['год', 'года', 'лет'])
}

/** «учитель, физика»; a subject stands after its post. */
export function workInWords({ post, subject }: { post: string | null; subject: string | null }): string {
  return [post, subject].filter(Boolean).join(', ')
}

/** What a staff list calls a fact; `value` says it in words. */
const factWords: Record<string, string> = {
  post: 'должность',
  subject: 'предмет',
  association: 'МО',
  totalSeniority: 'общий стаж',
  teachingSeniority: 'педагогический стаж',
  hiredOn: 'дата приёма',
  category: 'категория',
  birthYear: 'год рождения',
  phone: 'телефон',
  email: 'почта',
}

export function factName(field: string): string {
  return factWords[field] ?? field
}

export function factInWords(field: string, value: string | number | null): string {
  if (value === null) return 'пусто'
  if (field === 'hiredOn') return dayInFigures(String(value))
  if (field === 'category') return qualificationCategories[value as StaffCategory]
  return field.endsWith('Seniority') ? yearsInWords(Number(value)) : String(value)
}

/** Headings of a staff list, for «столбцы, которые нашлись». */
export const columnWords: Record<string, string> = {
  ...factWords,
  fullName: 'ФИО',
  surname: 'фамилия',
  given: 'имя',
  patronymic: 'отчество',
  birth: 'рождение',
}
