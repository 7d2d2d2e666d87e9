import { isShortFor } from '../posts/abbreviatedPosts.ts'
import type { StaffFacts, StaffRow } from '../staffRow.ts'
import { toTheEnd } from '../toTheEnd.ts'
import { type Compared, comparing, type Known, type ListRules } from './compare.ts'

/** An employee as the program knows them. */
export type ExistingPerson = Known<StaffFacts>

export const staffRules: ListRules<StaffFacts> = {
  birthOf: ({ birthYear }) => (birthYear === null ? null : String(birthYear)),
  changesOf: (known, row) =>
    (Object.keys(row) as (keyof StaffFacts)[]).flatMap((field) => {
      const to = row[field]
      if (field === 'post' && isShortFor(known.post, row.post)) return []
      return to === null || to === known[field] ? [] : [{ field, from: known[field], to }]
    }),
  merged: mergedFacts,
  mayBeLeaver: () => true,
}

/** Sorts the rows of a staff list against the employees. */
export function compareWithPeople(
  rows: readonly StaffRow[],
  existing: readonly ExistingPerson[],
): Compared<StaffFacts> {
  return toTheEnd(comparing(rows, existing, staffRules))
}

/** The facts of a person after the row: what the row leaves empty stays. */
export function mergedFacts(known: StaffFacts, row: StaffFacts): StaffFacts {
  const told = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
  return { ...known, ...told, ...(isShortFor(known.post, row.post) ? { post: known.post } : {}) }
}
