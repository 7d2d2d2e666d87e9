import type { YoungLimits } from '#domain/bankEntry.ts'
import { plural } from '#domain/russian/plural.ts'
import { type OrganisationKind, organisationKinds, wordsOf } from './organisationKinds.ts'

const yearsAfterUpTo = ['года', 'лет', 'лет'] as const

/**
 * Acts define young specialists differently, so every figure that counts them says by which limits, and whose setting
 * they are: «до 35 лет, стаж до 3 лет — настройка школы». Both limits are inclusive.
 */
export function wordsOfYoungLimits({ age, seniority }: YoungLimits, kind: string): string {
  const known: OrganisationKind = organisationKinds.find(({ code }) => code === kind)?.code ?? 'supplementary'
  const ofAge = `до\u00A0${age}\u00A0${plural(age, yearsAfterUpTo)}`
  return `${ofAge}, ${seniorityWords(seniority)}\u00A0— настройка ${wordsOf(known).organisation.of}`
}

function seniorityWords(years: number): string {
  return years === 0 ? 'стаж меньше года' : `стаж до\u00A0${years}\u00A0${plural(years, yearsAfterUpTo)}`
}
