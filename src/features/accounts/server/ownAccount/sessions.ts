import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { endSessionOf, endSessionsExcept } from './queries.ts'

export async function signOut({ db, actor, browser }: Request<typeof contract.signOut>) {
  await endSessionOf(db, actor.sessionId)
  browser.forgetSession()
  return {}
}

export async function endSession({ db, input }: Request<typeof contract.endSession>) {
  if (!(await endSessionOf(db, input.sessionId))) throw new NotThere()
  return {}
}

export async function endOtherSessions({ db, actor }: Request<typeof contract.endOtherSessions>) {
  return { ended: await endSessionsExcept(db, actor.sessionId) }
}
