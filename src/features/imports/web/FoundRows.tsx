import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { figures } from '#domain/russian/plural.ts'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import type { Column } from '#web/ui/table/columns.ts'
import { DataTable } from '#web/ui/table/DataTable.tsx'
import type { Findings } from '../findings.ts'
import { rowKeyOf } from './Duplicates.tsx'
import styles from './imports.module.css'
import { columnWords, factInWords, factName, workInWords } from './listWords.ts'

interface PartProps<Row> {
  title: string
  hint?: string
  rows: Row[]
  total: number
  rowId: (row: Row) => string
  rowName: (row: Row) => string
  columns: Column<Row>[]
}

function Part<Row>({ title, hint, rows, total, ...table }: PartProps<Row>) {
  if (rows.length === 0) return null
  return (
    <section className={styles.section}>
      <Title order={2}>{title}</Title>
      {hint && (
        <Text c="dimmed" mb="xs" className="reading">
          {hint}
        </Text>
      )}
      <DataTable {...table} caption={title} rows={rows} of={['строка', 'строки', 'строк']} empty={null} />
      {total > rows.length && <Text c="dimmed">Показаны первые {figures(rows.length)}, запишутся все.</Text>}
    </section>
  )
}

type Found = { found: Findings }
const rowColumn = { key: 'row', header: 'Строка', cell: ({ row }: { row: number }) => row, figures: true }

export function Faults({ found }: Found) {
  return (
    <Part
      title="Ошибки"
      rows={found.faults}
      total={found.faults.length}
      rowId={(fault) => `${rowKeyOf(fault)} ${fault.column} ${fault.words}`}
      rowName={({ name, words }) => name ?? words}
      columns={[
        { key: 'name', header: 'Кто', cell: ({ name, row }) => name ?? `Строка ${row}` },
        rowColumn,
        { key: 'words', header: 'Что не так', cell: ({ words }) => words },
      ]}
    />
  )
}

export function Changed({ found }: Found) {
  const { organisationId } = usePlace()
  return (
    <Part
      title="Что изменится"
      hint="Пустая ячейка файла ничего не стирает."
      rows={found.changed}
      total={found.counts.changed}
      rowId={rowKeyOf}
      rowName={({ name }) => name}
      columns={[
        {
          key: 'name',
          header: 'Кто',
          cell: ({ name, personId }) => <PageLink to={paths.person(organisationId, personId)}>{name}</PageLink>,
        },
        { key: 'changes', header: 'Что', cell: ({ changes }) => changes.map(changeLine) },
        rowColumn,
      ]}
    />
  )
}

function changeLine({ field, from, to }: Findings['changed'][number]['changes'][number]): ReactNode {
  return (
    <div key={field}>
      {factName(field)}: {from !== null && <span className={styles.was}>{factInWords(field, from)}</span>}{' '}
      {factInWords(field, to)}
    </div>
  )
}

export function Added({ found }: Found) {
  return (
    <Part
      title="Кого добавим"
      rows={found.added}
      total={found.counts.added}
      rowId={rowKeyOf}
      rowName={({ name }) => name}
      columns={[
        { key: 'name', header: 'Кто', cell: ({ name }) => name },
        { key: 'work', header: 'Должность и предмет', cell: (row) => workInWords(row) || '—' },
        rowColumn,
      ]}
    />
  )
}

export function Leavers({ found }: Found) {
  const { organisationId } = usePlace()
  return (
    <Part
      title="Есть в программе, но нет в файле"
      hint="Может быть, эти люди ушли. Программа их не трогает: уход отмечают на странице человека."
      rows={found.leavers}
      total={found.leavers.length}
      rowId={({ id }) => id}
      rowName={({ name }) => name}
      columns={[
        {
          key: 'name',
          header: 'Кто',
          cell: ({ name, id }) => <PageLink to={paths.person(organisationId, id)}>{name}</PageLink>,
        },
        { key: 'post', header: 'Должность', cell: ({ post }) => post ?? '—' },
      ]}
    />
  )
}

export function Skipped({ found }: Found) {
  return (
    <Part
      title="Пропустили: это не люди"
      rows={found.skipped}
      total={found.skipped.length}
      rowId={rowKeyOf}
      rowName={({ row }) => `Строка ${row}`}
      columns={[{ key: 'words', header: 'Почему', cell: ({ words }) => words }, rowColumn]}
    />
  )
}

/** Which columns were understood: what is missing here was not read. */
export function SheetsRead({ found: { sheets } }: Found) {
  return (
    <section className={styles.section}>
      <Title order={2}>Какие столбцы прочитали</Title>
      {sheets.map(({ name, columns, unknownColumns }) => (
        <div key={name}>
          <Text>
            Лист «{name}»: {columns ? knownColumns(columns) : 'заголовков не нашлось, лист пропустили'}.
          </Text>
          {unknownColumns.length > 0 && (
            <Text c="dimmed">Не поняли и не читали: {unknownColumns.map(({ heading }) => heading).join(', ')}.</Text>
          )}
        </div>
      ))}
    </section>
  )
}

function knownColumns(columns: Record<string, number>): string {
  return Object.entries(columns)
    .sort(([, a], [, b]) => a - b)
    .map(([field]) => columnWords[field] ?? field)
    .join(', ')
}
