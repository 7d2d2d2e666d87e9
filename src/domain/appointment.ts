import { type Permission, type PermissionSet, permissionsOf, permissionsOfSet } from './access.ts'
import { addDays, type IsoDate } from './calendar.ts'
import type { RefusalReason } from './refusal.ts'

export interface AppointmentFacts {
  personId: string
  roleCode: string
  permissionSet: PermissionSet
  startedOn: IsoDate
  /** Last day, inclusive. */
  endedOn: IsoDate | null
  /** The last day of the person here, inclusive. */
  leftOn: IsoDate | null
  /** The person has a sign-in: without one an appointment opens nothing to anybody. */
  signsIn: boolean
}

export function isAppointmentInForce(
  appointment: Pick<AppointmentFacts, 'startedOn' | 'endedOn'>,
  day: IsoDate,
): boolean {
  return appointment.startedOn <= day && (appointment.endedOn === null || appointment.endedOn >= day)
}

/** Nobody gives another more than they may themselves: a secretary appoints, but not a head. */
export function whyNotAppoint(set: PermissionSet, own: ReadonlySet<Permission>): RefusalReason | null {
  if (!own.has('appointments.change')) return 'may-not-appoint'
  return permissionsOfSet[set].every((permission) => own.has(permission)) ? null : 'gives-more-than-own'
}

/** A secretary appoints too, but lets no head and no curator in again. */
function mayAppointHead({ permissionSet }: AppointmentFacts): boolean {
  return whyNotAppoint('head', permissionsOf([permissionSet])) === null
}

/** Rights are there on both sides of the change; one that starts later or ends with it is no help on the morning after. */
function remainsWhoAppoints(others: readonly AppointmentFacts[], lastDay: IsoDate, today: IsoDate): boolean {
  const day = lastDay < today ? today : lastDay
  const next = addDays(day, 1)
  return others.some(
    (each) =>
      each.signsIn &&
      mayAppointHead(each) &&
      isAppointmentInForce(each, day) &&
      isAppointmentInForce(each, next) &&
      (each.leftOn === null || each.leftOn >= next),
  )
}

/** An organisation always keeps somebody who can appoint a head: otherwise nobody could let anybody in again. */
export function whyNotEnd(
  ending: AppointmentFacts,
  all: readonly AppointmentFacts[],
  endedOn: IsoDate,
  today: IsoDate,
): RefusalReason | null {
  if (endedOn < ending.startedOn) return 'period-ends-before-start'
  if (!mayAppointHead(ending)) return null
  const others = all.filter((each) => each !== ending)
  return remainsWhoAppoints(others, endedOn, today) ? null : 'last-who-appoints'
}

export interface Leaving {
  personId: string
  leftOn: IsoDate
  /** The appointments of the whole organisation. */
  appointments: readonly AppointmentFacts[]
  today: IsoDate
}

/** Who leaves loses every right here: nobody takes from another more than they may, and the last who appoints stays. */
export function whyNotLeave(
  { personId, leftOn, appointments, today }: Leaving,
  own: ReadonlySet<Permission>,
): RefusalReason | null {
  const lost = appointments.filter(
    (each) => each.personId === personId && (each.endedOn === null || each.endedOn >= today),
  )
  const theirs = lost.flatMap((each) => permissionsOfSet[each.permissionSet])
  if (!theirs.every((permission) => own.has(permission))) return 'leaving-of-who-may-more'
  const others = appointments.filter((each) => each.personId !== personId)
  return !lost.some(mayAppointHead) || remainsWhoAppoints(others, leftOn, today) ? null : 'last-who-appoints'
}

export interface AppointmentWarning {
  roleCode: string
  warning: 'nobody' | 'several' | 'without-order'
}

/** Exactly one acting curator, with an order (003 §4.4.1; 002 row 2.1): a warning, never a block. */
export function warningsOfCurator(
  all: readonly (AppointmentFacts & { orderNumber: string | null })[],
  today: IsoDate,
): AppointmentWarning[] {
  const acting = all.filter((each) => each.roleCode === 'curator' && isAppointmentInForce(each, today))
  const warnings: AppointmentWarning[] = []
  const people = new Set(acting.map((each) => each.personId))
  if (people.size === 0) warnings.push({ roleCode: 'curator', warning: 'nobody' })
  if (people.size > 1) warnings.push({ roleCode: 'curator', warning: 'several' })
  if (acting.some((each) => each.orderNumber === null)) warnings.push({ roleCode: 'curator', warning: 'without-order' })
  return warnings
}
