import type { PersonName } from '#domain/russian/names.ts'

/** Somebody in a list. `row` is the number that the person sees at the left of the sheet. */
export type ListRow<Facts> = { sheet: string; row: number; name: PersonName; facts: Facts; hasFaults: boolean }

/** A sentence that stands beside the cell; `column` counts from 1. */
export type Fault = { sheet: string; row: number; column: number; words: string }

/** A row that is nobody: a total, a section, a vacancy, headings repeated on a new page. */
export type SkippedRow = { sheet: string; row: number; words: string }
