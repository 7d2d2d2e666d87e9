import type { IsoDate } from '#domain/calendar.ts'
import type { ListRow } from './listRow.ts'

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

export type StaffRow = ListRow<StaffFacts>
