import { whyNotChanged } from '#domain/mentoringPair.ts'
import { throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { lockSeen } from './lockSeen.ts'
import { markWithdrawn } from './queries.ts'

export async function setAside({ db, input, today }: Request<typeof contract.setAside>) {
  const pairs = await lockSeen(db, input.pairs, today)
  throwIfRefused(pairs.flatMap(({ facts }) => whyNotChanged(facts)))
  return {
    pairs: await markWithdrawn(
      db,
      pairs.map(({ row }) => row.id),
      today,
    ),
  }
}
