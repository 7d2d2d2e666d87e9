import type { OrganisationKind } from '#content/organisationKinds.ts'
import type { GrammaticalCase } from '#domain/russian/declension.ts'
import { fullName, inCase, initials, type PersonName } from '#domain/russian/names.ts'
import { postInCase } from '#domain/russian/posts.ts'

/** What every paper says of the organisation; `headPost` in the nominative: «директор», «заведующий». */
export interface OrganisationFacts {
  fullName: string
  shortName: string
  address: string
  locality: string
  taxNumber: string | null
  registrationNumber: string | null
  headPost: string
  kind: OrganisationKind
}

/** Who signs. An acting head signs as «И. о. директора», whatever the person's own post is. */
export interface HeadFacts {
  name: PersonName
  post: string
  acting: boolean
}

/** `post` is the post of an employee, the class or group of a student («8 «Б» класс»). */
export interface PersonFacts {
  name: PersonName
  post: string
}

const nbsp = '\u00A0'

/** «ИНН 1234567890, ОГРН 1234567890123»; empty when neither is known. */
export function registrationNumbers({ taxNumber, registrationNumber }: OrganisationFacts): string {
  const numbers = [taxNumber && `ИНН${nbsp}${taxNumber}`, registrationNumber && `ОГРН${nbsp}${registrationNumber}`]
  return numbers.filter(Boolean).join(', ')
}

/** The post under which the head signs: «Директор», «И. о. заведующего». */
export function signingPost(organisation: OrganisationFacts, head: HeadFacts): string {
  return head.acting ? actingPost(organisation) : capitalised(head.post)
}

/**
 * To whom an application is written: «Директору МБОУ «СОШ № 3»», and on the next line «Ковалёву С. П.» A name that would
 * need the genitive («Родниковская школа») is left out: in which organisation it is handed in is known.
 */
export function addressee(organisation: OrganisationFacts, head: HeadFacts): string {
  const post = head.acting ? actingPost(organisation) : capitalised(postInCase(head.post, 'dative'))
  const whose = isUndeclinable(organisation.shortName) ? ` ${organisation.shortName}` : ''
  return `${post}${whose}\n${initials(inCase(head.name, 'dative'))}`
}

/** Under a signature the initials stand first: «И. П. Белова». */
export function signerName(name: PersonName): string {
  return initials(name, 'surname-last')
}

/** «Беловой Ирине Павловне, учителю математики» */
export function personWithPost({ name, post }: PersonFacts, to: GrammaticalCase): string {
  return [fullName(inCase(name, to)), postInCase(post, to)].filter((part) => part !== '').join(', ')
}

/** «МБОУ «СОШ № 3»» stays the same in every case: it begins with an abbreviation. */
export function isUndeclinable(organisationName: string): boolean {
  return /^\p{Lu}{2,}(?!\p{L})/u.test(organisationName)
}

function actingPost({ headPost }: OrganisationFacts): string {
  return `И.${nbsp}о.${nbsp}${postInCase(headPost, 'genitive')}`
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
