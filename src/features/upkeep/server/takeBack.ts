import { throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { lockSeen } from './lockSeen.ts'
import { inPairsOfTheYear, removeCarriedOver, setConfirmed, setEnded, withInterviews } from './upkeepQueries.ts'

/** What was marked by mistake; an entry that a pair or a talk rests on by now stays. */
export async function takeBack({ db, input, today }: Request<typeof contract.takeBack>) {
  const entries = await lockSeen(db, [...input.confirmed, ...input.carriedOver, ...input.ended])
  const carriedOver = input.carriedOver.map(({ id }) => id)
  throwIfRefused(
    (await inPairsOfTheYear(db, carriedOver, today)).map((subject) => ({ reason: 'person-in-pair' as const, subject })),
  )
  throwIfRefused(
    (await withInterviews(db, carriedOver)).map((subject) => ({ reason: 'changed-meanwhile' as const, subject })),
  )
  await setConfirmed(
    db,
    input.confirmed.map(({ id, before }) => ({ id, on: before, by: null })),
  )
  await setEnded(
    db,
    input.ended.map(({ id }) => id),
    null,
  )
  await removeCarriedOver(db, carriedOver)
  return { persons: [...new Set(entries.map(({ personId }) => personId))] }
}
