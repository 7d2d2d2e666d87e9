import { Stack } from '@mantine/core'
import { schoolYearShort } from '#domain/russian/dates.ts'
import { counted } from '#domain/russian/plural.ts'
import { useRead } from '#web/api.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import { DataTable } from '#web/ui/table/DataTable.tsx'
import type { MentorEntry } from '../contract.ts'
import * as contract from '../contract.ts'
import { ApproveAll } from './approval/ApproveAll.tsx'
import { banks, nameOf, people, places, workOf } from './bankWords.ts'
import {
  approvalFilter,
  consentColumn,
  consentFilter,
  nameColumn,
  topicsColumn,
  topicsFilter,
} from './entryColumns.tsx'
import { NextStep } from './NextStep.tsx'

export function MentorsPage() {
  const bank = useRead(contract.mentors, {})
  const { organisationId, schoolYear } = usePlace()
  const act = useMay()(contract.enter) && (
    <ActButton to={banks.mentor.enterAt(organisationId)}>{banks.mentor.enter}</ActButton>
  )
  return (
    <Page
      title={banks.mentor.title}
      lead={`Кто может помочь, в чём и скольким. ${schoolYearShort(schoolYear)}.`}
      wide
      read={bank}
      act={act}
    >
      {({ entries, topics }) => (
        <Stack gap="lg">
          <ApproveAll side="mentor" entries={entries} />
          <NextStep side="mentor" entries={entries} />
          <DataTable
            caption="База наставников"
            rows={entries}
            rowId={({ id }) => id}
            rowName={({ person }) => nameOf(person)}
            of={people}
            columns={[
              nameColumn('mentor', organisationId),
              topicsColumn('mentor', topics),
              {
                key: 'places',
                header: 'Места',
                cell: (entry) => <Places entry={entry} />,
                sortBy: ({ freePlaces }) => freePlaces,
              },
              consentColumn(),
            ]}
            filters={[
              {
                key: 'places',
                label: 'Места',
                options: [
                  { value: 'free', words: 'Есть места', fits: ({ freePlaces }) => freePlaces > 0 },
                  { value: 'full', words: 'Заняты', fits: ({ freePlaces }) => freePlaces === 0 },
                ],
              },
              topicsFilter('mentor'),
              approvalFilter(),
              consentFilter(),
            ]}
            searchIn={({ person }) => `${nameOf(person)} ${workOf(person)} ${person.association ?? ''}`}
            empty={
              <EmptyState
                words="В базе наставников пока никого нет"
                hint="Отметьте опытных педагогов, которые готовы помогать. В чём каждый силён, укажете следом."
                act={act}
              />
            }
          />
        </Stack>
      )}
    </Page>
  )
}

function Places({ entry: { capacity, freePlaces, openPairs } }: { entry: MentorEntry }) {
  if (capacity === 0) return <StatusWord>пока не берёт</StatusWord>
  if (openPairs > capacity)
    return <StatusWord tone="warn">{`${openPairs} при ${counted(capacity, places)}`}</StatusWord>
  if (freePlaces === 0) return <StatusWord>все заняты: {capacity}</StatusWord>
  return <StatusWord tone="good">{`свободно ${freePlaces} из ${capacity}`}</StatusWord>
}
