import { whyNotHandOver } from '#domain/care/support.ts'
import { Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { lockSeenCase } from './lockSeenCase.ts'
import { insertCase, openCasesOf, setClosedOn } from './queries.ts'
import { specialistOf } from './specialistOf.ts'

/** The first specialist's case ends and keeps its notes; the other one begins with an empty page. */
export async function handOver({ db, input, actor, today }: Request<typeof contract.handOver>) {
  const found = await lockSeenCase(db, input)
  const to = await specialistOf(db, input.specialistId, today)
  const open = await openCasesOf(db, found.personId)
  const reason = whyNotHandOver({ given: found, to, open }, input.on, today)
  if (reason !== null) throw new Refused([{ reason, subject: found.personId }])
  await setClosedOn(db, found.id, input.on)
  const next = await insertCase(db, {
    organisationId: actor.organisationId,
    personId: found.personId,
    specialistPersonId: to.id,
    pairId: found.pairId,
    openedOn: input.on,
    openedBy: actor.personId,
    continuesCaseId: found.id,
  })
  return { personId: found.personId, ...next }
}
