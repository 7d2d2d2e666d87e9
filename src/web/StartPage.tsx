import { Navigate } from '@tanstack/react-router'
import { permissionsOfSet } from '#domain/access.ts'
import { paths } from '#web/paths.ts'
import { type Place, useSession } from '#web/session.tsx'
import { useNavigationPlace } from '#web/shell/sections.ts'

/** «/»: to sign-in or to the start page of the organisation; a participant’s is the own part. */
export function StartPage() {
  const { me } = useSession()
  const place = useNavigationPlace()
  if (!me) return <Navigate to={paths.signIn()} replace />
  if (!place) return <Navigate to={paths.me()} replace />
  const { organisationId } = place
  return <Navigate to={isParticipant(place) ? paths.own(organisationId) : paths.today(organisationId)} replace />
}

/** Nothing but what everybody may: no appointment there. */
function isParticipant({ permissions }: Place): boolean {
  const own: readonly string[] = permissionsOfSet.participant
  return permissions.every((permission) => own.includes(permission))
}
