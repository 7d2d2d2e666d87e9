import type { PermissionSet } from '#domain/access.ts'
import { whyNotAppoint } from '#domain/appointment.ts'
import { DoesNotFit, NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { findPerson, insertAppointment, rolesOf } from './queries.ts'

export async function appoint({ db, input, actor, today }: Request<typeof contract.appoint>) {
  const role = (await rolesOf(db, today)).find(({ code }) => code === input.roleCode)
  if (!role) throw new DoesNotFit([{ path: 'roleCode', message: 'Такой роли нет в справочнике' }])
  const reason = whyNotAppoint(role.permissionSet as PermissionSet, actor.permissions)
  if (reason) throw new Refused(reason)
  if (!(await findPerson(db, input.personId))) throw new NotThere()
  return insertAppointment(db, { ...input, organisationId: actor.organisationId })
}
