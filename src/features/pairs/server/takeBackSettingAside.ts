import type { Refusal } from '#domain/refusal.ts'
import { throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { lockSeen } from './lockSeen.ts'
import { markWithdrawn } from './queries.ts'

/** Where another mentor took the topic or the same two were paired anew meanwhile, the database refuses. */
export async function takeBackSettingAside({ db, input, today }: Request<typeof contract.takeBackSettingAside>) {
  const pairs = await lockSeen(db, input.pairs, today)
  throwIfRefused(
    pairs.flatMap(({ facts }): Refusal[] =>
      facts.withdrawnOn === null ? [{ reason: 'already-recorded', subject: facts.id }] : [],
    ),
  )
  return {
    pairs: await markWithdrawn(
      db,
      pairs.map(({ row }) => row.id),
      null,
    ),
  }
}
