import { addMonths, type IsoDate } from '../calendar.ts'
import { needsClearance, type PersonKind } from '../person/personKind.ts'

export type ClearanceState = 'not-needed' | 'marked' | 'missing'

/** What is known of the certificate; `clearanceOn` is the day on which somebody saw it. */
export function clearanceOf(person: { kind: string; clearanceOn: IsoDate | null }, day: IsoDate): ClearanceState {
  if (!needsClearance(person.kind as PersonKind)) return 'not-needed'
  return person.clearanceOn !== null && person.clearanceOn <= day ? 'marked' : 'missing'
}

/** A student is a minor until the 18th birthday; one whose birthday is not known is taken for a minor. */
export function isMinorOn(person: { kind: string; birthOn: IsoDate | null }, day: IsoDate): boolean {
  if (person.kind !== 'student') return false
  return person.birthOn === null || addMonths(person.birthOn, 18 * 12) > day
}
