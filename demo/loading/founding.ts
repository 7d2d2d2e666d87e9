import { randomBytes } from 'node:crypto'
import type { TimeZoneCode } from '#content/timeZones.ts'
import * as accounts from '#features/accounts/contract.ts'
import * as appointments from '#features/appointments/contract.ts'
import * as organisations from '#features/organisations/contract.ts'
import * as people from '#features/people/contract.ts'
import { dayOn, happenedOn } from '../days.ts'
import type { DemoAppointment, DemoPerson } from '../types.ts'
import { at, factsOf, idOf, type Place, partsOf, personOf } from './place.ts'

const headRoles = ['head', 'department-head']

/** By the one-time link: the organisation, its head, the requisites for documents. */
export async function found(place: Place, token: string): Promise<void> {
  const { demo, caller } = place
  const { fullName, shortName, locality } = demo.requisites
  const head = headOf(place)
  const organisation = { kind: demo.kind, fullName, shortName, locality, timeZone: demo.timeZone as TimeZoneCode }
  const owner = { ...partsOf(head), post: head.post, actsAs: ['head' as const, 'curator' as const] }
  const { output, session } = await caller.enter(accounts.setUp, {
    token,
    organisation,
    owner,
    login: head.key,
    password: newPassword(),
  })
  place.id = output.organisationId
  place.session = session
  await fillRequisites(place)
  await completeOwner(place, head)
}

/** What the demo says of its head is told with days and orders; the link knew neither, so its appointments go. */
export async function replaceFirstAppointments(place: Place): Promise<void> {
  const headId = idOf(place, headOf(place).key)
  const isFirst = ({ orderNumber, personId }: { orderNumber: string | null; personId: string }) =>
    orderNumber === null && personId === headId
  for (const role of headRoles) await removeFirst(place, (each) => isFirst(each) && each.roleCode === role)
  for (const appointment of place.demo.appointments) {
    if (headRoles.includes(appointment.role)) await appoint(place, appointment)
  }
  await removeFirst(place, isFirst)
}

export async function appoint(place: Place, { person, role, from, to, order, area }: DemoAppointment): Promise<void> {
  const { today } = place
  await at(place, appointments.appoint, {
    personId: idOf(place, person),
    roleCode: role,
    concerns: area,
    startedOn: happenedOn(from, today),
    endedOn: to === null ? null : dayOn(to, today),
    orderNumber: order.number,
    orderOn: happenedOn(order.on, today),
  })
}

/** A sign-in by a printed slip; answers with the session of the one who accepted. */
export async function letIn(place: Place, key: string): Promise<string> {
  const code = await invite(place, key)
  const accepted = { code, login: key, password: newPassword() }
  return (await place.caller.enter(accounts.acceptInvitation, accepted)).session
}

/** The same human being signs in elsewhere already and adds this organisation. */
export async function linkTo(place: Place, key: string, session: string): Promise<void> {
  await place.caller.call(accounts.linkInvitation, session, { code: await invite(place, key) })
}

async function invite(place: Place, key: string): Promise<string> {
  const { invitations } = await at(place, accounts.invite, { personIds: [idOf(place, key)] })
  const code = invitations[0]?.code
  if (!code) throw new Error(`${key} got no code`)
  return code
}

export function headOf(place: Place): DemoPerson {
  const { appointments: all } = place.demo
  const head = all.find(({ role }) => headRoles.includes(role))
  if (head === undefined) throw new Error(`${place.demo.key} has no head`)
  return personOf(place, head.person)
}

async function fillRequisites(place: Place): Promise<void> {
  const { inn, ogrn, address, email, phone, site } = place.demo.requisites
  const { version } = await at(place, organisations.show, {})
  const requisites = { taxNumber: inn, registrationNumber: ogrn, address, email, phone, site }
  await at(place, organisations.change, { version, ...requisites })
}

async function completeOwner(place: Place, head: DemoPerson): Promise<void> {
  const [owner] = (await at(place, people.listPeople, {})).people
  if (owner === undefined) throw new Error('the owner is not among the people')
  place.personIds.set(head.key, owner.id)
  const card = { ...partsOf(head), ...factsOf(place, head) }
  await at(place, people.changePerson, { id: owner.id, version: 1, ...card })
}

type Listed = { orderNumber: string | null; personId: string; roleCode: string }

async function removeFirst(place: Place, isFirst: (appointment: Listed) => boolean): Promise<void> {
  const { appointments: all } = await at(place, appointments.list, {})
  for (const { id, version } of all.filter(isFirst)) await at(place, appointments.correct, { id, version })
}

/** Nobody needs to know it: the demo opens its door without passwords. */
function newPassword(): string {
  return randomBytes(24).toString('base64url')
}
