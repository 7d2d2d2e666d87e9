import type { PermissionSet } from '#domain/access.ts'
import { whyNotLeave } from '#domain/appointment.ts'
import { throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { lockPerson } from './lockPerson.ts'
import { appointmentsOf, lockOrganisation, openPairsOf, updatePerson } from './personQueries.ts'

/** Nothing else ends by itself: open pairs are ended by an order, so they are shown before and must be the same now. */
export async function recordLeaving({ db, input, actor, today }: Request<typeof contract.recordLeaving>) {
  const { id, leftOn, openPairs } = input
  // The organisation first, as whoever ends an appointment does: the last two who may appoint cannot both go.
  await lockOrganisation(db, actor.organisationId)
  const person = await lockPerson(db, input)
  const appointments = (await appointmentsOf(db)).map((row) => ({
    ...row,
    permissionSet: row.permissionSet as PermissionSet,
  }))
  const kept = whyNotLeave({ personId: id, leftOn, appointments, today }, actor.permissions)
  throwIfRefused([
    ...(id === actor.personId ? [{ reason: 'leaving-oneself' as const, subject: id }] : []),
    ...(person.leftOn === null ? [] : [{ reason: 'already-recorded' as const, subject: id }]),
    ...(leftOn < person.joinedOn ? [{ reason: 'period-ends-before-start' as const, subject: id }] : []),
    ...(kept === null ? [] : [{ reason: kept, subject: id }]),
  ])
  // Personnel records leaving without seeing pairs: the curator finds them on the start page.
  const present = actor.permissions.has('pairs.view') ? await openPairsOf(db, id, today) : []
  if (present.join() !== [...openPairs].sort().join()) throwIfRefused([{ reason: 'changed-meanwhile', subject: id }])
  return { version: await updatePerson(db, id, { leftOn }) }
}
