import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { nameOf, type PersonNeeding, peopleWithNeeds } from './peopleWithNeeds.ts'

export async function needed({ db, today }: Request<typeof contract.needed>) {
  const people = await peopleWithNeeds(db, today)
  const lacking = people.filter(isLacking)
  const needs = people.flatMap((person) => person.needs)
  const given = needs.filter(({ state }) => state === 'given').length
  return {
    people: [...lacking, ...people.filter((person) => !isLacking(person))].map(asShown),
    counts: { people: people.length, peopleLacking: lacking.length, given, missing: needs.length - given },
  }
}

function isLacking({ needs }: PersonNeeding): boolean {
  return needs.some(({ state }) => state !== 'given')
}

function asShown({ card, sides, needs }: PersonNeeding) {
  return {
    person: { ...nameOf(card), post: card.post, subject: card.subject },
    sides,
    needs: needs.map((need) => ({ ...need, other: need.other && nameOf(need.other) })),
  }
}
