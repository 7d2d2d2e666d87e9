import { Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { lockSeenCase } from './lockSeenCase.ts'
import { deleteCase, isContinued } from './queries.ts'

/** Whether notes were written only the database knows: nobody but the specialist sees any. */
export async function takeBackOpening({ db, input }: Request<typeof contract.takeBackOpening>) {
  const { id, personId } = await lockSeenCase(db, input)
  if (await isContinued(db, id)) throw new Refused('support-handed-over')
  await deleteCase(db, id)
  return { personId }
}
