import type { PermissionSet } from '#domain/access.ts'
import { whyNotAppoint, whyNotEnd } from '#domain/appointment.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { appointmentsOf, findEnded, findRemoved, lockAppointments } from './queries.ts'

export async function endAppointment({ db, input, actor }: Request<typeof contract.end>) {
  await lockAppointments(db, actor.organisationId)
  await refuseIfKept(db, input.id, input.endedOn, actor)
  const ended = await findEnded(db, input)
  if (!ended) throw new Refused('changed-meanwhile')
  return ended
}

export async function correctAppointment({ db, input, actor, today }: Request<typeof contract.correct>) {
  await lockAppointments(db, actor.organisationId)
  await refuseIfKept(db, input.id, today, actor)
  const removed = await findRemoved(db, input)
  if (!removed) throw new Refused('changed-meanwhile')
  return removed
}

type Acting = Request<typeof contract.end>

async function refuseIfKept(db: Acting['db'], id: string, lastDay: string, actor: Acting['actor']): Promise<void> {
  const all = (await appointmentsOf(db)).map((row) => ({ ...row, permissionSet: row.permissionSet as PermissionSet }))
  const ending = all.find((row) => row.id === id)
  if (!ending) throw new NotThere()
  // What never was may lie ahead; it is judged on the day it would have started.
  const day = lastDay < ending.startedOn ? ending.startedOn : lastDay
  const reason = whyNotAppoint(ending.permissionSet, actor.permissions) ?? whyNotEnd(ending, all, day)
  if (reason) throw new Refused(reason)
}
