import { addDays, type IsoDate } from '#domain/calendar.ts'
import type { Db } from '#server/db/database.ts'
import {
  correctPost,
  endPost,
  findCurrentPost,
  insertPost,
  removeCurrentPost,
  saysSomething,
  type WrittenPost,
} from '../personQueries.ts'
import { type Asked, isSame, refuseBefore } from './datedFacts.ts'

/** True when something was written. `facts` are those that the kind keeps. */
export async function changePost({ db, input, actor, today }: Asked, facts: WrittenPost, joinedOn: IsoDate) {
  const { id, postFrom } = input
  const { post, subject, association } = facts
  const work: WrittenPost = { post, subject, association }
  const current = await findCurrentPost(db, id)
  if (isSame(work, current ?? { post: null, subject: null, association: null })) return false
  const isDropped = !saysSomething(work) && saysSomething(input)
  const fromOn = isDropped ? addDays(today, 1) : (postFrom ?? current?.fromOn ?? joinedOn)
  const where = { organisationId: actor.organisationId, personId: id, fromOn }
  if (current === undefined) await insertPost(db, { ...where, ...work })
  else if (fromOn === current.fromOn) await rewritePost(db, id, work)
  else {
    refuseBefore(fromOn, current.fromOn)
    await endPost(db, id, addDays(fromOn, -1))
    if (saysSomething(work)) await insertPost(db, { ...where, ...work })
  }
  return true
}

function rewritePost(db: Db, personId: string, work: WrittenPost): Promise<void> {
  return saysSomething(work) ? correctPost(db, personId, work) : removeCurrentPost(db, personId)
}
