import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { organisationOf, paths } from '#web/paths.ts'
import { useSession } from '#web/session.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { AppearanceMenu } from './AppearanceMenu.tsx'
import { BottomBar } from './BottomBar.tsx'
import { Navigation } from './Navigation.tsx'
import { OrganisationSwitcher } from './OrganisationSwitcher.tsx'
import { Palette, PaletteButton, usePaletteKey } from './Palette.tsx'
import styles from './shell.module.css'
import { UserMenu } from './UserMenu.tsx'

/** The frame of every page for a signed-in person. */
export function Shell() {
  const [palette, setPalette] = useState(false)
  usePaletteKey(() => setPalette(true))
  const content = useFocusOnNewPage()
  return (
    <div className={styles.shell}>
      <aside className={styles.column}>
        <OrganisationSwitcher />
        <PaletteButton onOpen={() => setPalette(true)} />
        <Navigation />
        <div className={styles.columnFoot}>
          <UserMenu />
          <AppearanceMenu />
        </div>
      </aside>
      <section className={styles.topBar} aria-label="Организация и поиск">
        <OrganisationSwitcher />
        <PaletteButton onOpen={() => setPalette(true)} />
      </section>
      <main id="content" ref={content} tabIndex={-1} className={styles.content}>
        <SecondStepNotice />
        <KnownPlace />
      </main>
      <BottomBar />
      <Palette opened={palette} onClose={() => setPalette(false)} />
    </div>
  )
}

// The server refuses everything else until it is done, so the way to it stands above every page.
function SecondStepNotice() {
  const { me } = useSession()
  if (!me?.account.mustUseTotp) return null
  return (
    <div className={styles.secondStep}>
      <Notice tone="warn">
        Ваша роль требует второго шага при входе: кода из приложения на телефоне.{' '}
        <PageLink to={paths.me()}>Настройте его</PageLink>, это займёт две минуты.
      </Notice>
    </div>
  )
}

// An organisation that is not mine and one that does not exist look the same.
function KnownPlace() {
  const organisationId = organisationOf(useLocation().pathname)
  const places = useSession().me?.places ?? []
  const known = !organisationId || places.some((place) => place.organisationId === organisationId)
  return known ? <Outlet /> : <ErrorState problem={{ kind: 'not-found' }} />
}

/** A screen reader must hear that the page has changed; the first page is left as the browser opened it. */
function useFocusOnNewPage() {
  const content = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    if (!content.current?.contains(document.activeElement)) content.current?.focus({ preventScroll: true })
  }, [pathname])
  return content
}
