import type { OwnConsent, OwnRequest } from '../contract.ts'

interface Named {
  surname: string
  given: string
  patronymic: string | null
}

export function nameOf({ surname, given, patronymic }: Named): string {
  return [surname, given, patronymic].filter(Boolean).join(' ')
}

/** «учитель, физика», «7 Б». */
export function workOf(person: { post: string | null; subject: string | null; classTitle: string | null }): string {
  return [person.classTitle, person.post, person.subject].filter(Boolean).join(', ')
}

export const stateWords: Record<OwnRequest['state'], string> = {
  open: 'ждёт',
  'in-work': 'в работе',
  resolved: 'решён',
}

export const consentWords: Record<OwnConsent['kind'], string> = {
  processing: 'На обработку персональных данных',
  transfer: 'На передачу данных муниципалитету',
  publication: 'На публикацию',
  mentor: 'Быть наставником',
  mentee: 'На закрепление наставника',
}
