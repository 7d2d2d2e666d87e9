import { Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { menteeCategories } from '#content/menteeCategories.ts'
import { schoolYearShort } from '#domain/russian/dates.ts'
import { counted } from '#domain/russian/plural.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import { DataTable } from '#web/ui/table/DataTable.tsx'
import type { MenteeEntry } from '../contract.ts'
import * as contract from '../contract.ts'
import { ApproveAll } from './approval/ApproveAll.tsx'
import { ApproveChosen } from './approval/ApproveChosen.tsx'
import { useApproving } from './approval/approving.ts'
import { BankPapers } from './BankPapers.tsx'
import { banks, days, nameOf, people, workOf } from './bankWords.ts'
import {
  approvalFilter,
  consentColumn,
  consentFilter,
  nameColumn,
  topicsColumn,
  topicsFilter,
} from './entryColumns.tsx'
import { NextStep } from './NextStep.tsx'

export function MenteesPage() {
  const bank = useRead(contract.mentees, {})
  const { organisationId, schoolYear } = usePlace()
  const may = useMay()
  const act = may(contract.enter) && (
    <ActButton to={banks.mentee.enterAt(organisationId)}>{banks.mentee.enter}</ActButton>
  )
  return (
    <Page
      title={banks.mentee.title}
      lead={`Кому нужен наставник и с чем помочь. ${schoolYearShort(schoolYear)}.`}
      wide
      read={bank}
      act={bank.data?.entries.length !== 0 && act}
      otherActs={
        bank.data &&
        bank.data.entries.length > 0 && (
          <>
            <ActButton look="other" to={paths.waitingMentees(organisationId)}>
              Кто ждёт наставника
            </ActButton>
            <BankPapers side="mentee" />
          </>
        )
      }
    >
      {({ entries, topics }) => (
        <Stack gap="lg">
          <ApproveAll side="mentee" entries={entries} />
          <NextStep side="mentee" entries={entries} />
          <MenteesTable entries={waitingFirst(entries)} topics={topics} act={act} />
        </Stack>
      )}
    </Page>
  )
}

interface MenteesTableProps {
  entries: MenteeEntry[]
  topics: readonly { code: string; title: string }[]
  act: ReactNode
}

function MenteesTable({ entries, topics, act }: MenteesTableProps) {
  const { organisationId } = usePlace()
  const may = useMay()
  const approving = useApproving(entries)
  return (
    <>
      <ProblemNotice problem={approving.problem} onRetry={approving.approve.retry} />
      <DataTable
        caption="База наставляемых"
        rows={entries}
        rowId={({ id }) => id}
        rowName={({ person }) => nameOf(person)}
        of={people}
        columns={[
          nameColumn('mentee', organisationId),
          {
            key: 'category',
            header: 'Почему',
            cell: ({ category }) => (category === null ? '—' : menteeCategories[category]),
            sortBy: ({ category }) => category && menteeCategories[category],
          },
          topicsColumn('mentee', topics),
          consentColumn(),
          {
            key: 'waiting',
            header: 'Наставник',
            cell: (entry) => <Waiting entry={entry} />,
            sortBy: ({ waitingDays }) => waitingDays,
          },
        ]}
        filters={[
          {
            key: 'pair',
            label: 'Наставник',
            options: [
              { value: 'none', words: 'Ждут', fits: ({ openPairs }) => openPairs === 0 },
              { value: 'some', words: 'Есть пара', fits: ({ openPairs }) => openPairs > 0 },
            ],
          },
          topicsFilter('mentee'),
          approvalFilter(),
          consentFilter(),
        ]}
        {...(may(contract.approve) && {
          bulkActs: (ids: string[], clear: () => void) => (
            <ApproveChosen entries={entries} ids={ids} approving={approving} onDone={clear} />
          ),
        })}
        searchIn={({ person }) => `${nameOf(person)} ${workOf(person)} ${person.association ?? ''}`}
        empty={
          <EmptyState
            words="В базе наставляемых пока никого нет"
            hint="Отметьте, кому нужен наставник: молодых специалистов и новых сотрудников программа предложит сама."
            act={act}
          />
        }
      />
    </>
  )
}

/** Who waits longest stands first, then those who have a mentor; candidates apart, at the end. */
function waitingFirst(entries: readonly MenteeEntry[]): MenteeEntry[] {
  const place = ({ approvedOn, waitingDays }: MenteeEntry) => (approvedOn === null ? -2 : (waitingDays ?? -1))
  return [...entries].sort((one, other) => place(other) - place(one))
}

const long = 30

function Waiting({ entry: { openPairs, waitingDays } }: { entry: MenteeEntry }) {
  if (openPairs > 0) return <StatusWord tone="good">есть пара</StatusWord>
  if (!waitingDays) return <StatusWord>ждёт с сегодняшнего дня</StatusWord>
  return <StatusWord tone={waitingDays > long ? 'warn' : 'calm'}>ждёт {counted(waitingDays, days)}</StatusWord>
}
