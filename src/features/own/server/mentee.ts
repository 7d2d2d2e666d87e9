import { ownPairs } from '#server/db/ownPairs.ts'
import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { requestsOf, wordsOfPairs } from './queries.ts'
import { shownPairs } from './shownPairs.ts'

/** Nobody but the mentor of an open pair has this page: for anybody else the pair is not there. */
export async function mentee({ db, input, actor, today }: Request<typeof contract.mentee>) {
  const visible = (await ownPairs(db, actor.personId, today)).find(({ id }) => id === input.pairId)
  if (visible?.side !== 'mentor') throw new NotThere()
  const [[pair], words, requests] = await Promise.all([
    shownPairs(db, [visible]),
    wordsOfPairs(db, [visible.id]),
    requestsOf(db, visible.otherPersonId),
  ])
  const word = words.get(visible.id)
  if (!pair || !word) throw new NotThere()
  const isOfPair = (code: string) => word.topicCodes.length === 0 || word.topicCodes.includes(code)
  return { pair, kinds: word.kinds, requests: requests.filter(({ topicCode }) => isOfPair(topicCode)) }
}
