import { Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { reachedPerson } from '../reach.ts'
import { refuseUnknown } from '../refuseUnknown.ts'
import { updateRequest } from './requestQueries.ts'
import { lockSeenRequests } from './seenRequests.ts'

const fieldNames = ['difficulty', 'wantedHelp', 'wantedKind', 'wantedChannel', 'wantedTime'] as const

export async function changeRequest({ db, input, actor, today }: Request<typeof contract.change>) {
  const { id, version: _, ...wishes } = input
  const [request] = await lockSeenRequests(db, [input])
  await reachedPerson({ db, actor, today }, request.personId)
  if (request.resolvedOn !== null) throw new Refused('request-resolved')
  const { personId, version } = request
  const fields = fieldNames.filter((name) => wishes[name] !== request[name])
  if (fields.includes('wantedKind') && wishes.wantedKind !== null) {
    await refuseUnknown(db, { topics: [], kinds: [wishes.wantedKind], forms: [] }, [])
  }
  if (fields.length === 0) return { id, version, personId, fields }
  return { id, version: await updateRequest(db, id, wishes), personId, fields }
}
