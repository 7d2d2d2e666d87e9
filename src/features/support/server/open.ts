import { whyNotOpenSupport } from '#domain/care/support.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { insertCase, lockPerson, openCasesOf, openPairsOf } from './queries.ts'
import { specialistOf } from './specialistOf.ts'

export async function open({ db, input, actor, today }: Request<typeof contract.open>) {
  const { personId, pairId, openedOn } = input
  const person = await lockPerson(db, personId)
  if (!person) throw new NotThere()
  const specialist = await specialistOf(db, input.specialistId ?? actor.personId, today)
  const reason = whyNotOpenSupport({ person, specialist, open: await openCasesOf(db, personId) }, openedOn, today)
  if (reason !== null) throw new Refused([{ reason, subject: personId }])
  const pairs = pairId === null ? [] : await openPairsOf(db, personId, today)
  if (pairId !== null && !pairs.some(({ id }) => id === pairId)) throw new Refused('pair-of-others')
  return insertCase(db, {
    organisationId: actor.organisationId,
    personId,
    specialistPersonId: specialist.id,
    pairId,
    openedOn,
    openedBy: actor.personId,
    continuesCaseId: null,
  })
}
