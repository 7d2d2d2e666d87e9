import { type Permission, type PermissionSet, permissionsOf } from '../access.ts'

export interface InvitedPerson {
  /** The same human being belongs to another organisation too. */
  actsElsewhere: boolean
  /** Of appointments that begin later too. */
  permissionSets: readonly PermissionSet[]
}

export type InvitationRefusal = 'signs-in-elsewhere' | 'may-more-than-you'

/**
 * An invitation is a way into all that the person may do, a first one as well as one for a new password: only from those
 * who may do as much themselves, and not where it would open another organisation as well. Who does not see people
 * cannot tell whom a slip is for, so it is for nobody with an appointment.
 */
export function whyNotInvite(person: InvitedPerson, own: ReadonlySet<Permission>): InvitationRefusal | null {
  if (person.actsElsewhere) return 'signs-in-elsewhere'
  if (person.permissionSets.length > 0 && !own.has('people.view')) return 'may-more-than-you'
  const theirs = [...permissionsOf(person.permissionSets)]
  return theirs.every((permission) => own.has(permission)) ? null : 'may-more-than-you'
}
