import { schoolYearOf } from '#domain/calendar.ts'
import { shareConfirmed, upkeepOf } from '#domain/upkeep.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { openEntries } from './upkeepQueries.ts'

export async function list({ db, today }: Request<typeof contract.list>) {
  const schoolYear = schoolYearOf(today)
  const judged = (await openEntries(db, schoolYear, today)).map((entry) => ({
    entry,
    state: upkeepOf(entry, { schoolYear, today }),
  }))
  const count = (state: (typeof judged)[number]['state']) => judged.filter((each) => each.state === state).length
  const fresh = count('fresh')
  const due = count('due')
  return {
    schoolYear,
    counts: { entries: fresh + due, fresh, due, leftBehind: count('left-behind') },
    share: shareConfirmed(judged.map(({ state }) => state)),
    entries: judged.flatMap(({ entry, state }) => {
      if (state === 'fresh') return []
      const { personId, surname, given, patronymic, post, subject, ...kept } = entry
      return [{ ...kept, state, person: { id: personId, surname, given, patronymic, post, subject } }]
    }),
  }
}
