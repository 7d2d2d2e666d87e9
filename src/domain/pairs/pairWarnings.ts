import { addDays, addMonths, type IsoDate, schoolYearOf } from '../calendar.ts'
import type { Period } from '../mentoringPair.ts'

/** What the curator should look at; none of it stands in the way (domain §11, rules 11 and 16). */
export type PairWarning =
  | { warning: 'term-shorter' | 'term-longer'; kindCode: string; months: number }
  | { warning: 'group-of-one' }
  | { warning: 'above-capacity'; load: number; capacity: number }
  | { warning: 'less-experienced' }
  | { warning: 'no-topic' }

export interface PlannedPair {
  term: Period
  kinds: readonly { code: string; monthsFrom: number | null; monthsTo: number | null }[]
  topics: number
  mentor: {
    /** Open pairs of the mentor, this one among them. */
    load: number
    /** Null for somebody who is not in the bank of mentors. */
    capacity: number | null
    experienceYears: number | null
  }
  mentee: { experienceYears: number | null }
}

export function warningsOfPair({ term, kinds, topics, mentor, mentee }: PlannedPair): PairWarning[] {
  const warnings: PairWarning[] = kinds.flatMap((kind) => warningsOfTerm(term, kind))
  const codes = kinds.map(({ code }) => code)
  if (codes.includes('group') && mentor.load < 2) warnings.push({ warning: 'group-of-one' })
  if (mentor.capacity !== null && mentor.load > mentor.capacity) {
    warnings.push({ warning: 'above-capacity', load: mentor.load, capacity: mentor.capacity })
  }
  // In reverse mentoring the younger colleague leads, so seniority says nothing there.
  const senior = codes.includes('reverse') || !isLess(mentor.experienceYears, mentee.experienceYears)
  if (!senior) warnings.push({ warning: 'less-experienced' })
  if (topics === 0) warnings.push({ warning: 'no-topic' })
  return warnings
}

/** Today to the end of May, when the school year's programmes close; from June on, of the next May. */
export function usualTerm(today: IsoDate): Period {
  const endOfMay = `${schoolYearOf(today) + 1}-05-31`
  return { fromOn: today, toOn: endOfMay < today ? addMonths(endOfMay, 12) : endOfMay }
}

function warningsOfTerm(term: Period, kind: PlannedPair['kinds'][number]): PairWarning[] {
  const { code, monthsFrom, monthsTo } = kind
  // The last day belongs to the term, so a year from 1 September ends on 31 August.
  const dayAfter = addDays(term.toOn, 1)
  if (monthsFrom !== null && dayAfter < addMonths(term.fromOn, monthsFrom)) {
    return [{ warning: 'term-shorter', kindCode: code, months: monthsFrom }]
  }
  if (monthsTo !== null && dayAfter > addMonths(term.fromOn, monthsTo)) {
    return [{ warning: 'term-longer', kindCode: code, months: monthsTo }]
  }
  return []
}

function isLess(one: number | null, other: number | null): boolean {
  return one !== null && other !== null && one < other
}
