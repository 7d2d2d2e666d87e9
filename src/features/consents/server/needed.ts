import { isOutdatedWording } from '#content/consentWordings.ts'
import type { IsoDate } from '#domain/calendar.ts'
import { consentKinds } from '#domain/consent.ts'
import { isLacking } from '#domain/consents/consentNeed.ts'
import { comingOfAge, isAgeOpen } from '#domain/consents/signatory.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { filterStates, mostRows, type NeedFilter } from '../contract.ts'
import { fits } from './filter.ts'
import { type NeedStanding, nameOf, type PersonNeeding, peopleWithNeeds } from './peopleWithNeeds.ts'

export async function needed({ db, input, actor, today }: Request<typeof contract.needed>) {
  const everybody = await peopleWithNeeds(db, { organisationId: actor.organisationId, today })
  const people = everybody.filter((person) => fits(person, input, today))
  const ordered = [...people.filter(lacksSomething), ...people.filter((person) => !lacksSomething(person))]
  return {
    people: ordered.slice(input.from, input.from + mostRows).map((person) => shown(person, today)),
    fitting: { people: people.length, lacking: papersLacking(people) },
    counts: {
      people: everybody.length,
      peopleLacking: everybody.filter(lacksSomething).length,
      given: everybody.flatMap(({ needs }) => needs).filter(({ state }) => state === 'given').length,
      missing: papersLacking(everybody),
    },
    kinds: consentKinds.filter((kind) => everybody.some(({ needs }) => needs.some((need) => need.kind === kind))),
    states: filterStates.filter((state) => everybody.some((person) => fits(person, { ...nothingAsked, state }, today))),
    classes: valuesOf(everybody, ({ card }) => card.classTitle),
    associations: valuesOf(everybody, ({ card }) => card.association),
  }
}

const nothingAsked: NeedFilter = {
  people: [],
  find: null,
  kind: null,
  side: null,
  state: null,
  classTitle: null,
  association: null,
}

function lacksSomething({ needs }: PersonNeeding): boolean {
  return needs.some(isLacking)
}

function papersLacking(people: readonly PersonNeeding[]): number {
  return people.flatMap(({ needs }) => needs).filter(isLacking).length
}

function valuesOf(people: readonly PersonNeeding[], of: (person: PersonNeeding) => string | null): string[] {
  const values = new Set(people.flatMap((person) => of(person) ?? []))
  return [...values].sort((one, other) => one.localeCompare(other, 'ru', { numeric: true }))
}

function shown({ card, sides, guardians, needs }: PersonNeeding, today: IsoDate) {
  const { kind, post, subject, classTitle, signer } = card
  return {
    person: { ...nameOf(card), kind, post, subject, classTitle },
    sides,
    guardians: guardians.map(nameOf),
    isAgeOpen: isAgeOpen(signer, today),
    comesOfAge: comingOfAge(signer, today),
    needs: needs.map((need) => ({
      ...need,
      other: need.other && nameOf(need.other),
      consent: need.consent && consentShown(need.consent, guardians),
    })),
  }
}

function consentShown(consent: NonNullable<NeedStanding['consent']>, guardians: PersonNeeding['guardians']) {
  const { id, version, givenOn, untilOn, withdrawnOn, paperLocation, wordingVersion, publication } = consent
  const guardian = guardians.find((each) => each.id === consent.guardianPersonId)
  return {
    id,
    version,
    givenOn,
    untilOn,
    withdrawnOn,
    paperLocation,
    wordingVersion,
    publication,
    isOutdated: isOutdatedWording(wordingVersion),
    guardian: guardian ? nameOf(guardian) : null,
    hasScan: consent.scanFileId !== null,
  }
}
