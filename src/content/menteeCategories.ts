import type { MenteeCategoryCode, Suggestion } from '#domain/bankEntry.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import { counted } from '#domain/russian/plural.ts'
import type { StaffCategory } from '#domain/staffList/staffRow.ts'
import { qualificationCategories } from './qualificationCategories.ts'

/** Why somebody needs a mentor; codes are permanent. */
export const menteeCategories: Record<MenteeCategoryCode, string> = {
  'young-specialist': 'молодой специалист',
  'new-employee': 'новый сотрудник',
  'after-break': 'после перерыва в работе',
  'new-subject': 'смена предмета или должности',
  'own-request': 'по собственному запросу',
  studies: 'трудности в учёбе',
  'new-collective': 'новый класс или школа',
  talent: 'олимпиады и проекты',
  'career-choice': 'выбор профессии',
  'school-life': 'участие в жизни школы',
}

/** Why the program proposes somebody for a bank, beside the name. */
export function wordsOfSuggestion(suggestion: Suggestion): string {
  switch (suggestion.reason) {
    case 'young-specialist':
      return `молодой специалист: ${ageWords(suggestion.age)}, стаж ${years(suggestion.seniority)}`
    case 'new-employee':
      return `новый сотрудник: работает здесь с\u00A0${dayInFigures(suggestion.hiredOn)}`
    case 'category':
      return wordsOfCategory(suggestion.category)
    case 'long-seniority':
      return `стаж ${years(suggestion.seniority)}`
  }
}

const yearForms = ['год', 'года', 'лет'] as const

function ageWords(age: number | null): string {
  return age === null ? 'год рождения не указан' : counted(age, yearForms)
}

function years(count: number): string {
  return count === 0 ? 'меньше года' : counted(count, yearForms)
}

function wordsOfCategory(code: string): string {
  const words = qualificationCategories[code as StaffCategory]
  return code === 'highest' || code === 'first' ? `${words} категория` : words
}
