import type { IsoDate } from '../calendar.ts'

/** Who somebody is in the organisation. One person has one kind; what they do here (mentor, mentee, curator) are facts. */
export const personKinds = [
  'pedagogue',
  'head',
  'staff',
  'student',
  'parent',
  'partner',
  'graduate',
  'university-student',
] as const
export type PersonKind = (typeof personKinds)[number]

/** What a card asks of a kind besides the name and how to reach the person. */
export const personFacts = [
  'post',
  'subject',
  'association',
  'hiredOn',
  'experience',
  'category',
  'class',
  'birthOn',
  'birthYear',
  'workplace',
  'clearance',
] as const
export type PersonFact = (typeof personFacts)[number]

const ofKind: Record<PersonKind, readonly PersonFact[]> = {
  pedagogue: ['post', 'subject', 'association', 'hiredOn', 'experience', 'category', 'birthYear'],
  head: ['post', 'subject', 'association', 'hiredOn', 'experience', 'category', 'birthYear'],
  staff: ['post', 'hiredOn', 'experience', 'birthYear'],
  student: ['class', 'birthOn'],
  parent: ['workplace', 'clearance'],
  partner: ['workplace', 'post', 'clearance'],
  graduate: ['workplace', 'birthYear', 'clearance'],
  'university-student': ['workplace', 'birthYear', 'clearance'],
}

export function factsOfKind(kind: PersonKind): ReadonlySet<PersonFact> {
  return new Set(ofKind[kind])
}

/** Works here by an employment contract: ст. 351.8 ТК is about these alone. */
export function isEmployee(kind: string): boolean {
  return kind === 'pedagogue' || kind === 'head' || kind === 'staff'
}

/** An adult who comes to minors from outside: a law asks for the certificate of no criminal record. */
export function needsClearance(kind: PersonKind): boolean {
  return factsOfKind(kind).has('clearance')
}

export interface KindFacts {
  subject: string | null
  post: string | null
  association: string | null
  hiredOn: IsoDate | null
  experienceYears: number | null
  totalExperienceYears: number | null
  category: string | null
  birthOn: IsoDate | null
  birthYear: number | null
  workplace: string | null
  clearanceOn: IsoDate | null
  clearanceLocation: string | null
}

/**
 * A card reduced to what its kind asks. The full date of birth is a student's; of everybody the year stays, also where
 * the kind would not ask for it.
 */
export function factsKept<Facts extends KindFacts>(kind: PersonKind, facts: Facts): Facts {
  const asks = factsOfKind(kind)
  const experience = asks.has('experience')
  const clearance = asks.has('clearance')
  return {
    ...withBirth(kind, facts),
    post: asks.has('post') ? facts.post : null,
    subject: asks.has('subject') ? facts.subject : null,
    association: asks.has('association') ? facts.association : null,
    hiredOn: asks.has('hiredOn') ? facts.hiredOn : null,
    experienceYears: experience ? facts.experienceYears : null,
    totalExperienceYears: experience ? facts.totalExperienceYears : null,
    category: asks.has('category') ? facts.category : null,
    workplace: asks.has('workplace') ? facts.workplace : null,
    clearanceOn: clearance ? facts.clearanceOn : null,
    clearanceLocation: clearance && facts.clearanceOn !== null ? facts.clearanceLocation : null,
  }
}

/** Of adults the year alone is kept (152-ФЗ: no more than the purpose needs); a full date always gives the year. */
export function withBirth<Facts extends Pick<KindFacts, 'birthOn' | 'birthYear'>>(
  kind: PersonKind,
  facts: Facts,
): Facts {
  const birthYear = facts.birthOn === null ? facts.birthYear : Number(facts.birthOn.slice(0, 4))
  return { ...facts, birthYear, birthOn: kind === 'student' ? facts.birthOn : null }
}

/** What hangs on a person and would make no sense for another kind. */
export interface KindTies {
  /** Appointments that are not over. */
  appointments: number
  /** Students here whose guardian the person is. */
  children: number
}

export type KindRefusal = 'appointed-is-no-student' | 'guardian-is-no-student'

/** Why a person cannot be of this kind; null means that nothing stands in the way. */
export function whyNotOfKind(kind: PersonKind, ties: KindTies): KindRefusal | null {
  if (kind !== 'student') return null
  if (ties.appointments > 0) return 'appointed-is-no-student'
  return ties.children > 0 ? 'guardian-is-no-student' : null
}

export type KindEffect = 'birth-day-goes' | 'class-ends' | 'guardians-end' | 'work-goes' | 'clearance-goes'

/** What a change of kind takes away, to be shown before it is done. */
export function effectsOfKind(
  from: PersonKind,
  to: PersonKind,
  card: KindFacts & { classTitle: string | null; guardians: number },
): KindEffect[] {
  if (from === to) return []
  const kept = factsKept(to, card)
  const work = [
    'post',
    'subject',
    'association',
    'hiredOn',
    'experienceYears',
    'totalExperienceYears',
    'category',
  ] as const
  const effects: [KindEffect, boolean][] = [
    ['birth-day-goes', card.birthOn !== null && kept.birthOn === null],
    ['class-ends', card.classTitle !== null && to !== 'student'],
    ['guardians-end', card.guardians > 0 && to !== 'student'],
    ['work-goes', work.some((fact) => card[fact] !== kept[fact])],
    ['clearance-goes', card.clearanceOn !== null && kept.clearanceOn === null],
  ]
  return effects.filter(([, happens]) => happens).map(([effect]) => effect)
}
