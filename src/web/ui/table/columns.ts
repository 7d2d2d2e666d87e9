import type { ReactNode } from 'react'

export interface Column<Row> {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** What the rows are ordered by when the header is pressed. */
  sortBy?: (row: Row) => string | number | null
  /** The header may be pressed, and it is the server that orders by `sort` of the address. */
  sortsOnServer?: boolean
  /** Figures stand right and under each other. */
  figures?: boolean
}

export interface Filter<Row> {
  /** Name in the address: `?consent=missing`. */
  key: string
  label: string
  options: FilterOption<Row>[]
}

export interface FilterOption<Row> {
  value: string
  words: string
  /** Left out when the server filters by the value in the address. */
  fits?: (row: Row) => boolean
}
