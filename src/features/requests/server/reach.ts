import type { IsoDate } from '#domain/calendar.ts'
import { isSameAssociation } from '#domain/requests/association.ts'
import type { Db } from '#server/db/database.ts'
import { NotThere } from '#server/http/refused.ts'
import type { Actor } from '#server/http/route.ts'
import { associationsOfHead, type PersonRow, peopleOf } from './personQueries.ts'

/** Null: everybody. A head of a subject association reaches the own associations alone, whatever else they may read. */
export async function ownAssociations(db: Db, actor: Actor, today: IsoDate): Promise<string[] | null> {
  if (actor.permissions.has('banks.change')) return null
  return associationsOfHead(db, actor.personId, today)
}

interface Collector {
  db: Db
  actor: Actor
  today: IsoDate
}

/** The people asked for; somebody out of reach is not there, as if the id were foreign. */
export async function reachedPeople({ db, actor, today }: Collector, personIds: readonly string[]) {
  const people = await peopleOf(db, personIds)
  const own = await ownAssociations(db, actor, today)
  const isReached = ({ association }: PersonRow) =>
    own === null || own.some((title) => isSameAssociation(title, association))
  if (people.length !== new Set(personIds).size || !people.every(isReached)) throw new NotThere()
  return people
}

export async function reachedPerson(collector: Collector, personId: string): Promise<PersonRow> {
  const [person] = await reachedPeople(collector, [personId])
  if (!person) throw new NotThere()
  return person
}
