import { Navigate } from '@tanstack/react-router'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session.tsx'
import { useNavigationPlace } from '#web/shell/sections.ts'

/** «/»: to sign-in or to the start page of the organisation. */
export function StartPage() {
  const { me } = useSession()
  const place = useNavigationPlace()
  if (!me) return <Navigate to={paths.signIn()} replace />
  return <Navigate to={place ? paths.today(place.organisationId) : paths.me()} replace />
}
