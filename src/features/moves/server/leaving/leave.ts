import type { PermissionSet } from '#domain/access.ts'
import { whyNotLeave } from '#domain/appointment.ts'
import { fateAtLeaving } from '#domain/moves/leaving.ts'
import type { Refusal } from '#domain/refusal.ts'
import { NotThere, throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import {
  allAppointments,
  appointmentsOf,
  endWithLeaving,
  lockOrganisation,
  neighboursOf,
  openEntriesOf,
  openPairsOf,
  type PersonRow,
  updateStay,
} from './leavingQueries.ts'
import { lockSeenPerson } from './lockedPerson.ts'
import { offerMove } from './stayQueries.ts'

type Asked = Request<typeof contract.leave>

/** Appointments and bank entries end with the person's last day; open pairs are ended by an order, so they stay. */
export async function leave(asked: Asked) {
  const { db, input, actor, today } = asked
  const { id, leftOn, reason, toOrganisationId } = input
  // The organisation first, as whoever ends an appointment does: the last two who may appoint cannot both go.
  await lockOrganisation(db, actor.organisationId)
  const person = await lockSeenPerson(db, input)
  throwIfRefused(await whyNot(asked, person))
  const pairs = (await openPairsOf(db, id, today)).map((pair) => pair.id)
  await refuseUnseen(asked, pairs)
  const ended = await endWithLeaving(db, { personIds: [id], leftOn })
  const version = await updateStay(db, id, { leftOn, leaving: reason })
  if (toOrganisationId !== null) {
    const neighbours = await neighboursOf(db)
    if (!neighbours.some((each) => each.id === toOrganisationId)) throw new NotThere()
    await offerMove(db, { personId: id, toOrganisationId, today })
  }
  return { version, pairs: actor.permissions.has('pairs.view') ? pairs : [], ended }
}

async function whyNot({ db, input, actor, today }: Asked, person: PersonRow): Promise<Refusal[]> {
  const { id, leftOn } = input
  const appointments = (await allAppointments(db)).map((row) => ({
    ...row,
    permissionSet: row.permissionSet as PermissionSet,
  }))
  const kept = whyNotLeave({ personId: id, leftOn, appointments, today }, actor.permissions)
  const isAhead = appointments.some(
    (each) => each.personId === id && fateAtLeaving({ from: each.startedOn, to: each.endedOn }, leftOn) === 'ahead',
  )
  return [
    ...(id === actor.personId ? [{ reason: 'leaving-oneself' as const, subject: id }] : []),
    ...(person.leftOn === null ? [] : [{ reason: 'already-recorded' as const, subject: id }]),
    ...(leftOn < person.joinedOn ? [{ reason: 'period-ends-before-start' as const, subject: id }] : []),
    ...(kept === null ? [] : [{ reason: kept, subject: id }]),
    ...(isAhead ? [{ reason: 'appointment-ahead' as const, subject: id }] : []),
  ]
}

/** What the person who acts may see and did not: a pair or an entry that came meanwhile. */
async function refuseUnseen({ db, input, actor, today }: Asked, pairs: readonly string[]): Promise<void> {
  const { id, shown } = input
  const entries = actor.permissions.has('banks.view') ? await openEntriesOf(db, id) : []
  const appointments = (await appointmentsOf(db, id)).filter(({ to }) => to === null || to >= today)
  // Personnel records a leaving without seeing pairs: the curator finds them on the start page.
  const visible = [...(actor.permissions.has('pairs.view') ? pairs : []), ...[...entries, ...appointments].map(idOf)]
  if (visible.sort().join() !== [...shown].sort().join()) {
    throwIfRefused([{ reason: 'changed-meanwhile', subject: id }])
  }
}

function idOf({ id }: { id: string }): string {
  return id
}
