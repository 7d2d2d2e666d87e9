import type { AgreementState } from '#domain/mentors/training.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import type { Tone } from '#web/ui/Notice.tsx'
import * as contract from '../contract.ts'

interface Named {
  surname: string
  given: string
  patronymic: string | null
}

export function nameOf({ surname, given, patronymic }: Named): string {
  return [surname, given, patronymic].filter(Boolean).join(' ')
}

/** «учитель, физика»; «учитель физики» says the subject already. */
export function workOf({ post, subject }: { post: string | null; subject: string | null }): string {
  const stem = foldForSearch(subject ?? '').slice(0, 5)
  const isSaid = post !== null && foldForSearch(post).includes(stem)
  return isSaid ? post : [post, subject].filter(Boolean).join(', ')
}

export const hours = ['час', 'часа', 'часов'] as const
export const mentors = ['наставник', 'наставника', 'наставников'] as const

export const agreementWords: Record<AgreementState, { words: string; tone: Tone }> = {
  'not-needed': { words: 'не нужно', tone: 'calm' },
  missing: { words: 'не подписано', tone: 'warn' },
  'in-force': { words: 'подписано', tone: 'good' },
  'not-yet': { words: 'ещё не действует', tone: 'calm' },
  over: { words: 'срок закончился', tone: 'warn' },
}

export const refreshes = [contract.list, contract.ofPerson] as const
