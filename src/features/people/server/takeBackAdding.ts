import { Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { lockPerson } from './lockPerson.ts'
import { removePerson } from './personQueries.ts'

const foreignKeyViolation = '23503'

/** A record that was never true is removed, as long as nothing rests on it. */
export async function takeBackAdding({ db, input }: Request<typeof contract.takeBackAdding>) {
  await lockPerson(db, input)
  try {
    await removePerson(db, input.id)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === foreignKeyViolation) {
      throw new Refused([{ reason: 'still-in-use', subject: input.id }])
    }
    throw error
  }
  return {}
}
