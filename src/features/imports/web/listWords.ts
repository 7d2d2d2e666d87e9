import { qualificationCategories } from '#content/qualificationCategories.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import { counted } from '#domain/russian/plural.ts'
import type { ListField } from '#domain/staffList/headings/fields.ts'
import type { StaffCategory } from '#domain/staffList/staffRow.ts'

export const people = ['человек', 'человека', 'человек'] as const

function yearsInWords(count: number): string {
  return count === 0 ? 'меньше года' : counted(count, ['год', 'года', 'лет'])
}

/** What a change calls a fact; `value` says it in words. */
const factWords: Record<string, string> = {
  post: 'должность',
  subject: 'предмет',
  association: 'МО',
  totalSeniority: 'общий стаж',
  teachingSeniority: 'педагогический стаж',
  hiredOn: 'дата приёма',
  category: 'категория',
  birthYear: 'год рождения',
  birthOn: 'дата рождения',
  classTitle: 'класс',
  guardian: 'законный представитель',
  phone: 'телефон',
  email: 'почта',
}

export function factName(field: string): string {
  return factWords[field] ?? field
}

export function factInWords(field: string, value: string | number | null): string {
  if (value === null) return 'пусто'
  if (field === 'hiredOn' || field === 'birthOn') return dayInFigures(String(value))
  if (field === 'category') return qualificationCategories[value as StaffCategory]
  return field.endsWith('Seniority') ? yearsInWords(Number(value)) : String(value)
}

/** What a column can be, as one chooses it. */
export const columnWords: Record<ListField, string> = {
  fullName: 'Фамилия, имя, отчество',
  surname: 'Фамилия',
  given: 'Имя',
  patronymic: 'Отчество',
  post: 'Должность',
  subject: 'Предмет',
  association: 'МО',
  totalSeniority: 'Общий стаж',
  teachingSeniority: 'Педагогический стаж',
  hiredOn: 'Дата приёма',
  category: 'Категория',
  birth: 'Дата или год рождения',
  phone: 'Телефон',
  email: 'Почта',
  classTitle: 'Класс или группа',
  classLetter: 'Буква класса',
  mother: 'Мать',
  motherPhone: 'Телефон матери',
  father: 'Отец',
  fatherPhone: 'Телефон отца',
  guardian: 'Законный представитель',
  guardianRelation: 'Кем приходится',
  guardianPhone: 'Телефон представителя',
  secondGuardian: 'Второй представитель',
  secondGuardianRelation: 'Кем приходится второй',
  secondGuardianPhone: 'Телефон второго представителя',
}

/** «A», «Z», «AA»: as table programs call a column. */
export function columnName(column: number): string {
  const before = Math.floor((column - 1) / 26)
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + ((column - 1) % 26))
}
