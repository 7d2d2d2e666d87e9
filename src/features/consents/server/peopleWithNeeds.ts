import { type IsoDate, schoolYearOf } from '#domain/calendar.ts'
import { type ConsentKind, type ConsentState, isOutgrown, stateOfConsents } from '#domain/consent.ts'
import { type ConsentNeed, consentsNeeded, isLacking } from '#domain/consents/consentNeed.ts'
import { isPrintedSince } from '#domain/consents/consentPaper.ts'
import { grouped } from '#domain/grouped.ts'
import type { Db } from '#server/db/database.ts'
import {
  blanksOfPeople,
  type Card,
  type ConsentRow,
  cardsOf,
  consentsOfPeople,
  guardiansOf,
  hasMunicipality,
  type LastBlank,
  openPairs,
  peopleInBanks,
  peopleToPublish,
} from './needQueries.ts'

interface Asked {
  organisationId: string
  today: IsoDate
  /** People of whom a paper of publication is asked now. */
  toBePublished?: readonly string[]
}

/** Everybody who takes part, in alphabetical order, with the papers they need and how each stands today. */
export async function peopleWithNeeds(db: Db, { organisationId, today, toBePublished = [] }: Asked) {
  const [entries, pairs, published, transferred] = await Promise.all([
    peopleInBanks(db, schoolYearOf(today)),
    openPairs(db, today),
    peopleToPublish(db),
    hasMunicipality(db, organisationId),
  ])
  const inBanks = [...new Set(entries.map(({ personId }) => personId))]
  const publishing = [...published, ...toBePublished]
  const inPairs = pairs.flatMap((pair) => [pair.mentorPersonId, pair.menteePersonId])
  const personIds = [...new Set([...inBanks, ...inPairs, ...publishing])]
  const [cards, papers, guardians] = await Promise.all([
    cardsOf(db, personIds),
    papersOfPeople(db, personIds),
    guardiansOf(db, personIds, today),
  ])
  const signers = new Map(cards.map((card) => [card.id, card.signer]))
  const participation = { inBanks, pairs, toBePublished: publishing, hasMunicipality: transferred, signers }
  const needsOf = grouped(consentsNeeded(participation, today), ({ personId }) => personId)
  const cardOf = new Map(cards.map((card) => [card.id, card]))
  const sidesOf = grouped(entries, ({ personId }) => personId)
  const guardiansOfChild = grouped(guardians, ({ childPersonId }) => childPersonId)
  const needing = cards.map((card) => ({
    card,
    sides: (sidesOf.get(card.id) ?? []).map(({ side }) => side),
    guardians: guardiansOfChild.get(card.id) ?? [],
    needs: (needsOf.get(card.id) ?? []).map((need) => ({
      kind: need.kind,
      signatory: need.signatory,
      pairId: need.pairId,
      other: need.otherPersonId === null ? null : (cardOf.get(need.otherPersonId) ?? null),
      ...standing(need, card, papers, today),
    })),
  }))
  return needing
    .map((person) => ({ ...person, needs: person.needs.filter((need) => !isForgone(need, person.card, today)) }))
    .filter(({ needs }) => needs.length > 0)
}
export type PersonNeeding = Awaited<ReturnType<typeof peopleWithNeeds>>[number]
export type NeedStanding = PersonNeeding['needs'][number]

/** Whoever has left is asked for no publication any more; what they have allowed stays. */
function isForgone(
  need: { kind: ConsentKind; state: ConsentState | 'printed' },
  { leftOn }: Card,
  today: IsoDate,
): boolean {
  return need.kind === 'publication' && leftOn !== null && leftOn < today && isLacking(need)
}

async function papersOfPeople(db: Db, personIds: readonly string[]) {
  const [consents, blanks] = await Promise.all([consentsOfPeople(db, personIds), blanksOfPeople(db, personIds)])
  return {
    consents: grouped(consents, ({ personId }) => personId),
    blanks: grouped(blanks, ({ personId }) => personId),
  }
}

interface Papers {
  consents: ReadonlyMap<string, ConsentRow[]>
  blanks: ReadonlyMap<string, LastBlank[]>
}

function standing(need: ConsentNeed, { id, signer }: Card, papers: Papers, today: IsoDate) {
  const isOfNeed = (paper: { kind: string; pairId: string | null }) =>
    paper.kind === need.kind && paper.pairId === need.pairId
  const consents = (papers.consents.get(id) ?? []).filter(isOfNeed)
  const own = consents.filter(({ signatory }) => signatory === need.signatory)
  const [latest] = own
  const state = stateOfConsents(own, today)
  const blanks = (papers.blanks.get(id) ?? []).filter(isOfNeed)
  const printedOn = blanks.find(({ signatory }) => signatory === need.signatory)?.printedOn ?? null
  const isWaiting = printedOn !== null && isPrintedSince(state, latest ?? null, printedOn)
  return {
    state: isWaiting ? ('printed' as const) : state,
    printedOn: isWaiting ? printedOn : null,
    isOutgrown: need.signatory === 'self' && isOutgrown(consents, signer, today),
    consent: latest ?? null,
  }
}

export function nameOf({ id, surname, given, patronymic }: Pick<Card, 'id' | 'surname' | 'given' | 'patronymic'>) {
  return { id, surname, given, patronymic }
}
