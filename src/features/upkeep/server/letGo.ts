import { throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { lockSeen } from './lockSeen.ts'
import { inOpenPairs, setEnded } from './upkeepQueries.ts'

export async function letGo({ db, input, today }: Request<typeof contract.letGo>) {
  const entries = await lockSeen(db, input.entries)
  const ids = entries.map(({ id }) => id)
  throwIfRefused(
    entries.flatMap(({ endedOn, personId }) =>
      endedOn === null ? [] : [{ reason: 'entry-ended' as const, subject: personId }],
    ),
  )
  throwIfRefused((await inOpenPairs(db, ids, today)).map((subject) => ({ reason: 'person-in-pair' as const, subject })))
  return { ended: await setEnded(db, ids, today) }
}
