import type { PermissionSet } from '#domain/access.ts'
import { whyNotAppoint, whyNotEnd } from '#domain/appointment.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { appointmentsOf, findEnded, findRemoved, lockAppointments } from './queries.ts'

export async function endAppointment(request: Request<typeof contract.end>) {
  const { db, input, actor } = request
  await lockAppointments(db, actor.organisationId)
  await refuseIfKept(request, input.id, input.endedOn)
  const ended = await findEnded(db, input)
  if (!ended) throw new Refused('changed-meanwhile')
  return ended
}

export async function correctAppointment(request: Request<typeof contract.correct>) {
  const { db, input, actor, today } = request
  await lockAppointments(db, actor.organisationId)
  await refuseIfKept(request, input.id, today)
  const removed = await findRemoved(db, input)
  if (!removed) throw new Refused('changed-meanwhile')
  return removed
}

type Acting = Pick<Request<typeof contract.end>, 'db' | 'actor' | 'today'>

async function refuseIfKept({ db, actor, today }: Acting, id: string, lastDay: string): Promise<void> {
  const all = (await appointmentsOf(db)).map((row) => ({ ...row, permissionSet: row.permissionSet as PermissionSet }))
  const ending = all.find((row) => row.id === id)
  if (!ending) throw new NotThere()
  // What never was may lie ahead; it is judged on the day it would have started.
  const day = lastDay < ending.startedOn ? ending.startedOn : lastDay
  const reason = whyNotAppoint(ending.permissionSet, actor.permissions) ?? whyNotEnd(ending, all, day, today)
  if (reason) throw new Refused(reason)
}
