import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { reachedPerson } from '../reach.ts'
import { keepSheet } from './keepSheet.ts'

export async function saveSheet({ db, input, actor, today }: Request<typeof contract.saveSheet>) {
  const { personId, receivedOn, ...answers } = input
  await reachedPerson({ db, actor, today }, personId)
  return keepSheet({ db, actor, today }, { personId, how: 'paper', receivedOn: receivedOn ?? today, answers })
}
