import { type IsoDate, schoolYearOf } from '#domain/calendar.ts'
import { findCycle } from '#server/db/cycleQueries.ts'
import type { Db } from '#server/db/database.ts'
import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import type { Answers } from '../fields.ts'
import { choicesOffered } from './choices.ts'
import { choicesOfEntry, findOpenEntryOf } from './entryQueries.ts'
import { keptApartBy } from './notWithQueries.ts'
import { answersOf, sheetOf } from './path.ts'
import { peopleOf } from './personQueries.ts'

export async function own({ db, actor, today }: Request<typeof contract.own>) {
  const [person] = await peopleOf(db, [actor.personId])
  if (!person) throw new NotThere()
  const entry = await ownEntry(db, actor.personId, today)
  const answers = entry ? answersOf(entry, await choicesOfEntry(db, entry.id)) : nothingYet
  return {
    entry: entry ?? null,
    person,
    sheet: entry ? sheetOf(entry) : null,
    answers,
    notWith: await peopleOf(db, await keptApartBy(db, actor.personId)),
    ...(await choicesOffered(db, today)),
  }
}

/** In the bank of mentors of the running school year. */
export async function ownEntry(db: Db, personId: string, today: IsoDate) {
  const cycle = await findCycle(db, schoolYearOf(today))
  return cycle ? findOpenEntryOf(db, personId, cycle.id) : undefined
}

const nothingYet: Answers = {
  competences: [],
  achievements: null,
  capacity: 1,
  hoursWeek: null,
  freeTime: [],
  forms: [],
  kinds: [],
  channel: null,
  interests: null,
  wishes: null,
  motivation: null,
}
