import type { IsoDate } from '#domain/calendar.ts'
import { dayInWords } from '#domain/russian/dates.ts'
import type { GrammaticalCase } from '#domain/russian/declension.ts'
import { fullName, inCase, type PersonName } from '#domain/russian/names.ts'
import { type PersonFacts, signerName } from './parties.ts'

export type GuardianRelation = 'mother' | 'father' | 'parent' | 'guardian' | 'trustee' | 'institution'

/** Who signs for a minor; null where nobody is known yet: the name is then written by hand. */
export type GuardianFacts = { name: PersonName; relation: GuardianRelation } | null

/** A student as a paper names one; the birth date tells two of one name apart. */
export interface MinorFacts extends PersonFacts {
  birthOn: IsoDate | null
}

const relations: Record<GuardianRelation, string> = {
  mother: 'мать',
  father: 'отец',
  parent: 'родитель',
  guardian: 'опекун',
  trustee: 'попечитель',
  institution: 'законный представитель',
}

// Long enough for a name by hand, and for one in the narrow column of an application.
const nameByHand = '_'.repeat(46)
const applicantByHand = '_'.repeat(30)

/** «Белова Ирина Павловна, мать» */
export function guardianInWords(guardian: GuardianFacts): string {
  return guardian === null ? nameByHand : `${fullName(guardian.name)}, ${relations[guardian.relation]}`
}

export function guardianAsApplicant(guardian: GuardianFacts): string {
  return guardian === null ? applicantByHand : fullName(inCase(guardian.name, 'genitive'))
}

export function guardianAsSigner(guardian: GuardianFacts): string {
  return guardian === null ? '' : signerName(guardian.name)
}

/** «Шевченко Тимур Олегович, 5 марта 2014 г. рождения, 6 «Б» класс» */
export function minorInWords({ birthOn, ...minor }: MinorFacts, to: GrammaticalCase = 'nominative'): string {
  const born = birthOn === null ? '' : `${dayInWords(birthOn)} рождения`
  const name = fullName(inCase(minor.name, to))
  return [name, born, minor.post].filter((part) => part !== '').join(', ')
}
