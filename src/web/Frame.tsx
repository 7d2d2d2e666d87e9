import { Navigate, Outlet, useLocation } from '@tanstack/react-router'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session.tsx'
import { Shell } from '#web/shell/Shell.tsx'
import { SignInDialog } from '#web/shell/SignInDialog.tsx'

/** Around every page, also those before sign-in. */
export function Frame() {
  const { me } = useSession()
  return (
    <>
      <a href="#content" className="skipLink">
        К содержанию страницы
      </a>
      {(me?.demo || isDemo()) && (
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
  if (!me) return <Navigate to={paths.signIn()} search={{ back: href }} replace />
  // Everything else would answer 403 until the second factor is set up.
  if (me.account.mustUseTotp && pathname !== paths.me()) return <Navigate to={paths.me()} replace />
  return <Shell />
}

// Before sign-in only the page itself can say so; the server writes «yes» into it.
function isDemo(): boolean {
  return document.querySelector<HTMLMetaElement>('meta[name="demo"]')?.content === 'yes'
}
