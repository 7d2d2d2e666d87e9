import { randomUUID } from 'node:crypto'
import { whyNotAppoint } from '#domain/appointment.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { findRetiredRole, insertOwnRole, rolesOf } from './queries.ts'

/** A role of the organisation's own opens one of the known sets of permissions; its code never meets an official one. */
export async function addRole({ db, input, actor, today }: Request<typeof contract.addRole>) {
  const { title, permissionSet } = input
  const reason = whyNotAppoint(permissionSet, actor.permissions)
  if (reason) throw new Refused(reason)
  const same = (await rolesOf(db, today)).some((role) => role.title.toLowerCase() === title.toLowerCase())
  if (same) throw new Refused('role-of-this-title')
  const code = `own-${randomUUID()}`
  await insertOwnRole(db, { organisationId: actor.organisationId, code, title, permissionSet })
  return { code }
}

export async function retireRole({ db, input, today }: Request<typeof contract.retireRole>) {
  if (!(await findRetiredRole(db, input.code, today))) throw new NotThere()
  return {}
}
