import { Button, Checkbox, Group, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { counted, figures, type PluralForms } from '#domain/russian/plural.ts'
import { useUrlState } from '#web/useUrlState.ts'
import { EmptyState } from '../EmptyState.tsx'
import type { Column, Filter } from './columns.ts'
import { FilterChips } from './FilterChips.tsx'
import { TableHead } from './TableHead.tsx'
import styles from './table.module.css'
import { useRowLimit } from './useRowLimit.ts'
import { useShownRows } from './useShownRows.ts'

interface DataTableProps<Row> {
  /** What the table is of, for those who hear it. */
  caption: string
  rows: Row[]
  rowId: (row: Row) => string
  /** The person, pair or document of a row in words; it names the tick box. */
  rowName: (row: Row) => string
  /** Few; the name first. */
  columns: Column<Row>[]
  /** `['человек', 'человека', 'человек']` */
  of: PluralForms
  filters?: Filter<Row>[]
  searchIn?: (row: Row) => string
  /** Acts on the chosen rows; appear with the first tick. */
  bulkActs?: (ids: string[], clear: () => void) => ReactNode
  /** When the server has more than was sent: how many in all and how to get them. */
  more?: { total: number; load: () => unknown; loading: boolean } | undefined
  empty: ReactNode
}

/** A list that can be read; on a phone its rows become cards. See README for a whole example. */
export function DataTable<Row>({ filters = [], ...table }: DataTableProps<Row>) {
  const [, change] = useUrlState()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const shown = useShownRows({ rows: table.rows, columns: table.columns, filters, searchIn: table.searchIn })
  const [limit, showMore] = useRowLimit()
  const visible = shown.slice(0, limit)
  const chosen = table.rows.map(table.rowId).filter((id) => ticked.has(id))
  const narrowed = shown.length !== table.rows.length
  const forget = () => change({ q: null, ...Object.fromEntries(filters.map((filter) => [filter.key, null])) })

  if (table.rows.length === 0 && !table.more?.total) {
    return (
      <>
        <ServerFilters filters={filters} />
        {table.empty}
      </>
    )
  }
  return (
    <div>
      <FilterChips filters={filters} searchLabel={table.searchIn && 'Найти в списке'} />
      <Group
        justify="space-between"
        mih="2.75rem"
        mb="xs"
        className={styles.above ?? ''}
        data-chosen={chosen.length > 0 || undefined}
      >
        <Text>
          <span role="status">{countWords(shown.length, table.more?.total ?? table.rows.length, table.of)}</span>
          {table.bulkActs && chosen.length === 0 && shown.length > 0 && (
            <span className={`noPrint ${styles.hint}`}>. Отметьте строки галочками — появятся кнопки.</span>
          )}
        </Text>
        {table.bulkActs && chosen.length > 0 && (
          <section className={styles.bulk} aria-label="С выбранными">
            <Text fw={600}>Выбрано: {figures(chosen.length)}</Text>
            {table.bulkActs(chosen, () => setTicked(new Set()))}
            <Button variant="subtle" onClick={() => setTicked(new Set())}>
              Снять выбор
            </Button>
          </section>
        )}
      </Group>
      {shown.length === 0 && narrowed ? (
        <EmptyState words="Под такие условия никто не подходит" act={<Button onClick={forget}>Показать всех</Button>} />
      ) : (
        <Rows {...table} visible={visible} ticked={ticked} onTick={setTicked} shownIds={shown.map(table.rowId)} />
      )}
      <MoreButton {...table} hidden={shown.length - visible.length} onShow={showMore} />
    </div>
  )
}

interface RowsProps<Row> extends Omit<DataTableProps<Row>, 'filters'> {
  visible: Row[]
  shownIds: string[]
  ticked: ReadonlySet<string>
  onTick: (ticked: ReadonlySet<string>) => void
}

function Rows<Row>({ visible, shownIds, ticked, onTick, ...table }: RowsProps<Row>) {
  const all = shownIds.length > 0 && shownIds.every((id) => ticked.has(id))
  const tickAll = () => onTick(all ? new Set() : new Set([...ticked, ...shownIds]))
  // A card is no table for the style sheet; the explicit roles keep it one for a screen reader.
  return (
    <table className={styles.table} role="table">
      <caption>{table.caption}</caption>
      <TableHead columns={table.columns} tick={table.bulkActs && { all, some: ticked.size > 0, onChange: tickAll }} />
      <tbody role="rowgroup">
        {visible.map((row) => {
          const id = table.rowId(row)
          return (
            <tr key={id} role="row" data-ticked={ticked.has(id) || undefined}>
              {table.bulkActs && (
                <td role="cell" className={styles.tick}>
                  <Checkbox
                    checked={ticked.has(id)}
                    onChange={() => onTick(toggled(ticked, id))}
                    aria-label={`Выбрать: ${table.rowName(row)}`}
                  />
                </td>
              )}
              {table.columns.map((column, index) => (
                <td
                  key={column.key}
                  role="cell"
                  data-label={index === 0 ? undefined : column.header}
                  data-figures={column.figures || undefined}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

interface MoreButtonProps {
  hidden: number
  onShow: () => void
  more?: { total: number; load: () => unknown; loading: boolean } | undefined
  rows: unknown[]
}

function MoreButton({ hidden, onShow, more, rows }: MoreButtonProps) {
  const onServer = more ? more.total - rows.length : 0
  if (hidden <= 0 && onServer <= 0) return null
  const show = () => (hidden > 0 ? onShow() : void more?.load())
  return (
    <Button variant="default" mt="md" onClick={show} loading={more?.loading ?? false} className="noPrint">
      Показать ещё (осталось {figures(Math.max(0, hidden) + Math.max(0, onServer))})
    </Button>
  )
}

// A list that the server filtered down to nothing still needs its chips to come back.
function ServerFilters<Row>({ filters }: { filters: Filter<Row>[] }) {
  const [url] = useUrlState()
  return filters.some((filter) => url[filter.key]) || url.q ? <FilterChips filters={filters} /> : null
}

function countWords(shown: number, all: number, of: PluralForms): string {
  return shown === all ? counted(all, of) : `${figures(shown)} из ${counted(all, of)}`
}

function toggled(ticked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ticked)
  if (!next.delete(id)) next.add(id)
  return next
}
