import { addDays, type IsoDate } from '../calendar.ts'
import type { LeavingReason } from './leaving.ts'

/** What may be taken from the other record when two become one; everything else stays as the kept record has it. */
export const mergedFields = [
  'name',
  'kind',
  'birth',
  'post',
  'class',
  'hiredOn',
  'experience',
  'category',
  'phone',
  'email',
  'workplace',
  'clearance',
] as const
export type MergedField = (typeof mergedFields)[number]

export interface DatedValue<T> {
  from: IsoDate
  /** Inclusive; null: until now. */
  to: IsoDate | null
  value: T
}

/**
 * Two histories of one fact as one: on a day that both know the first one holds, on other days the one that knows.
 * Neighbours that say the same become one period in the words of the first history. Sorted by day.
 */
export function mergedPeriods<T>(
  first: readonly DatedValue<T>[],
  second: readonly DatedValue<T>[],
  isSame: (a: T, b: T) => boolean,
): DatedValue<T>[] {
  const own = first.map((period) => ({ ...period, first: true }))
  const rest = second.flatMap((period) => without(period, first)).map((period) => ({ ...period, first: false }))
  const merged: typeof own = []
  for (const period of [...own, ...rest].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const before = merged.at(-1)
    const joins = before !== undefined && before.to !== null && addDays(before.to, 1) === period.from
    if (joins && isSame(before.value, period.value)) {
      merged[merged.length - 1] = {
        from: before.from,
        to: period.to,
        value: before.first ? before.value : period.value,
        first: before.first || period.first,
      }
    } else merged.push(period)
  }
  return merged.map(({ from, to, value }) => ({ from, to, value }))
}

/** The days of a period that none of the others covers. */
function without<T>(period: DatedValue<T>, others: readonly DatedValue<T>[]): DatedValue<T>[] {
  let left = [period]
  for (const other of others) {
    left = left.flatMap((piece) => {
      const apart = (other.to !== null && other.to < piece.from) || (piece.to !== null && piece.to < other.from)
      if (apart) return [piece]
      return [
        ...(piece.from < other.from ? [{ ...piece, to: addDays(other.from, -1) }] : []),
        ...(other.to !== null && (piece.to === null || other.to < piece.to)
          ? [{ ...piece, from: addDays(other.to, 1) }]
          : []),
      ]
    })
  }
  return left
}

export interface Stay {
  from: IsoDate
  to: IsoDate | null
  leaving: LeavingReason | null
}

/** When somebody was here by either record: times that touch become one. The last one is the present or latest time. */
export function mergedStays(stays: readonly Stay[]): Stay[] {
  const merged: Stay[] = []
  for (const stay of [...stays].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const before = merged.at(-1)
    if (before === undefined || (before.to !== null && addDays(before.to, 1) < stay.from)) merged.push(stay)
    else if (before.to !== null && (stay.to === null || stay.to > before.to)) {
      merged[merged.length - 1] = { from: before.from, to: stay.to, leaving: stay.leaving }
    }
  }
  return merged
}

export interface PersonFacts {
  kind: string
  birthYear: number | null
  birthOn: IsoDate | null
  hiredOn: IsoDate | null
  experienceYears: number | null
  totalExperienceYears: number | null
  experienceOn: IsoDate | null
  category: string | null
  phone: string | null
  email: string | null
  workplace: string | null
  clearanceOn: IsoDate | null
  clearanceLocation: string | null
}

/** Columns that only make sense together are taken together. */
const columnsOf: Partial<Record<MergedField, readonly (keyof PersonFacts)[]>> = {
  kind: ['kind'],
  birth: ['birthYear', 'birthOn'],
  hiredOn: ['hiredOn'],
  experience: ['experienceYears', 'totalExperienceYears', 'experienceOn'],
  category: ['category'],
  phone: ['phone'],
  email: ['email'],
  workplace: ['workplace'],
  clearance: ['clearanceOn', 'clearanceLocation'],
}

/** The facts of the record that stays: its own, what it lacks from the other one, and what was chosen from there. */
export function mergedFacts(kept: PersonFacts, other: PersonFacts, taken: ReadonlySet<MergedField>): PersonFacts {
  const result: Record<string, unknown> = { ...kept }
  for (const [field, columns] of Object.entries(columnsOf)) {
    const isUnknown = columns.every((column) => kept[column] === null)
    if (!isUnknown && !taken.has(field as MergedField)) continue
    for (const column of columns) result[column] = other[column]
  }
  // The day of birth is kept of students alone.
  if (result.kind !== 'student') result.birthOn = null
  return result as unknown as PersonFacts
}
