import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { problemOf, problemOfPage } from '#web/problem.ts'
import { usePlaceIfAny } from '#web/session.tsx'
import { ErrorState } from './ErrorState.tsx'
import { Loading } from './Loading.tsx'
import { PageLink } from './PageLink.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import styles from './page.module.css'

/** The part of `useRead` that a page looks at. */
interface Read<T> {
  data: T | undefined
  error: unknown
  refetch: () => unknown
}

interface PageProps<T> {
  /** One title; with the organisation it is also the title of the tab. */
  title: string
  /** A sentence under the title. */
  lead?: ReactNode
  /** The main act of the page, one. */
  act?: ReactNode
  /** Printing, exporting and the like; the same place on every page. */
  otherActs?: ReactNode
  /** Where this page was opened from: `{ to: paths.people(id), words: 'Люди' }`. */
  back?: { to: string; words: string }
  /** Text and forms stay narrow; tables take the whole width. */
  wide?: boolean
  /** With `read` the children are a function of what it answers; loading and error are shown here. */
  read?: Read<T>
  children: ReactNode | ((data: T) => ReactNode)
}

/** `<Page title="Люди" read={people} act={…}>{(list) => <DataTable … />}</Page>` */
export function Page<T>({ title, lead, act, otherActs, back, wide, read, children }: PageProps<T>) {
  useDocumentTitle(title)
  return (
    <article className={styles.page} data-wide={wide ? true : undefined}>
      {back && (
        <nav aria-label="Назад" className={styles.back}>
          <PageLink to={back.to}>← {back.words}</PageLink>
        </nav>
      )}
      <header className={styles.head}>
        <div className={styles.words}>
          <Title order={1}>{title}</Title>
          {lead && <Text c="dimmed">{lead}</Text>}
        </div>
        {(act || otherActs) && (
          <div className={styles.acts}>
            {otherActs}
            {act}
          </div>
        )}
      </header>
      {read ? <Answer read={read}>{children}</Answer> : (children as ReactNode)}
    </article>
  )
}

function Answer<T>({ read, children }: { read: Read<T>; children: PageProps<T>['children'] }) {
  if (read.data !== undefined) {
    return (
      <>
        {read.error ? <ProblemNotice problem={problemOf(read.error)} onRetry={read.refetch} /> : null}
        {typeof children === 'function' ? children(read.data) : children}
      </>
    )
  }
  if (read.error) return <ErrorState problem={problemOfPage(read.error)} onRetry={() => void read.refetch()} />
  return <Loading />
}

function useDocumentTitle(title: string) {
  const place = usePlaceIfAny()?.shortName
  useEffect(() => {
    document.title = [title, place, 'Наставничество'].filter(Boolean).join(' · ')
  }, [title, place])
}
