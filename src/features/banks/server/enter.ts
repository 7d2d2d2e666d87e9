import { type BankSide, whyNotInBank } from '#domain/bankEntry.ts'
import type { IsoDate } from '#domain/calendar.ts'
import type { Refusal } from '#domain/refusal.ts'
import { cycleOfYear } from '#server/db/cycleQueries.ts'
import type { Db } from '#server/db/database.ts'
import { NotThere, throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { insertCompetences, insertEntries, insertRequests, lockPeople, openEntriesOf } from './entryQueries.ts'
import { topicsOfCatalogue } from './knownTopics.ts'

/** All of them or nobody. The first who is entered opens the banks of the school year. */
export async function enter({ db, input, actor, today }: Request<typeof contract.enter>) {
  const { side } = input
  const { organisationId } = actor
  const enteredOn = input.enteredOn ?? today
  const people = new Map(input.people.map((person) => [person.personId, person]))
  const topics = await topicsOfCatalogue(db, input.people)
  const cycleId = await cycleOfYear(db, organisationId, today)
  await refuse(db, { cycleId, side, personIds: [...people.keys()], enteredOn, today })
  const entries = await insertEntries(
    db,
    [...people.values()].map(({ personId, category, capacity }) => ({
      organisationId,
      cycleId,
      personId,
      side,
      enteredOn,
      capacity: side === 'mentor' ? capacity : null,
      category: side === 'mentee' ? category : null,
    })),
  )
  const insertTopics = side === 'mentee' ? insertRequests : insertCompetences
  await insertTopics(
    db,
    entries.map(({ id, personId }) => ({
      organisationId,
      bankEntryId: id,
      today: enteredOn,
      by: actor.personId,
      topics: topics(people.get(personId)?.topics ?? []),
    })),
  )
  return { entries }
}

interface Entering {
  cycleId: string
  side: BankSide
  personIds: readonly string[]
  enteredOn: IsoDate
  today: IsoDate
}

async function refuse(db: Db, { cycleId, side, personIds, enteredOn, today }: Entering): Promise<void> {
  const locked = await lockPeople(db, personIds)
  if (locked.length !== personIds.length) throw new NotThere()
  const open = new Set((await openEntriesOf(db, cycleId, side, personIds)).map(({ personId }) => personId))
  throwIfRefused(
    locked.flatMap(({ id, leftOn }): Refusal[] => {
      const reason = whyNotInBank({ leftOn, isInThisBank: open.has(id) }, enteredOn, today)
      return reason === null ? [] : [{ reason, subject: id }]
    }),
  )
}
