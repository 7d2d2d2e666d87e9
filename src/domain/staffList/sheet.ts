import type { IsoDate } from '#domain/calendar.ts'

/** One cell as a table program stores it; a formula is its last computed value. */
export type Cell = string | number | boolean | { date: IsoDate } | null

/** Rows start at the first row of the sheet, so `rows[0]` is row 1 on the person's screen. */
export type Sheet = { name: string; rows: readonly (readonly Cell[])[] }
