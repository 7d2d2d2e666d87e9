import { Text } from '@mantine/core'
import { dayInFigures } from '#domain/russian/dates.ts'
import { figures } from '#domain/russian/plural.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { ActButton } from '#web/ui/ActButton.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { StatusWord } from '#web/ui/StatusWord.tsx'
import { DataTable } from '#web/ui/table/DataTable.tsx'
import { useUrlState } from '#web/useUrlState.ts'
import * as contract from '../contract.ts'
import { titleOfOrder, wordsOfState } from '../stateWords.ts'

const states = { draft: 'Черновики', printed: 'Ждут подписи', registered: 'Подписаны', discarded: 'Убраны' } as const

export function DocumentsPage() {
  const { organisationId } = usePlace()
  const may = useMay()
  const [url] = useUrlState()
  const state = contract.orderState
    .nullable()
    .catch(null)
    .parse(url.state ?? null)
  const list = useRead(contract.listDocuments, { state }, { keep: true })
  const act = may(contract.draftOrderOnPairs) ? (
    <ActButton to={paths.newOrder(organisationId)}>Составить приказ</ActButton>
  ) : undefined
  return (
    <Page
      title="Документы"
      lead="Приказы о наставнических парах: от черновика до подписанного. Номер берётся из книги приказов."
      act={act}
      wide
      read={list}
    >
      {({ documents, counts }) => <Register rows={documents} counts={counts} act={act} />}
    </Page>
  )
}

interface RegisterProps {
  rows: contract.ListedDocument[]
  counts: Record<keyof typeof states, number>
  act: React.ReactNode
}

function Register({ rows, counts, act }: RegisterProps) {
  const { organisationId, today } = usePlace()
  const total = counts.draft + counts.printed + counts.registered
  const when = (row: contract.ListedDocument) => row.signedOn ?? row.draftedOn
  return (
    <DataTable
      caption="Документы"
      rows={rows}
      rowId={({ id }) => id}
      rowName={titleOfOrder}
      of={['документ', 'документа', 'документов']}
      columns={[
        {
          key: 'title',
          header: 'Документ',
          cell: (row) => (
            <div>
              <PageLink to={paths.document(organisationId, row.id)}>{titleOfOrder(row)}</PageLink>
              <Text size="xs" c="dimmed">
                {row.signedBy === null ? `Автор: ${row.draftedBy}` : `Подпись: ${row.signedBy}`}
              </Text>
            </div>
          ),
          sortBy: (row) => row.number,
        },
        {
          key: 'when',
          header: 'Дата',
          cell: (row) => dayInFigures(when(row)),
          sortBy: when,
        },
        { key: 'pairs', header: 'Пар', cell: (row) => figures(row.pairs), sortBy: (row) => row.pairs, figures: true },
        {
          key: 'state',
          header: 'Состояние',
          cell: (row) => {
            const { words, tone } = wordsOfState(row, today)
            return <StatusWord tone={tone}>{words}</StatusWord>
          },
        },
      ]}
      filters={[
        {
          key: 'state',
          label: 'Состояние',
          options: Object.entries(states).map(([value, words]) => ({ value, words })),
        },
      ]}
      searchIn={(row) => `${row.number ?? ''} ${row.signedBy ?? ''} ${row.draftedBy}`}
      empty={
        total === 0 ? (
          <EmptyState
            words="Документов пока нет"
            hint="Когда пары согласованы и согласия получены, здесь составляют приказ."
            act={act}
          />
        ) : (
          <EmptyState words="Таких документов нет" />
        )
      }
    />
  )
}
