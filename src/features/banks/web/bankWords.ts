import { titleOfKind } from '#content/personKinds.ts'
import { competenceWords, difficultyWords } from '#content/topics.ts'
import type { BankSide } from '#domain/bankEntry.ts'
import type { ConsentState } from '#domain/consent.ts'
import type { InterviewOutcome } from '#domain/mentors/interview.ts'
import type { PluralForms } from '#domain/russian/plural.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import { paths } from '#web/paths.ts'
import type { Tone } from '#web/ui/Notice.tsx'
import type { MenteeEntry, MentorEntry } from '../contract.ts'
import * as contract from '../contract.ts'
import type { Card } from '../fields.ts'

export type Entry = MenteeEntry | MentorEntry

interface Named {
  surname: string
  given: string
  patronymic: string | null
}

export function nameOf({ surname, given, patronymic }: Named): string {
  return [surname, given, patronymic].filter(Boolean).join(' ')
}

/** «учитель, физика»; «учитель физики» says the subject already. Of others the class, or who they are. */
export function workOf({ kind, classTitle, post, subject }: Card): string {
  if (classTitle !== null) return classTitle
  if (post === null && subject === null) return titleOfKind(kind).toLowerCase()
  const stem = foldForSearch(subject ?? '').slice(0, 5)
  const isSaid = post !== null && foldForSearch(post).includes(stem)
  return isSaid ? post : [post, subject].filter(Boolean).join(', ')
}

export const people: PluralForms = ['человек', 'человека', 'человек']
export const ofPeople: PluralForms = ['человека', 'человек', 'человек']
export const days: PluralForms = ['день', 'дня', 'дней']

export const consentWords: Record<ConsentState, { words: string; tone: Tone }> = {
  given: { words: 'получено', tone: 'good' },
  missing: { words: 'нет', tone: 'warn' },
  'not-yet': { words: 'ещё не действует', tone: 'warn' },
  expired: { words: 'истекло', tone: 'bad' },
  withdrawn: { words: 'отозвано', tone: 'bad' },
}

export const interviewWords: Record<InterviewOutcome, string> = {
  recommended: 'собеседование: рекомендован',
  'not-recommended': 'собеседование: не рекомендован',
  postponed: 'собеседование: решение отложено',
}

/** What differs between the two banks, in words and addresses. */
export const banks = {
  mentee: {
    title: 'Наставляемые',
    enterTitle: 'Кому нужен наставник',
    enter: 'Отметить наставляемых',
    entered: 'Внесены в базу наставляемых',
    topicsTitle: 'С чем нужна помощь',
    noTopics: 'запросы не указаны',
    leftEmpty:
      'Не отмечено ни одной темы: человек останется без запросов, и подобрать ему наставника будет не по чему.',
    levels: difficultyWords,
    list: paths.mentees,
    enterAt: paths.enterMentees,
    entry: paths.menteeEntry,
    fillAt: paths.menteeEntry,
  },
  mentor: {
    title: 'Наставники',
    enterTitle: 'Кто может быть наставником',
    enter: 'Отметить наставников',
    entered: 'Внесены в базу наставников',
    topicsTitle: 'В чём может помочь',
    noTopics: 'компетенции не указаны',
    leftEmpty: 'Не отмечено ни одной темы: человек останется без компетенций, и подбор о нём ничего не узнает.',
    levels: competenceWords,
    list: paths.mentors,
    enterAt: paths.enterMentors,
    entry: paths.mentorEntry,
    fillAt: (organisationId: string, entryId: string) => `${paths.questionnaire(organisationId, entryId)}?row=1`,
  },
} as const satisfies Record<BankSide, object>

/** What the commands of the banks change on screens. */
export const refreshes = [contract.mentees, contract.mentors, contract.candidates] as const
