import { type Permission, type PermissionSet, permissionsOf } from '../access.ts'

export interface InvitedPerson {
  /** Null for people who have never signed in. */
  login: string | null
  /** The same human being belongs to another organisation too. */
  actsElsewhere: boolean
  permissionSets: readonly PermissionSet[]
}

export type InvitationRefusal = 'signs-in-elsewhere' | 'may-more-than-you'

/**
 * Anybody may be given a first sign-in. A new one for somebody who has one already is a way into all that they may do:
 * only for those who may do as much themselves, and not where it would open another organisation as well.
 */
export function whyNotInvite(person: InvitedPerson, own: ReadonlySet<Permission>): InvitationRefusal | null {
  if (person.login === null) return null
  if (person.actsElsewhere) return 'signs-in-elsewhere'
  const theirs = person.permissionSets.length > 0 ? [...permissionsOf(person.permissionSets)] : []
  return theirs.every((permission) => own.has(permission)) ? null : 'may-more-than-you'
}
