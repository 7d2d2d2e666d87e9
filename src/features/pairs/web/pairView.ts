import { pairConsentWords, partyWaitedFor } from '#content/pairWords.ts'
import { periodInFigures } from '#domain/russian/dates.ts'
import type { PluralForms } from '#domain/russian/plural.ts'
import type { Tone } from '#web/ui/Notice.tsx'
import type { PairInList } from '../contract.ts'

export const pairForms: PluralForms = ['пара', 'пары', 'пар']

interface Named {
  surname: string
  given: string
  patronymic: string | null
}

export function nameOf({ surname, given, patronymic }: Named): string {
  return [surname, given, patronymic].filter(Boolean).join(' ')
}

/** «Орлова М. С.» in one piece. */
export function shortNameOf({ surname, given, patronymic }: Named): string {
  const letters = [given, patronymic].filter((part) => part !== null && part !== '').map((part) => `${part?.[0]}.`)
  return [surname, ...letters].join('\u00A0')
}

/** The mentor first, as orders write it. */
export function pairName({ mentor, mentee }: Pick<PairInList, 'mentor' | 'mentee'>): string {
  return `${shortNameOf(mentor)}\u00A0— ${shortNameOf(mentee)}`
}

/** «учитель, физика», but «учитель физики» says it all. */
export function workOf({ post, subject }: { post: string | null; subject: string | null }): string {
  const said = post !== null && subject !== null && post.toLowerCase().includes(subject.toLowerCase().slice(0, 5))
  return [post, said ? null : subject].filter(Boolean).join(', ')
}

export function termOf({ startsOn, endsOn }: Pick<PairInList, 'startsOn' | 'endsOn'>): string {
  return periodInFigures({ from: startsOn, to: endsOn })
}

export const stateTones: Record<PairInList['state'], Tone> = {
  proposed: 'warn',
  agreed: 'warn',
  'ready-for-order': 'good',
  'in-draft-order': 'calm',
  'fixed-ahead': 'good',
  'in-force': 'good',
  ended: 'calm',
  'set-aside': 'calm',
}

/** «Ждём ответа от наставника, куратора», what holds no more, or null when all is well. */
export function waitsFor({ state, missingConfirmations, missingConsents }: PairInList): string | null {
  if (state === 'proposed') {
    return `Ждём ответа от ${missingConfirmations.map((party) => partyWaitedFor[party]).join(', ')}`
  }
  const consents = missingConsents.map((which) => pairConsentWords[which]).join(', ')
  if (state === 'agreed') return `Ждём подписанных бумаг: ${consents}`
  const isFixed = state === 'in-force' || state === 'fixed-ahead'
  return isFixed && missingConsents.length > 0 ? `Отозвано или истекло: ${consents}` : null
}
