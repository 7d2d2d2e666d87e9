import type { RefusalReason } from '#domain/refusal.ts'
import { type RequestDays, whyNotCorrect, whyNotResolve, whyNotTake } from '#domain/requests/request.ts'
import type { Db } from '#server/db/database.ts'
import { Refused, throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { dateRequests, deleteRequests, type RequestDates } from './requestQueries.ts'
import { lockSeenRequests } from './seenRequests.ts'

type Locked = Awaited<ReturnType<typeof lockSeenRequests>>

export async function take({ db, input, today }: Request<typeof contract.take>) {
  const requests = await lockSeenRequests(db, input.requests)
  if (requests.some(({ endedOn }) => endedOn !== null)) throw new Refused('entry-ended')
  const takenOn = input.takenOn ?? today
  refuseWhere(requests, (request) => whyNotTake(request, takenOn, today))
  return dated(db, requests, { takenOn })
}

export async function resolve({ db, input, today }: Request<typeof contract.resolve>) {
  const requests = await lockSeenRequests(db, input.requests)
  const resolvedOn = input.resolvedOn ?? today
  refuseWhere(requests, (request) => whyNotResolve(request, resolvedOn, today))
  return dated(db, requests, { resolvedOn, ending: input.ending })
}

const undone: Record<'taking' | 'resolving', RequestDates> = {
  taking: { takenOn: null },
  resolving: { resolvedOn: null, ending: null },
}

/** Of a resolved request that was opened anew meanwhile the constraint one_open_request_per_topic says so. */
export async function takeBack({ db, input }: Request<typeof contract.takeBack>) {
  const requests = await lockSeenRequests(db, input.requests)
  const { what } = input
  refuseWhere(requests, (request) => whyNotCorrect(what, request))
  if (what !== 'opening') return dated(db, requests, undone[what])
  await deleteRequests(
    db,
    requests.map(({ id }) => id),
  )
  return { requests: requests.map(({ id, version, personId }) => ({ id, version, personId })) }
}

/** All of them or none. */
function refuseWhere(requests: Locked, why: (request: RequestDays) => RefusalReason | null): void {
  throwIfRefused(
    requests.flatMap((request) => {
      const reason = why(request)
      return reason === null ? [] : [{ reason, subject: request.id }]
    }),
  )
}

async function dated(db: Db, requests: Locked, dates: RequestDates) {
  const ids = requests.map(({ id }) => id)
  const versions = new Map((await dateRequests(db, ids, dates)).map(({ id, version }) => [id, version]))
  return {
    requests: requests.map(({ id, version, personId }) => ({ id, version: versions.get(id) ?? version, personId })),
  }
}
