import { wordsOf } from '#content/organisationKinds.ts'
import type { IsoDate } from '#domain/calendar.ts'
import type { ConsentKind } from '#domain/consent.ts'
import { grouped } from '#domain/grouped.ts'
import { fullName, inCase, initials } from '#domain/russian/names.ts'
import { postFor } from '#domain/russian/posts.ts'
import { postWithSubject } from '#domain/russian/postWithSubject.ts'
import type { ConsentMenteeFacts } from '#features/documents/catalogue/consent-mentee/fields.ts'
import type { ConsentMentorFacts } from '#features/documents/catalogue/consent-mentor/fields.ts'
import type { ConsentProcessingFacts } from '#features/documents/catalogue/consent-processing/fields.ts'
import type { HeadFacts, OrganisationFacts } from '#features/documents/catalogue/parties.ts'
import type { Db } from '#server/db/database.ts'
import { Refused } from '#server/http/refused.ts'
import type { Card } from '../needQueries.ts'
import { type PersonNeeding, peopleWithNeeds } from '../peopleWithNeeds.ts'
import { findHead, organisationCard, termsOfPairs } from './blankQueries.ts'

/** One paper of one purpose for one person. */
export type BlankToPrint = { fileName: string } & (
  | { kind: 'processing'; facts: ConsentProcessingFacts }
  | { kind: 'mentor'; facts: ConsentMentorFacts }
  | { kind: 'mentee'; facts: ConsentMenteeFacts }
)

interface Asked {
  organisationId: string
  people: readonly string[]
  kinds: readonly ConsentKind[]
  today: IsoDate
}

type Need = PersonNeeding['needs'][number]

/** What is missing today, in alphabetical order of people. */
export async function blanksToPrint(db: Db, asked: Asked): Promise<BlankToPrint[]> {
  const { today, kinds } = asked
  const chosen = new Set(asked.people)
  const lacking = (await peopleWithNeeds(db, today))
    .filter(({ card }) => chosen.size === 0 || chosen.has(card.id))
    .map((person) => ({
      ...person,
      needs: person.needs.filter((need) => isMissing(need) && kinds.includes(need.kind)),
    }))
  const pairIds = lacking.flatMap(({ needs }) => needs.flatMap(({ pairId }) => pairId ?? []))
  const [organisation, head, pairs] = await Promise.all([
    organisationFacts(db, asked.organisationId),
    pairIds.length === 0 ? undefined : headOn(db, asked),
    pairTerms(db, [...new Set(pairIds)]),
  ])
  return lacking.flatMap((person) =>
    person.needs.flatMap((need) => {
      if (need.kind === 'processing') return processingBlanks(person, organisation)
      const pair = pairs.get(need.pairId ?? '')
      return pair && head && need.other ? [pairBlank(person.card, { need, organisation, head, pair })] : []
    }),
  )
}

function isMissing({ state }: Need): boolean {
  return state !== 'given' && state !== 'not-yet'
}

/** The lists of personal data differ by bank, so whoever stands in both signs a paper for each. */
function processingBlanks({ card, sides }: PersonNeeding, organisation: OrganisationFacts): BlankToPrint[] {
  const banks = sides.length === 0 ? (['mentee'] as const) : sides
  return banks.map((side) => ({
    kind: 'processing',
    fileName: `Согласие на обработку данных (${side === 'mentor' ? 'наставник' : 'наставляемый'}) — ${fullName(card)}.docx`,
    facts: {
      organisation,
      person: personFacts(card),
      bank: side === 'mentor' ? 'mentors' : 'mentees',
      validUntil: null,
      processor: null,
    },
  }))
}

interface OfPair {
  need: Need
  organisation: OrganisationFacts
  head: HeadFacts
  pair: Pick<ConsentMentorFacts, 'content' | 'form' | 'kinds' | 'from' | 'to'>
}

function pairBlank(card: Card, { need, organisation, head, pair }: OfPair): BlankToPrint {
  const other = need.other ?? card
  const [mentor, mentee] = need.kind === 'mentor' ? [card, other] : [other, card]
  const facts = { organisation, head, mentor: personFacts(mentor), mentee: personFacts(mentee), ...pair }
  if (need.kind === 'mentor') {
    return {
      kind: 'mentor',
      fileName: `Согласие наставника — ${fullName(card)} (для ${initials(inCase(other, 'genitive'))}).docx`,
      facts,
    }
  }
  return {
    kind: 'mentee',
    fileName: `Согласие наставляемого — ${fullName(card)} (с ${initials(inCase(other, 'instrumental'))}).docx`,
    facts,
  }
}

function personFacts(card: Card) {
  return { name: card, post: postFor(card.gender, inSentence(postWithSubject(card.post, card.subject))) }
}

/** «Учитель математики» of a staff list stands inside a sentence; an abbreviation stays as it is. */
function inSentence(post: string): string {
  return /^\p{Lu}\p{Ll}/u.test(post) ? post.charAt(0).toLowerCase() + post.slice(1) : post
}

async function organisationFacts(db: Db, organisationId: string): Promise<OrganisationFacts> {
  const { address, locality, ...card } = await organisationCard(db, organisationId)
  return { ...card, address: address ?? '', locality: locality ?? '', headPost: wordsOf(card.kind).head.one }
}

/** Consents to take part are written to the head. */
async function headOn(db: Db, { organisationId, today }: Asked): Promise<HeadFacts> {
  const [head, { kind }] = await Promise.all([findHead(db, today), organisationCard(db, organisationId)])
  if (!head) throw new Refused('nobody-is-head')
  return { ...head, post: postFor(head.name.gender, wordsOf(kind).head.one) }
}

async function pairTerms(db: Db, pairIds: readonly string[]): Promise<Map<string, OfPair['pair']>> {
  const { terms, kinds, topics } = await termsOfPairs(db, pairIds)
  const kindsOf = grouped(kinds, ({ pairId }) => pairId)
  const topicsOf = grouped(topics, ({ pairId }) => pairId)
  return new Map(
    terms.map(({ id, form, startsOn, endsOn }) => [
      id,
      {
        form,
        content: contentOf((topicsOf.get(id) ?? []).map(({ title }) => title)),
        kinds: (kindsOf.get(id) ?? []).map(({ title }) => title),
        from: startsOn,
        to: endsOn,
      },
    ]),
  )
}

/** What the work is: «помощь по темам: «Методика…», «Работа с родителями»». */
function contentOf(topics: readonly string[]): string {
  if (topics.length === 0) return 'помощь в освоении профессии'
  return `помощь по ${topics.length === 1 ? 'теме' : 'темам'} ${topics.map((topic) => `«${topic}»`).join(', ')}`
}
