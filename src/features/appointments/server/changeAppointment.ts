import type { PermissionSet } from '#domain/access.ts'
import { whyNotAppoint } from '#domain/appointment.ts'
import { whyNotChange } from '#domain/changedAppointment.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { appointmentsOf, findChanged, lockAppointments } from './queries.ts'

/** What was entered wrong or not known yet: days, order, what it concerns. Person and role make it another appointment. */
export async function changeAppointment({ db, input, actor, today }: Request<typeof contract.change>) {
  await lockAppointments(db, actor.organisationId)
  const all = (await appointmentsOf(db)).map((row) => ({ ...row, permissionSet: row.permissionSet as PermissionSet }))
  const before = all.find((row) => row.id === input.id)
  if (!before) throw new NotThere()
  const reason = whyNotAppoint(before.permissionSet, actor.permissions) ?? whyNotChange(before, all, input, today)
  if (reason) throw new Refused(reason)
  const changed = await findChanged(db, input)
  if (!changed) throw new Refused('changed-meanwhile')
  return changed
}
