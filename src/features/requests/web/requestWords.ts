import { topics as catalogue } from '#content/topics.ts'
import type { PluralForms } from '#domain/russian/plural.ts'
import type { Topic } from '../fields.ts'

interface Named {
  surname: string
  given: string
  patronymic: string | null
}

export function nameOf({ surname, given, patronymic }: Named): string {
  return [surname, given, patronymic].filter(Boolean).join(' ')
}

interface Working {
  post: string | null
  subject: string | null
  association: string | null
  classTitle: string | null
}

/** «учитель, физика · ШМО естественных наук», of a student the class. */
export function whatOf({ post, subject, association, classTitle }: Working): string {
  const isSaid = post !== null && subject !== null && post.toLowerCase().includes(subject.toLowerCase().slice(0, 5))
  const work = [post, isSaid ? null : subject].filter(Boolean).join(', ')
  return [work, association, classTitle].filter(Boolean).join(' · ')
}

/** As the person hears it; an own topic without a question stands by its title alone. */
export function questionOf({ code, question }: Pick<Topic, 'code' | 'question'>): string | null {
  return question ?? catalogue.find((topic) => topic.code === code)?.question ?? null
}

export const people: PluralForms = ['человек', 'человека', 'человек']
export const days: PluralForms = ['день', 'дня', 'дней']
export const requests: PluralForms = ['запрос', 'запроса', 'запросов']
