import { z } from 'zod'
import type { KindFacts, PersonKind } from '#domain/person/personKind.ts'
import { genderOf } from '#domain/russian/nameGender.ts'
import { addPerson, changePerson } from './contract.ts'
import type { PersonPage } from './personPage.ts'

/** The card as a form holds it: text and figures as typed, nothing as an empty string. */
export type PersonAnswers = ReturnType<typeof answersOf>

type Card = Omit<PersonPage['card'], 'id' | 'version' | 'joinedOn' | 'leftOn' | 'experienceOn'>

const nobody: Card = {
  surname: '',
  given: '',
  patronymic: null,
  gender: null,
  kind: 'pedagogue',
  post: null,
  subject: null,
  association: null,
  classTitle: null,
  grade: null,
  birthYear: null,
  birthOn: null,
  workplace: null,
  clearanceOn: null,
  clearanceLocation: null,
  hiredOn: null,
  experienceYears: null,
  totalExperienceYears: null,
  category: null,
  phone: null,
  email: null,
}

export function newAnswers(kind: PersonKind) {
  return answersOf({ ...nobody, kind })
}

export function answersOf(card: Card) {
  const figure = (value: number | null): number | '' => value ?? ''
  return {
    surname: card.surname,
    given: card.given,
    patronymic: card.patronymic ?? '',
    // Asked only where the name itself does not show it.
    gender: card.gender !== null && genderOf(card) !== card.gender ? card.gender : '',
    kind: card.kind,
    post: card.post ?? '',
    subject: card.subject ?? '',
    association: card.association ?? '',
    classTitle: card.classTitle ?? '',
    grade: figure(card.grade),
    birthYear: figure(card.birthYear),
    birthOn: card.birthOn ?? '',
    workplace: card.workplace ?? '',
    clearanceOn: card.clearanceOn ?? '',
    clearanceLocation: card.clearanceLocation ?? '',
    hiredOn: card.hiredOn ?? '',
    experienceYears: figure(card.experienceYears),
    totalExperienceYears: figure(card.totalExperienceYears),
    category: card.category ?? '',
    phone: card.phone ?? '',
    email: card.email ?? '',
    nameFrom: '',
    postFrom: '',
    classFrom: '',
  }
}

const required = ['surname', 'given']

/** What the endpoints take: an empty answer is nothing, except where there must be one. */
export function inputOf(answers: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(answers).map(([key, value]) => [key, value === '' && !required.includes(key) ? null : value]),
  )
}

/** What a rule on kinds looks at. */
export function factsOf(answers: PersonAnswers): KindFacts {
  return inputOf(answers) as unknown as KindFacts
}

const asInput = (answers: unknown) => inputOf(answers as Record<string, unknown>)

/** What does not fit is said beside its field before anything is sent. */
export const newPersonAnswers = z.preprocess(asInput, addPerson.input)
export const changedPersonAnswers = z.preprocess(asInput, changePerson.input.omit({ id: true, version: true }))
