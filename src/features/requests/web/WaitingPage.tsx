import { waitingWords } from '#content/waitingWords.ts'
import { waitingReasons } from '#domain/requests/waiting.ts'
import { schoolYearShort } from '#domain/russian/dates.ts'
import { counted } from '#domain/russian/plural.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import type { Column } from '#web/ui/table/columns.ts'
import { DataTable } from '#web/ui/table/DataTable.tsx'
import type { WaitingMentee } from '../contract.ts'
import * as contract from '../contract.ts'
import { NextStepCell } from './NextStepCell.tsx'
import { days, nameOf, people, whatOf } from './requestWords.ts'
import styles from './sheet.module.css'

/** Who has no pair, why, for how long, and what comes next (001 and 003, stage 5.3). */
export function WaitingPage() {
  const { organisationId, schoolYear } = usePlace()
  const queue = useRead(contract.waiting, {})
  return (
    <Page
      title="Кто ждёт наставника"
      lead={`Наставляемые без пары: почему, сколько ждут и что дальше. ${schoolYearShort(schoolYear)}.`}
      back={{ to: paths.mentees(organisationId), words: 'Наставляемые' }}
      wide
      read={queue}
      otherActs={
        <ActButton look="other" onClick={() => window.print()}>
          Печать
        </ActButton>
      }
    >
      {({ mentees }) => <Queue mentees={mentees} />}
    </Page>
  )
}

function Queue({ mentees }: { mentees: WaitingMentee[] }) {
  const { organisationId } = usePlace()
  const present = new Set(mentees.map(({ reason }) => reason))
  const knowsSupport = mentees.some(({ isSupported }) => isSupported !== null)
  return (
    <DataTable
      caption="Наставляемые без пары"
      rows={mentees}
      rowId={({ entry }) => entry.id}
      rowName={({ person }) => nameOf(person)}
      of={people}
      columns={[...columns(organisationId), ...(knowsSupport ? [supportColumn] : [])]}
      filters={[
        {
          key: 'why',
          label: 'Почему',
          options: waitingReasons
            .filter((reason) => present.has(reason))
            .map((reason) => ({
              value: reason,
              words: waitingWords[reason].why,
              fits: (mentee: WaitingMentee) => mentee.reason === reason,
            })),
        },
      ]}
      searchIn={({ person }) => `${nameOf(person)} ${whatOf(person)}`}
      empty={
        <EmptyState words="Никто не ждёт" hint="У всех, кто в базе наставляемых, есть наставник или предложение." />
      }
    />
  )
}

const long = 30

function columns(organisationId: string): Column<WaitingMentee>[] {
  return [
    {
      key: 'name',
      header: 'Имя',
      cell: ({ entry, person }) => (
        <>
          <PageLink to={paths.menteeEntry(organisationId, entry.id)}>{nameOf(person)}</PageLink>
          <span className={styles.under}>{whatOf(person)}</span>
        </>
      ),
      sortBy: ({ person }) => nameOf(person),
    },
    {
      key: 'days',
      header: 'Ждёт',
      cell: ({ waitingDays }) => (
        <StatusWord tone={waitingDays > long ? 'warn' : 'calm'}>
          <span className={styles.whole}>{waitingDays === 0 ? 'с сегодняшнего дня' : counted(waitingDays, days)}</span>
        </StatusWord>
      ),
      sortBy: ({ waitingDays }) => waitingDays,
    },
    {
      key: 'why',
      header: 'Почему',
      cell: ({ reason, topics }) => (
        <div>
          {waitingWords[reason].why}
          {topics.length > 0 && <span className={styles.under}>{topics.map(({ title }) => title).join(', ')}</span>}
        </div>
      ),
      sortBy: ({ reason }) => waitingWords[reason].why,
    },
    { key: 'next', header: 'Что дальше', cell: (mentee) => <NextStepCell mentee={mentee} /> },
  ]
}

const supportColumn: Column<WaitingMentee> = {
  key: 'support',
  header: 'Поддержка психолога',
  cell: ({ isSupported }) => (isSupported ? <StatusWord tone="good">есть</StatusWord> : 'нет'),
  sortBy: ({ isSupported }) => (isSupported ? 1 : 0),
}
