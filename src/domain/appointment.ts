import { type Permission, type PermissionSet, permissionsOfSet } from './access.ts'
import type { IsoDate } from './calendar.ts'
import type { RefusalReason } from './refusal.ts'

export interface AppointmentFacts {
  personId: string
  roleCode: string
  permissionSet: PermissionSet
  startedOn: IsoDate
  /** Last day, inclusive. */
  endedOn: IsoDate | null
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

/** An organisation always keeps somebody who can appoint: otherwise nobody could let anybody in again. */
export function whyNotEnd(
  ending: AppointmentFacts,
  all: readonly AppointmentFacts[],
  endedOn: IsoDate,
): RefusalReason | null {
  if (endedOn < ending.startedOn) return 'period-ends-before-start'
  const others = all.filter((each) => each !== ending)
  const mayAppoint = (each: AppointmentFacts) => permissionsOfSet[each.permissionSet].includes('appointments.change')
  if (!mayAppoint(ending)) return null
  const remain = others.some((each) => mayAppoint(each) && (each.endedOn === null || each.endedOn > endedOn))
  return remain ? null : 'last-who-appoints'
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
