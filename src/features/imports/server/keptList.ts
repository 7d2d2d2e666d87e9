import type { Cell } from '#domain/staffList/sheet.ts'
import type { Fault, SkippedRow, StaffRow } from '#domain/staffList/staffRow.ts'

/** Rows with errors as they stood in the file, under its own headings: they go back with a column «Ошибка». */
export interface FaultySheet {
  name: string
  headings: Cell[]
  rows: { row: number; cells: Cell[] }[]
}

/** What is kept of a file between its check and its application. */
export interface KeptList {
  rows: StaffRow[]
  faults: Fault[]
  skipped: SkippedRow[]
  faultySheets: FaultySheet[]
}
