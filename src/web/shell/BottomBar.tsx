import { Drawer, Stack } from '@mantine/core'
import { useState } from 'react'
import { PageLink } from '#web/ui/PageLink.tsx'
import { AppearanceMenu } from './AppearanceMenu.tsx'
import { Navigation } from './Navigation.tsx'
import { useNavigationPlace, useSections } from './sections.ts'
import styles from './shell.module.css'
import { UserMenu } from './UserMenu.tsx'

/** On a phone: the first sections under the thumb, the rest behind «Ещё». */
export function BottomBar() {
  const [opened, setOpened] = useState(false)
  const place = useNavigationPlace()
  const sections = useSections().filter((section) => !section.inner)
  const first = sections.slice(0, 4)
  return (
    <nav aria-label="Разделы внизу" className={styles.bottomBar}>
      {place &&
        first.map((section) => (
          <PageLink key={section.words} to={section.address(place.organisationId)}>
            {section.words}
          </PageLink>
        ))}
      <button type="button" onClick={() => setOpened(true)} aria-haspopup="dialog" aria-expanded={opened}>
        Ещё
      </button>
      <Drawer opened={opened} onClose={() => setOpened(false)} title="Разделы" position="bottom" size="85%">
        <Stack>
          <Navigation onGo={() => setOpened(false)} />
          <UserMenu />
          <AppearanceMenu />
        </Stack>
      </Drawer>
    </nav>
  )
}
