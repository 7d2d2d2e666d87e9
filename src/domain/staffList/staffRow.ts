import type { IsoDate } from '#domain/calendar.ts'
import type { PersonName } from '#domain/russian/names.ts'

/** Qualification as schools write it; «none» is said, not left empty. */
export type StaffCategory = 'highest' | 'first' | 'second' | 'suitable' | 'mentor' | 'methodist' | 'none'

/** What a list tells about an adult besides the name; null is an empty cell or an absent column. */
export type StaffFacts = {
  post: string | null
  subject: string | null
  association: string | null
  /** Whole years. */
  totalSeniority: number | null
  teachingSeniority: number | null
  hiredOn: IsoDate | null
  category: StaffCategory | null
  /** Of an adult the year is kept, never the day (rulings of personal data). */
  birthYear: number | null
  phone: string | null
  email: string | null
}

/** `row` is the number that the person sees at the left of the sheet. */
export type StaffRow = { sheet: string; row: number; name: PersonName; facts: StaffFacts; hasFaults: boolean }

/** A sentence that stands beside the cell; `column` counts from 1. */
export type Fault = { sheet: string; row: number; column: number; words: string }

/** A row that is nobody: a total, a section, a vacancy, headings repeated on a new page. */
export type SkippedRow = { sheet: string; row: number; words: string }
