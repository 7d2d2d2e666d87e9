import type { IsoDate } from '#domain/calendar.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import type { Db } from '#server/db/database.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { keptApartBy, replaceKeptApart } from './notWithQueries.ts'
import { lockPerson, type PersonRow, peopleNamed, peopleOf } from './personQueries.ts'

export async function notWith({ db, input }: Request<typeof contract.notWith>) {
  const [person] = await peopleOf(db, [input.personId])
  if (!person) throw new NotThere()
  return { person, people: await peopleOf(db, await keptApartBy(db, input.personId)) }
}

export async function setNotWith({ db, input, actor, today }: Request<typeof contract.setNotWith>) {
  const { personId, others } = input
  const people = await peopleOf(db, [...new Set([personId, ...others])])
  if (others.includes(personId)) throw new Refused('same-person')
  if (people.length !== others.length + 1) throw new NotThere()
  await lockPerson(db, personId)
  const { organisationId, personId: recordedBy } = actor
  await replaceKeptApart(db, { organisationId, personId, recordedOn: today, recordedBy }, others)
  return {}
}

/** A participant types names: what the list of people holds beyond the one meant is not told. */
export async function setOwnNotWith({ db, input, actor, today }: Request<typeof contract.setOwnNotWith>) {
  const { organisationId, personId } = actor
  await lockPerson(db, personId)
  const people: PersonRow[] = []
  for (const name of input.names) people.push(await personNamed(db, name, today))
  const others = [...new Set(people.map(({ id }) => id))]
  if (others.includes(personId)) throw new Refused('same-person')
  await replaceKeptApart(db, { organisationId, personId, recordedOn: today, recordedBy: personId }, others)
  return { notWith: await peopleOf(db, others), personId }
}

/** Two words at least: a surname alone would try out who is here. */
async function personNamed(db: Db, name: string, today: IsoDate): Promise<PersonRow> {
  const words = foldForSearch(name)
    .split(/[\s-]+/)
    .filter((word) => /^\p{L}+$/u.test(word))
  const found = new Set(words).size < 2 ? [] : await peopleNamed(db, words, today)
  const [person] = found
  if (!person) throw new Refused([{ reason: 'nobody-of-this-name', detail: `«${name}»` }])
  if (found.length > 1) throw new Refused([{ reason: 'several-of-this-name', detail: `«${name}»` }])
  return person
}
