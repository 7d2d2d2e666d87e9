import { freePlaces } from '#domain/bankEntry.ts'
import { clearanceOf } from '#domain/mentors/clearance.ts'
import { originOf } from '#domain/mentors/origin.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { bankOfToday } from './bankOfToday.ts'
import { mentorFacts } from './mentorQueries.ts'

export async function mentors({ db, today }: Request<typeof contract.mentors>) {
  const { entries, ...bank } = await bankOfToday(db, 'mentor', today)
  const facts = await mentorFacts(
    db,
    entries.map(({ id }) => id),
  )
  return {
    ...bank,
    entries: entries.map((entry) => {
      const capacity = entry.capacity ?? 0
      const { kind, clearanceOn, sheetOn, interview } = facts.get(entry.id) ?? unknown
      return {
        ...entry,
        capacity,
        freePlaces: freePlaces({ capacity, openPairs: entry.openPairs }),
        origin: originOf(kind),
        clearance: clearanceOf({ kind, clearanceOn }, today),
        sheetOn,
        interview,
      }
    }),
  }
}

const unknown = { kind: 'pedagogue', clearanceOn: null, sheetOn: null, interview: null }
