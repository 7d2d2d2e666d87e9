import { type IsoDate, schoolYearOf } from '#domain/calendar.ts'
import { type ConsentNeed, consentsNeeded, stateOfConsents } from '#domain/consent.ts'
import { grouped } from '#domain/grouped.ts'
import type { Db } from '#server/db/database.ts'
import { type Card, type ConsentRow, cardsOf, consentsOfPeople, openPairs, peopleInBanks } from './needQueries.ts'

/** Everybody who takes part, in alphabetical order, with the papers they need and how each stands today. */
export async function peopleWithNeeds(db: Db, today: IsoDate) {
  const [entries, pairs] = await Promise.all([peopleInBanks(db, schoolYearOf(today)), openPairs(db, today)])
  const inBanks = [...new Set(entries.map(({ personId }) => personId))]
  const needs = consentsNeeded({ inBanks, pairs }, today)
  const personIds = [...new Set(needs.map(({ personId }) => personId))]
  const [cards, consents] = await Promise.all([cardsOf(db, personIds), consentsOfPeople(db, personIds)])
  const cardOf = new Map(cards.map((card) => [card.id, card]))
  const needsOf = grouped(needs, ({ personId }) => personId)
  const consentsOf = grouped(consents, ({ personId }) => personId)
  const sidesOf = grouped(entries, ({ personId }) => personId)
  return cards.map((card) => ({
    card,
    sides: (sidesOf.get(card.id) ?? []).map(({ side }) => side),
    needs: (needsOf.get(card.id) ?? []).map((need) => ({
      kind: need.kind,
      pairId: need.pairId,
      other: need.otherPersonId === null ? null : (cardOf.get(need.otherPersonId) ?? null),
      ...standing(need, consentsOf.get(card.id) ?? [], today),
    })),
  }))
}
export type PersonNeeding = Awaited<ReturnType<typeof peopleWithNeeds>>[number]

function standing({ kind, pairId }: ConsentNeed, consents: readonly ConsentRow[], today: IsoDate) {
  const own = consents.filter((consent) => consent.kind === kind && consent.pairId === pairId)
  return { state: stateOfConsents(own, today), consent: shown(own[0]) }
}

function shown(consent: ConsentRow | undefined) {
  if (consent === undefined) return null
  const { id, version, givenOn, untilOn, withdrawnOn, paperLocation, wordingVersion } = consent
  return { id, version, givenOn, untilOn, withdrawnOn, paperLocation, wordingVersion }
}

export function nameOf({ id, surname, given, patronymic }: Card) {
  return { id, surname, given, patronymic }
}
