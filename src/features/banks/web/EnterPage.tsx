import { Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { wordsOfKinds } from '#content/personKinds.ts'
import { wordsOfYoungLimits } from '#content/youngSpecialists.ts'
import type { BankSide } from '#domain/bankEntry.ts'
import { personKinds } from '#domain/person/personKind.ts'
import { counted, figures } from '#domain/russian/plural.ts'
import { useCommand, useRead } from '#web/api.ts'
import { withNames } from '#web/namedReasons.ts'
import { usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { notify, notifyUndo } from '#web/ui/notices.tsx'
import { Page } from '#web/ui/Page.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import type { Filter } from '#web/ui/table/columns.ts'
import { DataTable } from '#web/ui/table/DataTable.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import type { Candidate } from '../contract.ts'
import * as contract from '../contract.ts'
import styles from './banks.module.css'
import { banks, nameOf, people, refreshes, workOf } from './bankWords.ts'

export function EnterMenteesPage() {
  return <EnterPage side="mentee" />
}

export function EnterMentorsPage() {
  return <EnterPage side="mentor" />
}

function EnterPage({ side }: { side: BankSide }) {
  const { organisationId, kind } = usePlace()
  const [url] = useUrlState()
  const all = useRead(contract.candidates, { side })
  // A school sends everybody at once; of a large organisation the server looks for the words.
  const isLong = all.data !== undefined && all.data.total > all.data.people.length
  const found = useRead(contract.candidates, { side, find: url.q ?? '' }, { enabled: isLong && Boolean(url.q) })
  const words = banks[side]
  const limits = all.data?.youngLimits
  const lead =
    side === 'mentee' && limits
      ? `Молодые специалисты: ${wordsOfYoungLimits(limits, kind)}.`
      : 'Отметьте всех, кто готов помогать. Темы и число мест укажете следом.'
  return (
    <Page
      title={words.enterTitle}
      lead={lead}
      wide
      back={{ to: words.list(organisationId), words: words.title }}
      read={isLong && url.q ? found : all}
    >
      {(answer) => <Candidates side={side} rows={answer.people} />}
    </Page>
  )
}

function Candidates({ side, rows }: { side: BankSide; rows: Candidate[] }) {
  const { organisationId } = usePlace()
  const { enter, problem } = useEntering(side, rows)
  return (
    <Stack gap="md">
      <ProblemNotice problem={problem} onRetry={enter.retry} />
      <DataTable
        caption={banks[side].enterTitle}
        rows={rows}
        rowId={({ person }) => person.id}
        rowName={({ person }) => nameOf(person)}
        of={people}
        columns={[
          {
            key: 'name',
            header: 'Имя',
            cell: ({ person }) => (
              <>
                {nameOf(person)}
                <span className={styles.under}>{workOf(person)}</span>
              </>
            ),
            sortBy: ({ person }) => nameOf(person),
          },
          {
            key: 'why',
            header: 'Почему предлагаем',
            cell: ({ suggested }) => suggested.join('; ') || '—',
            sortBy: ({ suggested }) => suggested.join('; ') || null,
          },
          {
            key: 'other',
            header: 'В другой базе',
            cell: ({ inOtherBank }) => (inOtherBank ? banks[other(side)].title.toLowerCase() : '—'),
          },
        ]}
        filters={[
          {
            key: 'who',
            label: 'Кого показать',
            options: [
              { value: 'suggested', words: 'Предложенных', fits: ({ suggested }) => suggested.length > 0 },
              { value: 'others', words: 'Остальных', fits: ({ suggested }) => suggested.length === 0 },
            ],
          },
          ...kindFilter(rows),
        ]}
        searchIn={({ person }) => `${nameOf(person)} ${workOf(person)}`}
        bulkActs={(ids) => (
          <ActButton
            busy={enter.busy}
            whyNot={ids.length > contract.mostAtOnce ? `За один раз можно внести ${contract.mostAtOnce}` : null}
            onClick={() => enter.run({ side, people: chosen(rows, ids) })}
          >
            Внести в базу: {counted(ids.length, people)}
          </ActButton>
        )}
        empty={
          <EmptyState
            words="Вносить больше некого: все уже в этой базе"
            hint="Нового сотрудника добавляют в разделе «Люди»."
            act={<ActButton to={banks[side].list(organisationId)}>К списку</ActButton>}
          />
        }
      />
    </Stack>
  )
}

/** Teachers among a thousand students, and the other way round. */
function kindFilter(rows: readonly Candidate[]): Filter<Candidate>[] {
  const options = personKinds.flatMap((kind) => {
    const fits = ({ person }: Candidate) => person.kind === kind
    const count = rows.filter(fits).length
    return count === 0 ? [] : [{ value: kind, words: `${wordsOfKinds[kind].many}: ${figures(count)}`, fits }]
  })
  return options.length < 2 ? [] : [{ key: 'kind', label: 'Кто они', options }]
}

function useEntering(side: BankSide, rows: readonly Candidate[]) {
  const { organisationId } = usePlace()
  const navigate = useNavigate()
  const undo = useCommand(contract.correctEntry, { refreshes, onDone: () => notify('Отметка снята') })
  const enter = useCommand(contract.enter, {
    refreshes,
    onDone: ({ entries }) => {
      const seen = entries.map(({ id, version }) => ({ id, version }))
      notifyUndo(`${banks[side].entered}: ${counted(entries.length, people)}`, () =>
        undo.runOrThrow({ what: 'entering', entries: seen }),
      )
      void navigate({ to: banks[side].list(organisationId) })
    },
  })
  const names = new Map(rows.map(({ person }) => [person.id, nameOf(person)]))
  return { enter, problem: withNames(enter.problem, (id) => names.get(id)) }
}

function chosen(rows: readonly Candidate[], ids: readonly string[]) {
  const ticked = new Set(ids)
  return rows
    .filter(({ person }) => ticked.has(person.id))
    .map(({ person, category }) => ({ personId: person.id, category }))
}

function other(side: BankSide): BankSide {
  return side === 'mentee' ? 'mentor' : 'mentee'
}
