import { freePlaces } from '#domain/bankEntry.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { bankOfToday } from './bankOfToday.ts'

export async function mentors({ db, today }: Request<typeof contract.mentors>) {
  const { entries, ...bank } = await bankOfToday(db, 'mentor', today)
  return {
    ...bank,
    entries: entries.map((entry) => {
      const capacity = entry.capacity ?? 0
      return { ...entry, capacity, freePlaces: freePlaces({ capacity, openPairs: entry.openPairs }) }
    }),
  }
}
