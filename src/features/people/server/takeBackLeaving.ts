import { Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { lockPerson } from './lockPerson.ts'
import { updatePerson } from './personQueries.ts'

export async function takeBackLeaving({ db, input }: Request<typeof contract.takeBackLeaving>) {
  const { leftOn } = await lockPerson(db, input)
  if (leftOn === null) throw new Refused([{ reason: 'changed-meanwhile', subject: input.id }])
  return { version: await updatePerson(db, input.id, { leftOn: null }) }
}
