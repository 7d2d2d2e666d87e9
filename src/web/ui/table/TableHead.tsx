import { Checkbox } from '@mantine/core'
import { useId } from 'react'
import { useUrlState } from '#web/useUrlState.ts'
import type { Column } from './columns.ts'
import styles from './table.module.css'

interface TableHeadProps<Row> {
  columns: Column<Row>[]
  tick?: { all: boolean; some: boolean; onChange: () => void } | undefined
}

export function TableHead<Row>({ columns, tick }: TableHeadProps<Row>) {
  const id = useId()
  return (
    <thead role="rowgroup">
      <tr role="row">
        {tick && (
          <th role="columnheader" scope="col" className={styles.tick}>
            <Checkbox
              id={id}
              aria-label="Выбрать всех показанных"
              checked={tick.all}
              indeterminate={tick.some && !tick.all}
              onChange={tick.onChange}
            />
            <label htmlFor={id} className={styles.tickWords}>
              Выбрать всех показанных
            </label>
          </th>
        )}
        {columns.map((column) => (
          <HeaderCell key={column.key} column={column} />
        ))}
      </tr>
    </thead>
  )
}

function HeaderCell<Row>({ column }: { column: Column<Row> }) {
  const [url, change] = useUrlState()
  const up = url.sort === column.key
  const down = url.sort === `-${column.key}`
  const next = up ? `-${column.key}` : down ? null : column.key
  return (
    <th
      role="columnheader"
      scope="col"
      data-figures={column.figures || undefined}
      aria-sort={up ? 'ascending' : down ? 'descending' : undefined}
    >
      {column.sortBy || column.sortsOnServer ? (
        <button type="button" className={styles.sort} onClick={() => change({ sort: next })}>
          {column.header} <span aria-hidden>{up ? '↑' : down ? '↓' : '↕'}</span>
        </button>
      ) : (
        column.header
      )}
    </th>
  )
}
