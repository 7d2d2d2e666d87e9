import type { IsoDate } from '#domain/calendar.ts'
import type { PersonName } from '#domain/russian/names.ts'
import type { ListRow } from '../listRow.ts'

export const relations = ['mother', 'father', 'parent', 'guardian', 'trustee', 'institution'] as const
export type Relation = (typeof relations)[number]

export type ListedGuardian = { name: PersonName; relation: Relation; phone: string | null }

/** What a list tells about a student besides the name; null is an empty cell or an absent column. */
export type StudentFacts = {
  /** «7 Б»; the year of study stands in it. */
  classTitle: string | null
  /** Of a student the full day is kept: at 14 and at 18 other people sign. */
  birthOn: IsoDate | null
  birthYear: number | null
  phone: string | null
  email: string | null
  guardians: readonly ListedGuardian[]
}

export type StudentRow = ListRow<StudentFacts>
