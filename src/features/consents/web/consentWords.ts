import type { ConsentKind, ConsentState } from '#domain/consent.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import { initials } from '#domain/russian/names.ts'
import { counted, type PluralForms } from '#domain/russian/plural.ts'
import type { Tone } from '#web/ui/Notice.tsx'
import type { Need, PersonWithNeeds } from '../contract.ts'
import * as contract from '../contract.ts'

interface Named {
  surname: string
  given: string
  patronymic: string | null
}

export function nameOf({ surname, given, patronymic }: Named): string {
  return [surname, given, patronymic].filter(Boolean).join(' ')
}

export function shortNameOf(name: Named): string {
  return initials({ ...name, gender: null })
}

export const stateWords: Record<ConsentState, { words: string; tone: Tone }> = {
  given: { words: 'получено', tone: 'good' },
  missing: { words: 'нет', tone: 'warn' },
  'not-yet': { words: 'ещё не действует', tone: 'warn' },
  expired: { words: 'истекло', tone: 'bad' },
  withdrawn: { words: 'отозвано', tone: 'bad' },
}

export const kindWords: Record<ConsentKind, { title: string; counted: PluralForms }> = {
  processing: {
    title: 'Обработка данных',
    counted: ['согласие на обработку данных', 'согласия на обработку данных', 'согласий на обработку данных'],
  },
  mentor: {
    title: 'Быть наставником',
    counted: ['согласие наставника', 'согласия наставников', 'согласий наставников'],
  },
  mentee: {
    title: 'Принять наставника',
    counted: ['согласие наставляемого', 'согласия наставляемых', 'согласий наставляемых'],
  },
}

export const consents: PluralForms = ['согласие', 'согласия', 'согласий']
export const people: PluralForms = ['человек', 'человека', 'человек']
export const ofPeople: PluralForms = ['человека', 'человек', 'человек']

/** A paper that has to be signed anew; one that begins later is there already. */
export function isLacking({ state }: Need): boolean {
  return state !== 'given' && state !== 'not-yet'
}

export function lackingOf({ person, needs }: PersonWithNeeds) {
  return needs.filter(isLacking).map(({ kind, pairId }) => ({ personId: person.id, kind, pairId }))
}

/** Each paper is a file of its own; several come in one archive. */
export function downloadWords(papers: number): string {
  return papers === 1 ? 'Скачать бланк' : `Скачать бланки (${counted(papers, ['файл', 'файла', 'файлов'])})`
}

/** «с 01.10.2026 по 31.08.2027, папка 02-14» */
export function paperInWords({ consent }: Need): string | null {
  if (consent === null) return null
  const { givenOn, untilOn, withdrawnOn, paperLocation } = consent
  const term = `с\u00A0${dayInFigures(givenOn)}${untilOn === null ? '' : ` по\u00A0${dayInFigures(untilOn)}`}`
  const end = withdrawnOn === null ? null : `отозвано ${dayInFigures(withdrawnOn)}`
  return [term, end, paperLocation].filter(Boolean).join(', ')
}

export const refreshes = [contract.needed, contract.touchedByWithdrawal] as const
