import { titleOfKind } from '#content/personKinds.ts'
import { qualificationCategories } from '#content/qualificationCategories.ts'
import { isDay } from '#domain/calendar.ts'
import type { LeavingReason } from '#domain/moves/leaving.ts'
import type { MergedField } from '#domain/moves/mergedRecord.ts'
import type { RepeatReason } from '#domain/moves/possibleRepeats.ts'
import type { PersonKind } from '#domain/person/personKind.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import { counted } from '#domain/russian/plural.ts'

export const people = ['человек', 'человека', 'человек'] as const

interface Named {
  surname: string
  given: string
  patronymic: string | null
}

export function nameOf({ surname, given, patronymic }: Named): string {
  return [surname, given, patronymic].filter(Boolean).join(' ')
}

export const leavingWords: Record<LeavingReason, string> = {
  dismissed: 'Уволился или отчислен',
  moved: 'Перешёл в другую организацию',
  graduated: 'Окончил обучение',
  other: 'По другой причине',
}

export const bankWords = { mentee: 'в базе наставляемых', mentor: 'в базе наставников' } as const

export const repeatWords: Record<RepeatReason, string> = {
  'same-name': 'Имя совпадает полностью.',
  'spelled-alike': 'Имена отличаются только написанием: ё и е, похожими буквами, пробелами или порядком слов.',
  'patronymic-missing': 'На одной карточке нет отчества, остальное совпадает.',
  'same-birth-day': 'Фамилии разные, имя, отчество и день рождения одни.',
  'same-phone': 'Фамилии разные, имя, отчество и телефон одни.',
  'same-email': 'Фамилии разные, имя, отчество и почта одни.',
}

interface Card {
  kind: string
  birthYear: number | null
  birthOn: string | null
  post: string | null
  classTitle: string | null
  leftOn: string | null
}

/** What tells two cards apart beside the name. */
export function cardInWords({ kind, birthYear, birthOn, post, classTitle, leftOn }: Card): string {
  const born = birthOn === null ? birthYear && `${birthYear} г. р.` : `род. ${dayInFigures(birthOn)}`
  const who = post ?? classTitle ?? titleOfKind(kind as PersonKind).toLowerCase()
  return [who, born, leftOn && `ушёл ${dayInFigures(leftOn)}`].filter(Boolean).join(', ')
}

export const mergedFieldWords: Record<MergedField, string> = {
  name: 'Имя',
  kind: 'Кто это',
  birth: 'Рождение',
  post: 'Должность, предмет, МО',
  class: 'Класс или группа',
  hiredOn: 'Принят на работу',
  experience: 'Стаж',
  category: 'Категория',
  phone: 'Телефон',
  email: 'Почта',
  workplace: 'Место работы или учёбы',
  clearance: 'Справка об отсутствии судимости',
}

const years = ['год', 'года', 'лет'] as const

/** What a card says of a field, as people read it; null: nothing. */
export function factInWords(field: MergedField, fact: readonly (string | number)[] | null): string | null {
  if (fact === null) return null
  const [first, second] = fact
  if (field === 'name') return fact.join(' ')
  if (field === 'kind') return titleOfKind(String(first) as PersonKind)
  if (field === 'category') return qualificationCategories[first as keyof typeof qualificationCategories]
  if (field === 'experience')
    return `${counted(Number(first), years)}${second ? ` на ${dayInFigures(String(second))}` : ''}`
  return fact.map((each) => (isDay(String(each)) ? dayInFigures(String(each)) : String(each))).join(', ')
}

export const learners = ['обучающийся', 'обучающихся', 'обучающихся'] as const
