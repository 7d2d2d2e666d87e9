import { throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { lockSeen } from './lockSeen.ts'
import {
  inPairsOfTheYear,
  notAsCarriedOver,
  removeCarriedOver,
  setConfirmed,
  setEnded,
  withInterviews,
} from './upkeepQueries.ts'

/** What was marked by mistake; an entry that a pair or a talk rests on by now stays. */
export async function takeBack({ db, input, today }: Request<typeof contract.takeBack>) {
  const entries = await lockSeen(db, [...input.confirmed, ...input.carriedOver, ...input.ended])
  const carriedOver = input.carriedOver.map(({ id }) => id)
  const closed = new Set(input.ended.map(({ id }) => id))
  const ahead = input.confirmed.filter(({ before }) => before !== null && before > today)
  throwIfRefused(ahead.map(({ id }) => ({ reason: 'day-in-future' as const, subject: id })))
  // Whoever was relieved or has left was not let go here.
  const notLetGo = entries.filter(
    ({ id, endedOn, ending }) => closed.has(id) && (endedOn === null || ending !== 'other'),
  )
  throwIfRefused(
    (await inPairsOfTheYear(db, carriedOver, today)).map((subject) => ({ reason: 'person-in-pair' as const, subject })),
  )
  throwIfRefused(
    [
      ...notLetGo.map(({ id }) => id),
      ...(await withInterviews(db, carriedOver)),
      ...(await notAsCarriedOver(db, carriedOver)),
    ].map((subject) => ({ reason: 'changed-meanwhile' as const, subject })),
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
