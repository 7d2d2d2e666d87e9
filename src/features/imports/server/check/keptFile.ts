import type { DroppedColumns } from '#domain/staffList/dropped/droppedColumns.ts'
import type { ChosenColumns } from '#domain/staffList/headings/columns.ts'
import type { Cell, Sheet } from '#domain/staffList/sheet.ts'
import type { CheckedList, FoundGroup, FoundRows } from '../../findings.ts'

/**
 * What is kept of a file until it is applied: its cells without those of private and needless columns, and what
 * the person has said of its columns.
 */
export interface KeptFile {
  sheets: readonly Sheet[]
  /** By the name of the sheet. */
  chosen: Readonly<Record<string, ChosenColumns>>
  /** By the name of the sheet: the columns whose cells are gone. */
  dropped: Readonly<Record<string, DroppedColumns>>
}

/** Rows with errors as they stood in the file, under all that stood above them. */
export interface FaultySheet {
  name: string
  head: readonly (readonly Cell[])[]
  rows: { cells: readonly Cell[]; words: string }[]
  /** Headings of the columns that stand empty because nothing of them is kept. */
  dropped: string[]
}

export type Summary = Pick<CheckedList, 'counts' | 'left' | 'sheets'>

/** What the check has found: read by pages until it is applied, then only the summary and the errors are left. */
export type KeptFindings = { summary: Summary; errors: FaultySheet[] } & { [Group in FoundGroup]: FoundRows[Group] }
