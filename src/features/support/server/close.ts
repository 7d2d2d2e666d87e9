import { whyNotCloseSupport } from '#domain/care/support.ts'
import { Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { lockSeenCase } from './lockSeenCase.ts'
import { isContinued, setClosedOn } from './queries.ts'

export async function close({ db, input, today }: Request<typeof contract.close>) {
  const found = await lockSeenCase(db, input)
  const reason = whyNotCloseSupport(found, input.closedOn, today)
  if (reason !== null) throw new Refused([{ reason, subject: found.personId }])
  return { personId: found.personId, version: await setClosedOn(db, found.id, input.closedOn) }
}

export async function takeBackClosing({ db, input }: Request<typeof contract.takeBackClosing>) {
  const found = await lockSeenCase(db, input)
  // What another specialist goes on with is not open twice.
  if (await isContinued(db, found.id)) throw new Refused('support-handed-over')
  return { personId: found.personId, version: await setClosedOn(db, found.id, null) }
}
