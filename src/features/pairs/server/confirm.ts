import { whyNotConfirmed } from '#domain/mentoringPair.ts'
import { throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { lockNamed } from './lockSeen.ts'
import { insertConfirmations } from './queries.ts'

/** The curator records on paper that the parties agreed; each mark is a fact of its own (ruling 4). */
export async function confirm({ db, input, actor, today }: Request<typeof contract.confirm>) {
  const on = input.on ?? today
  const pairIds = [...new Set(input.pairIds)]
  const pairs = await lockNamed(db, pairIds, today)
  throwIfRefused(pairs.flatMap(({ facts }) => whyNotConfirmed(facts, on, today)))
  const { organisationId, personId: recordedBy } = actor
  const rows = pairIds.flatMap((pairId) =>
    [...new Set(input.parties)].map((party) => ({
      organisationId,
      pairId,
      party,
      confirmedOn: on,
      how: input.how,
      recordedBy,
    })),
  )
  const recorded = await insertConfirmations(db, rows)
  return { recorded: recorded as { pairId: string; party: 'mentor' | 'mentee' | 'curator' }[] }
}
