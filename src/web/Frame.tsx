import { Outlet, useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { isDemoHere } from '#web/demo.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session.tsx'
import { Shell } from '#web/shell/Shell.tsx'
import { SignInDialog } from '#web/shell/SignInDialog.tsx'
import { leaveNotices } from '#web/ui/notices.tsx'

/** Around every page, also those before sign-in. */
export function Frame() {
  const { me } = useSession()
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address itself is not needed, its change is
  useEffect(leaveNotices, [pathname])
  return (
    <>
      <a href="#content" className="skipLink">
        К содержанию страницы
      </a>
      {(me?.demo || isDemoHere()) && (
        <aside className="demoMark" aria-label="Демонстрация">
          Демонстрация: люди и школы выдуманы
        </aside>
      )}
      <Outlet />
      <SignInDialog />
    </>
  )
}

export function SignedInFrame() {
  const { me } = useSession()
  const { href, pathname } = useLocation()
  if (!me) return <LeadTo to={paths.signIn()} back={href} />
  // Everything else would answer 403 until the second factor is set up.
  if (me.account.mustUseTotp && pathname !== paths.me()) return <LeadTo to={paths.me()} />
  return <Shell />
}

// Once, and to where it was asked first: the library's own component goes again whenever the address changes,
// which it does while the next page is being fetched.
function LeadTo({ to, back }: { to: string; back?: string }) {
  const navigate = useNavigate()
  const [target] = useState({ to, search: back === undefined ? {} : { back }, replace: true })
  useEffect(() => void navigate(target), [navigate, target])
  return null
}
