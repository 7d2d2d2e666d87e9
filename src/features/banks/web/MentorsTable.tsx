import { originWords } from '#content/originWords.ts'
import { origins } from '#domain/mentors/origin.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import type { Filter } from '#web/ui/table/columns.ts'
import { DataTable } from '#web/ui/table/DataTable.tsx'
import type { MentorEntry } from '../contract.ts'
import * as contract from '../contract.ts'
import { ApproveChosen } from './approval/ApproveChosen.tsx'
import { useApproving } from './approval/approving.ts'
import { interviewWords, nameOf, people, workOf } from './bankWords.ts'
import { consentColumn, consentFilter, nameColumn, topicsColumn, topicsFilter } from './entryColumns.tsx'

interface MentorsTableProps {
  entries: MentorEntry[]
  topics: readonly { code: string; title: string }[]
  isOfCandidates: boolean
}

export function MentorsTable({ entries, topics, isOfCandidates }: MentorsTableProps) {
  const { organisationId } = usePlace()
  const may = useMay()
  const approving = useApproving(entries)
  return (
    <>
      <ProblemNotice problem={approving.problem} onRetry={approving.approve.retry} />
      <DataTable
        caption={isOfCandidates ? 'Кандидаты в наставники' : 'База наставников'}
        rows={entries}
        rowId={({ id }) => id}
        rowName={({ person }) => nameOf(person)}
        of={people}
        columns={[
          nameColumn('mentor', organisationId),
          topicsColumn('mentor', topics),
          isOfCandidates
            ? { key: 'path', header: 'Анкета и собеседование', cell: (entry) => <OnTheWay entry={entry} /> }
            : {
                key: 'places',
                header: 'Места',
                cell: (entry) => <Places entry={entry} />,
                sortBy: ({ freePlaces }) => freePlaces,
              },
          consentColumn(),
        ]}
        filters={[
          ...(isOfCandidates ? [] : [placesFilter]),
          ...originFilter(entries),
          topicsFilter('mentor'),
          consentFilter(),
        ]}
        searchIn={({ person }) => `${nameOf(person)} ${workOf(person)} ${person.association ?? ''}`}
        {...(isOfCandidates &&
          may(contract.approve) && {
            bulkActs: (ids: string[], clear: () => void) => (
              <ApproveChosen entries={entries} ids={ids} approving={approving} onDone={clear} />
            ),
          })}
        empty={
          <EmptyState
            words={isOfCandidates ? 'Все кандидаты утверждены' : 'Пока никто не утверждён'}
            hint={
              isOfCandidates
                ? 'Новые появятся, когда вы их отметите или они сами заполнят анкету.'
                : 'Кандидаты — в соседнем списке.'
            }
          />
        }
      />
    </>
  )
}

const placesFilter: Filter<MentorEntry> = {
  key: 'places',
  label: 'Места',
  options: [
    { value: 'free', words: 'Есть места', fits: ({ freePlaces }) => freePlaces > 0 },
    { value: 'full', words: 'Заняты', fits: ({ freePlaces }) => freePlaces === 0 },
  ],
}

/** Only origins that there are, each with its count (004, rows 25–28); a single one needs no filter. */
function originFilter(entries: readonly MentorEntry[]): Filter<MentorEntry>[] {
  const options = origins.flatMap((origin) => {
    const count = entries.filter((entry) => entry.origin === origin).length
    const fits = (entry: MentorEntry) => entry.origin === origin
    return count === 0 ? [] : [{ value: origin, words: `${originWords[origin]}: ${count}`, fits }]
  })
  return options.length < 2 ? [] : [{ key: 'origin', label: 'Кто они', options }]
}

function OnTheWay({ entry: { sheetOn, interview, clearance } }: { entry: MentorEntry }) {
  return (
    <>
      <div>{sheetOn === null ? 'анкеты нет' : 'анкета есть'}</div>
      <div>{interview === null ? 'собеседования не было' : interviewWords[interview]}</div>
      {clearance === 'missing' && <StatusWord tone="warn">нет справки</StatusWord>}
    </>
  )
}

function Places({ entry: { capacity, freePlaces, openPairs, clearance } }: { entry: MentorEntry }) {
  return (
    <>
      <PlacesWord capacity={capacity} freePlaces={freePlaces} openPairs={openPairs} />
      {clearance === 'missing' && (
        <div>
          <StatusWord tone="warn">нет справки</StatusWord>
        </div>
      )}
    </>
  )
}

function PlacesWord({ capacity, freePlaces, openPairs }: Pick<MentorEntry, 'capacity' | 'freePlaces' | 'openPairs'>) {
  if (capacity === 0) return <StatusWord>пока не берёт</StatusWord>
  if (openPairs > capacity) return <StatusWord tone="warn">{`пар: ${openPairs}, мест: ${capacity}`}</StatusWord>
  if (freePlaces === 0) return <StatusWord>все заняты: {capacity}</StatusWord>
  return <StatusWord tone="good">{`свободно ${freePlaces} из ${capacity}`}</StatusWord>
}
