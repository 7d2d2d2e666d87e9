import type { BankEnding } from '#domain/bankEntry.ts'
import type { ConsentState } from '#domain/consent.ts'
import type { InterviewOutcome } from '#domain/mentors/interview.ts'
import type { Origin } from '#domain/mentors/origin.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import * as banks from '#features/banks/contract.ts'
import type { Tone } from '#web/ui/Notice.tsx'
import type { CandidatePage } from '../contract.ts'
import * as contract from '../contract.ts'
import type { Answers } from '../fields.ts'

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

export const originWords: Record<Origin, string> = {
  pedagogue: 'педагог',
  student: 'обучающийся',
  parent: 'родитель',
  partner: 'представитель партнёра',
  graduate: 'выпускник',
}

export const channelWords: Record<NonNullable<Answers['channel']>, string> = {
  'in-person': 'лично',
  remote: 'дистанционно',
  either: 'лично или дистанционно',
}

export const outcomeWords: Record<InterviewOutcome, { words: string; tone: Tone }> = {
  recommended: { words: 'рекомендован', tone: 'good' },
  'not-recommended': { words: 'не рекомендован', tone: 'bad' },
  postponed: { words: 'решение отложено', tone: 'warn' },
}

export const consentWords: Record<ConsentState, { words: string; tone: Tone }> = {
  given: { words: 'получено', tone: 'good' },
  missing: { words: 'нет', tone: 'warn' },
  'not-yet': { words: 'ещё не действует', tone: 'warn' },
  expired: { words: 'истекло', tone: 'bad' },
  withdrawn: { words: 'отозвано', tone: 'bad' },
}

export const endingWords: Record<BankEnding, string> = {
  relieved: 'освобождён от обязанностей наставника',
  'own-wish': 'по собственному желанию',
  left: 'ушёл из организации',
  'programme-done': 'программа завершена',
  other: 'другая причина',
}

/** What the commands of the path change on screens. */
export const refreshes = [contract.path, contract.own, banks.mentors] as const

export type Page = CandidatePage
