import type { IsoDate } from '../calendar.ts'
import { isEmployee, type PersonKind } from '../person/personKind.ts'

/** Courses for mentors (roadmaps, stage 4) and the additional agreement to the employment contract (ст. 351.8 ТК). */
export interface Agreement {
  fromOn: IsoDate
  /** Last day, inclusive; null: as long as the person works. */
  toOn: IsoDate | null
}

/** Only an employee has an employment contract to add to. */
export function signsAgreement(kind: string): boolean {
  return isEmployee(kind as PersonKind)
}

export type AgreementState = 'not-needed' | 'missing' | 'in-force' | 'not-yet' | 'over'

/** How the agreement stands on a day: the one in force, otherwise the one that comes, otherwise the one that is over. */
export function stateOfAgreements(kind: string, agreements: readonly Agreement[], day: IsoDate): AgreementState {
  if (agreements.some(({ fromOn, toOn }) => fromOn <= day && (toOn === null || toOn >= day))) return 'in-force'
  if (agreements.some(({ fromOn }) => fromOn > day)) return 'not-yet'
  if (agreements.length > 0) return 'over'
  return signsAgreement(kind) ? 'missing' : 'not-needed'
}

export type AgreementRefusal = 'day-in-future' | 'period-ends-before-start' | 'no-employment-contract'

/** Why an agreement may not be marked signed so; it may be in force before it was signed. */
export function whyNotAgreement(
  kind: string,
  { signedOn, fromOn, toOn }: Agreement & { signedOn: IsoDate },
  today: IsoDate,
): AgreementRefusal | null {
  if (!signsAgreement(kind)) return 'no-employment-contract'
  if (signedOn > today) return 'day-in-future'
  return toOn !== null && toOn < fromOn ? 'period-ends-before-start' : null
}

/** A course is marked once it is over. */
export function whyNotCourse(finishedOn: IsoDate, today: IsoDate): 'day-in-future' | null {
  return finishedOn > today ? 'day-in-future' : null
}
