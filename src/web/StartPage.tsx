import { Navigate } from '@tanstack/react-router'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session.tsx'
import { useNavigationPlace } from '#web/shell/sections.ts'
import { startOf } from '#web/startOf.ts'

/** «/»: to sign-in or to the start page of the organisation. */
export function StartPage() {
  const { me } = useSession()
  const place = useNavigationPlace()
  if (!me) return <Navigate to={paths.signIn()} replace />
  return <Navigate to={place ? startOf(place) : paths.me()} replace />
}
