import { Text } from '@mantine/core'
import { pairStateWords } from '#content/pairWords.ts'
import { paths } from '#web/paths.ts'
import { PageLink } from '#web/ui/PageLink.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import type { Column } from '#web/ui/table/columns.ts'
import type { PairInList } from '../contract.ts'
import styles from './pairs.module.css'
import { nameOf, stateTones, termOf, waitsFor, workOf } from './pairView.ts'

/** `toConsents`: the page where signed papers are marked, for who may see it. */
export function columnsOfPairs(organisationId: string, toConsents: string | null): Column<PairInList>[] {
  return [
    {
      key: 'mentee',
      header: 'Наставляемый',
      cell: (pair) => (
        <div>
          <PageLink to={paths.pair(organisationId, pair.id)}>{nameOf(pair.mentee)}</PageLink>
          <span className={styles.under}>{workOf(pair.mentee)}</span>
        </div>
      ),
      sortBy: ({ mentee }) => nameOf(mentee),
    },
    {
      key: 'mentor',
      header: 'Наставник',
      cell: ({ mentor }) => (
        <div>
          {nameOf(mentor)}
          <span className={styles.under}>{workOf(mentor)}</span>
        </div>
      ),
      sortBy: ({ mentor }) => nameOf(mentor),
    },
    {
      key: 'terms',
      header: 'Условия',
      cell: (pair) => (
        <div>
          {termOf(pair)}
          <span className={styles.under}>{[pair.form.title, ...pair.kinds.map(({ title }) => title)].join(', ')}</span>
        </div>
      ),
      sortBy: ({ startsOn }) => startsOn,
    },
    {
      key: 'state',
      header: 'Состояние',
      cell: (pair) => <State pair={pair} toConsents={toConsents} />,
      sortBy: ({ state }) => state,
    },
  ]
}

function State({ pair, toConsents }: { pair: PairInList; toConsents: string | null }) {
  const waits = waitsFor(pair)
  return (
    <div>
      <StatusWord tone={stateTones[pair.state]}>{pairStateWords[pair.state]}</StatusWord>
      {waits && (
        <Text c="dimmed" size="sm">
          {waits}
        </Text>
      )}
      {pair.state === 'agreed' && toConsents && <PageLink to={toConsents}>К согласиям</PageLink>}
    </div>
  )
}
