import { waitingDays } from '#domain/bankEntry.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { bankOfToday } from './bankOfToday.ts'

export async function mentees({ db, today }: Request<typeof contract.mentees>) {
  const { entries, ...bank } = await bankOfToday(db, 'mentee', today)
  return {
    ...bank,
    entries: entries.map((entry) => ({ ...entry, waitingDays: waitingDays(entry, today) })),
  }
}
