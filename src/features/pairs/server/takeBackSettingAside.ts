import { whyNotReturned } from '#domain/pairs/pairReturn.ts'
import type { Refusal } from '#domain/refusal.ts'
import { throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { lockSeen } from './lockSeen.ts'
import { markWithdrawn } from './queries.ts'
import { lockParticipants, peopleOfPairs, type ReturningRow, returningPairs } from './returningQueries.ts'
import type { Shown } from './shownPair.ts'

/**
 * Judged as an acceptance of today under the same locks. Where another mentor took the topic or the same two were
 * paired anew meanwhile, the database refuses.
 */
export async function takeBackSettingAside({ db, input, today }: Request<typeof contract.takeBackSettingAside>) {
  const ids = input.pairs.map(({ id }) => id)
  await lockParticipants(db, await peopleOfPairs(db, ids))
  const pairs = await lockSeen(db, input.pairs, today)
  throwIfRefused(
    pairs.flatMap(({ facts }): Refusal[] =>
      facts.withdrawnOn === null ? [{ reason: 'already-recorded', subject: facts.id }] : [],
    ),
  )
  const rows = await returningPairs(db, ids, today)
  throwIfRefused(pairs.flatMap((pair, index) => whyNotBack(pair, rows, { before: pairs.slice(0, index), today })))
  return { pairs: await markWithdrawn(db, ids, null) }
}

/** `before`: pairs of the same act take the places of a mentor one after another. */
function whyNotBack(
  { row, facts }: Shown,
  rows: readonly ReturningRow[],
  { before, today }: { before: readonly Shown[]; today: string },
): Refusal[] {
  const now = rows.find(({ id }) => id === row.id)
  if (!now) throw new Error('a locked pair is not there')
  const { mentorPersonId, menteePersonId } = row
  const returning = before.filter((other) => other.row.mentorPersonId === mentorPersonId).length
  const taken = now.taken + returning
  return whyNotReturned(
    {
      pair: facts,
      mentor: {
        personId: mentorPersonId,
        leftOn: now.mentorLeftOn,
        isInBank: now.mentorInBank,
        capacity: now.capacity,
        taken,
      },
      mentee: { personId: menteePersonId, leftOn: now.menteeLeftOn, isInBank: now.menteeInBank },
      mayOverload: now.mayOverload,
    },
    today,
  )
}
