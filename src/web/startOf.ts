import { permissionsOfSet } from '#domain/access.ts'
import { paths } from '#web/paths.ts'
import type { Place } from '#web/session.tsx'

/** Where somebody begins at a place: whoever has no appointment there with the own part, everybody else with the day. */
export function startOf({ organisationId, permissions }: Place): string {
  const own: readonly string[] = permissionsOfSet.participant
  const isParticipant = permissions.every((permission) => own.includes(permission))
  return isParticipant ? paths.own(organisationId) : paths.today(organisationId)
}
