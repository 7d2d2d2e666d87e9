import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { takenIn, versionOf, writePost } from './transferQueries.ts'

/** Who was offered and is so no longer looks the same as who was never offered here. */
export async function takeIn({ db, input, actor, today }: Request<typeof contract.takeIn>) {
  const { moveId, joinedOn, post } = input
  const personId = await takenIn(db, { moveId, joinedOn, today })
  if (personId === undefined) throw new NotThere()
  if (post !== null) await writePost(db, { organisationId: actor.organisationId, personId, fromOn: joinedOn, post })
  return versionOf(db, personId)
}
