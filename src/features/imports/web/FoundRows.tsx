import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { paths } from '#web/paths.ts'
import { usePlace } from '#web/session.tsx'
import { PageLink } from '#web/ui/PageLink.tsx'
import type { Column } from '#web/ui/table/columns.ts'
import { DataTable } from '#web/ui/table/DataTable.tsx'
import type { CheckedList, FoundGroup, FoundRows } from '../findings.ts'
import styles from './imports.module.css'
import { columnName, factInWords, factName } from './listWords.ts'
import { rowKeyOf } from './useAnswersOnDuplicates.ts'
import { useGroup } from './useGroup.ts'

interface PartProps<Group extends FoundGroup> {
  found: CheckedList
  group: Group
  /** Of the rows of this group, all pages of it. */
  total: number
  title: string
  hint?: string
  rowId: (row: FoundRows[Group][number]) => string
  rowName: (row: FoundRows[Group][number]) => string
  columns: Column<FoundRows[Group][number]>[]
}

function Part<Group extends FoundGroup>({ found, group, total, title, hint, ...table }: PartProps<Group>) {
  const { rows, more } = useGroup(found.checkId, group, total)
  if (total === 0) return null
  return (
    <section className={styles.section}>
      <Title order={2}>{title}</Title>
      {hint && (
        <Text c="dimmed" mb="xs" className="reading">
          {hint}
        </Text>
      )}
      <DataTable {...table} caption={title} rows={rows} of={['строка', 'строки', 'строк']} more={more} empty={null} />
    </section>
  )
}

type Found = { found: CheckedList }

/** The number at the left of the sheet; of several sheets also which one. */
function rowColumn({ sheets }: CheckedList) {
  const cell = ({ sheet, row }: { sheet: string; row: number }) => (sheets.length > 1 ? `${sheet}, ${row}` : row)
  return { key: 'row', header: 'Строка', cell, figures: true }
}

export function Faults({ found }: Found) {
  return (
    <Part
      {...{ found, group: 'faults', total: found.counts.faults }}
      title="Ошибки"
      rowId={(fault) => `${rowKeyOf(fault)} ${fault.column} ${fault.words}`}
      rowName={({ name, words }) => name ?? words}
      columns={[
        { key: 'name', header: 'Кто', cell: ({ name, row }) => name ?? `Строка ${row}` },
        {
          key: 'cell',
          header: 'Ячейка',
          cell: ({ sheet, row, column }) => `${found.sheets.length > 1 ? `${sheet}, ` : ''}${columnName(column)}${row}`,
        },
        { key: 'words', header: 'Что не так', cell: ({ words }) => words },
      ]}
    />
  )
}

export function Changed({ found }: Found) {
  const { organisationId } = usePlace()
  return (
    <Part
      {...{ found, group: 'changed', total: found.counts.changed }}
      title="Что изменится"
      hint="Пустая ячейка файла ничего не стирает."
      rowId={rowKeyOf}
      rowName={({ name }) => name}
      columns={[
        {
          key: 'name',
          header: 'Кто',
          cell: ({ name, personId }) => <PageLink to={paths.person(organisationId, personId)}>{name}</PageLink>,
        },
        { key: 'changes', header: 'Что', cell: ({ changes }) => changes.map(changeLine) },
        rowColumn(found),
      ]}
    />
  )
}

function changeLine({ field, from, to }: FoundRows['changed'][number]['changes'][number]): ReactNode {
  return (
    <div key={`${field} ${to}`}>
      {factName(field)}: {from !== null && <span className={styles.was}>{factInWords(field, from)}</span>}{' '}
      {factInWords(field, to)}
    </div>
  )
}

export function Added({ found }: Found) {
  return (
    <Part
      {...{ found, group: 'added', total: found.counts.added }}
      title="Кого добавим"
      rowId={rowKeyOf}
      rowName={({ name }) => name}
      columns={[
        { key: 'name', header: 'Кто', cell: ({ name }) => name },
        {
          key: 'about',
          header: found.list === 'staff' ? 'Должность и предмет' : 'Класс и дата рождения',
          cell: ({ about }) => about || '—',
        },
        rowColumn(found),
      ]}
    />
  )
}

export function Leavers({ found }: Found) {
  const { organisationId } = usePlace()
  return (
    <Part
      {...{ found, group: 'leavers', total: found.counts.leavers }}
      title="Есть в программе, но нет в файле"
      hint={
        found.list === 'staff'
          ? 'Может быть, эти люди ушли. Программа их не трогает: уход отмечают на странице человека.'
          : 'Может быть, эти обучающиеся выбыли. Сверяли только классы, которые есть в файле; сама программа никого не убирает.'
      }
      rowId={({ id }) => id}
      rowName={({ name }) => name}
      columns={[
        {
          key: 'name',
          header: 'Кто',
          cell: ({ name, id }) => <PageLink to={paths.person(organisationId, id)}>{name}</PageLink>,
        },
        { key: 'about', header: 'Кто это', cell: ({ about }) => about || '—' },
      ]}
    />
  )
}

export function Skipped({ found }: Found) {
  return (
    <Part
      {...{ found, group: 'skipped', total: found.counts.skipped }}
      title="Пропустили: это не люди"
      rowId={rowKeyOf}
      rowName={({ row }) => `Строка ${row}`}
      columns={[{ key: 'words', header: 'Почему', cell: ({ words }) => words }, rowColumn(found)]}
    />
  )
}
