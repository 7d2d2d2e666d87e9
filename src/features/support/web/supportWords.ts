import { initials } from '#domain/russian/names.ts'
import * as contract from '../contract.ts'

interface Named {
  surname: string
  given: string
  patronymic: string | null
}

export function nameOf({ surname, given, patronymic }: Named): string {
  return [surname, given, patronymic].filter(Boolean).join(' ')
}

export function shortNameOf(person: Named): string {
  return initials({ ...person, gender: null }, 'surname-first')
}

/** «учитель» or «7 Б». */
export function placeOf({ post, classTitle }: { post: string | null; classTitle: string | null }): string {
  return classTitle ?? post ?? ''
}

/** What the commands of support change on screens. */
export const refreshes = [contract.list, contract.ofPerson] as const
