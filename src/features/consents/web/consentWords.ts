import type { ConsentKind } from '#domain/consent.ts'
import { isLacking } from '#domain/consents/consentNeed.ts'
import type { Signatory } from '#domain/consents/signatory.ts'
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

export const stateWords: Record<Need['state'], { words: string; tone: Tone }> = {
  given: { words: 'получено', tone: 'good' },
  missing: { words: 'нет', tone: 'warn' },
  printed: { words: 'бланк напечатан', tone: 'warn' },
  'not-yet': { words: 'ещё не действует', tone: 'warn' },
  expired: { words: 'истекло', tone: 'bad' },
  withdrawn: { words: 'отозвано', tone: 'bad' },
}

export const kindWords: Record<ConsentKind, { title: string; counted: PluralForms }> = {
  processing: {
    title: 'Обработка данных',
    counted: ['согласие на обработку данных', 'согласия на обработку данных', 'согласий на обработку данных'],
  },
  transfer: {
    title: 'Передача данных',
    counted: ['согласие на передачу данных', 'согласия на передачу данных', 'согласий на передачу данных'],
  },
  publication: {
    title: 'Публикация',
    counted: ['согласие на публикацию', 'согласия на публикацию', 'согласий на публикацию'],
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

export interface LackingPaper {
  personId: string
  kind: ConsentKind
  signatory: Signatory
  pairId: string | null
}

export function lackingOf({ person, needs }: PersonWithNeeds): LackingPaper[] {
  return needs
    .filter(isLacking)
    .map(({ kind, signatory, pairId }) => ({ personId: person.id, kind, signatory, pairId }))
}

export function countedPapers(papers: readonly { kind: ConsentKind; signatory: Signatory }[]): string {
  const [first] = papers
  if (first === undefined) return ''
  const byGuardian = first.signatory === 'guardian' ? ' — от законных представителей' : ''
  return counted(papers.length, kindWords[first.kind].counted) + byGuardian
}

export function blanksInWords(papers: number): string {
  return papers === 1 ? 'Скачать бланк' : `Скачать бланки (${papers})`
}

/** «с 01.10.2026 по 31.08.2027, папка 02-14» */
export function paperInWords({ consent, printedOn }: Need): string | null {
  if (printedOn !== null) return `напечатан ${dayInFigures(printedOn)}, ждёт подписи`
  if (consent === null) return null
  const { givenOn, untilOn, withdrawnOn, paperLocation } = consent
  const term = `с\u00A0${dayInFigures(givenOn)}${untilOn === null ? '' : ` по\u00A0${dayInFigures(untilOn)}`}`
  const end = withdrawnOn === null ? null : `отозвано ${dayInFigures(withdrawnOn)}`
  return [term, end, paperLocation].filter(Boolean).join(', ')
}

/** Who signs, where it is not simply the person. */
export function signerInWords({ signatory, consent }: Need, { guardians, needs }: PersonWithNeeds): string | null {
  if (signatory === 'guardian') {
    const guardian = consent?.guardian ?? guardians[0]
    return guardian ? `представитель: ${shortNameOf(guardian)}` : 'законный представитель'
  }
  return needs.some((need) => need.signatory === 'guardian') ? 'подписывает сам обучающийся' : null
}

/** «исполнится 18 лет 04.11.2026» */
export function birthdayInWords({ comesOfAge }: PersonWithNeeds, today: string): string | null {
  if (comesOfAge === null) return null
  const { age, on } = comesOfAge
  return `${on > today ? 'исполнится' : 'исполнилось'} ${age}\u00A0лет ${dayInFigures(on)}`
}

export const refreshes = [contract.needed, contract.touchedByWithdrawal] as const
