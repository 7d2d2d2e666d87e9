import { Stack, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { AppearanceMenu } from '#web/shell/AppearanceMenu.tsx'
import styles from './pageAlone.module.css'

interface PageAloneProps {
  title: string
  /** Cards take the width, forms stay narrow. */
  wide?: boolean
  children: ReactNode
}

/** A page without navigation: sign-in, set-up, invitation: `<PageAlone title="Вход">…</PageAlone>`. */
export function PageAlone({ title, wide, children }: PageAloneProps) {
  useEffect(() => {
    document.title = `${title} · Наставничество`
  }, [title])
  return (
    <div className={styles.page}>
      <main id="content" tabIndex={-1} className={styles.content} data-wide={wide ? true : undefined}>
        <Stack gap="md">
          <Title order={1}>{title}</Title>
          {children}
        </Stack>
      </main>
      <footer className={styles.foot}>
        <AppearanceMenu />
      </footer>
    </div>
  )
}
