import { wordsOf } from '#content/organisationKinds.ts'
import type { IsoDate } from '#domain/calendar.ts'
import { classInWords } from '#domain/russian/classTitle.ts'
import { postFor } from '#domain/russian/posts.ts'
import { postWithSubject } from '#domain/russian/postWithSubject.ts'
import type { GuardianFacts, GuardianRelation, MinorFacts } from '#features/documents/catalogue/minors.ts'
import type { HeadFacts, OrganisationFacts, PersonFacts } from '#features/documents/catalogue/parties.ts'
import type { Db } from '#server/db/database.ts'
import { Refused } from '#server/http/refused.ts'
import type { Card, Guardian } from '../needQueries.ts'
import { findHead, organisationCard } from './blankQueries.ts'

export async function organisationFacts(db: Db, organisationId: string): Promise<OrganisationFacts> {
  const { address, locality, site: _, ...card } = await organisationCard(db, organisationId)
  return { ...card, address: address ?? '', locality: locality ?? '', headPost: wordsOf(card.kind).head.one }
}

/** Consents to take part are written to the head. */
export async function headOn(db: Db, organisation: OrganisationFacts, today: IsoDate): Promise<HeadFacts> {
  const head = await findHead(db, today)
  if (!head) throw new Refused('nobody-is-head')
  return { ...head, post: postFor(head.name.gender, organisation.headPost) }
}

export function personFacts(card: Card): PersonFacts {
  const { kind, gender, post, subject, classTitle } = card
  if (kind === 'student' && classTitle !== null) return { name: card, post: classInWords(classTitle) }
  return { name: card, post: postFor(gender, inSentence(postWithSubject(post, subject))) }
}

export function minorFacts(card: Card): MinorFacts {
  return { ...personFacts(card), birthOn: card.birthOn }
}

export function guardianFacts(guardian: Guardian | undefined): GuardianFacts {
  return guardian === undefined ? null : { name: guardian, relation: guardian.relation as GuardianRelation }
}

/** «Учитель математики» of a staff list stands inside a sentence; an abbreviation stays as it is. */
function inSentence(post: string): string {
  return /^\p{Lu}\p{Ll}/u.test(post) ? post.charAt(0).toLowerCase() + post.slice(1) : post
}
