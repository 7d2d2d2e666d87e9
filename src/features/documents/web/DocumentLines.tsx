import { Text } from '@mantine/core'
import { periodInFigures } from '#domain/russian/dates.ts'
import { paths } from '#web/paths.ts'
import { useMay, usePlace } from '#web/session.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import { DataTable } from '#web/ui/table/DataTable.tsx'
import type { DocumentPageOutput } from '../contract.ts'
import { pairName } from './pairNames.ts'

type Line = DocumentPageOutput['lines'][number]

/** What the order says of each pair and on which papers the line rests. */
export function DocumentLines({ lines }: { lines: Line[] }) {
  const { organisationId } = usePlace()
  const mayPairs = useMay()({ allow: 'pairs.view' })
  return (
    <DataTable
      caption="Пары в приказе"
      rows={lines}
      rowId={({ pairId }) => pairId}
      rowName={pairName}
      of={['пара', 'пары', 'пар']}
      columns={[
        {
          key: 'pair',
          header: 'Наставник и наставляемый',
          cell: (line) =>
            mayPairs ? (
              <PageLink to={paths.pair(organisationId, line.pairId)}>{pairName(line)}</PageLink>
            ) : (
              pairName(line)
            ),
        },
        {
          key: 'form',
          header: 'Форма и вид',
          cell: (line) => (
            <div>
              {line.form}
              <Text size="xs" c="dimmed">
                {line.kinds.join(', ')}
              </Text>
            </div>
          ),
        },
        { key: 'term', header: 'Срок', cell: ({ fromOn, toOn }) => periodInFigures({ from: fromOn, to: toOn }) },
        {
          key: 'basis',
          header: 'Основание',
          cell: ({ basis }) => (
            <div>
              {basis.map((paper) => (
                <div key={paper}>{paper}</div>
              ))}
            </div>
          ),
        },
      ]}
      empty={<EmptyState words="В приказе нет пар" />}
    />
  )
}
