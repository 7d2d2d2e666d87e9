import { addMonths, type IsoDate } from './calendar.ts'

/** The curator brings the banks up to date at least once a year (003 §4.4.2). */
const monthsOfTrust = 12

export interface KeptEntry {
  schoolYear: number
  enteredOn: IsoDate
  /** When somebody last said that the entry is still true; entering it said so for the first time. */
  confirmedOn: IsoDate | null
}

/**
 * fresh: confirmed within a year · due: longer ago · left-behind: open in the bank of an earlier school year and
 * not taken over into the present one.
 */
export type UpkeepState = 'fresh' | 'due' | 'left-behind'

export function upkeepOf(
  { schoolYear, enteredOn, confirmedOn }: KeptEntry,
  now: { schoolYear: number; today: IsoDate },
): UpkeepState {
  if (schoolYear < now.schoolYear) return 'left-behind'
  return isConfirmed(confirmedOn ?? enteredOn, now.today) ? 'fresh' : 'due'
}

/** Every entry that is not fresh waits for somebody's word. */
export function waitingForWord(entries: readonly KeptEntry[], now: { schoolYear: number; today: IsoDate }): number {
  return entries.filter((entry) => upkeepOf(entry, now) !== 'fresh').length
}

/** A year later to the day the entry asks again. */
export function isConfirmed(saidOn: IsoDate, today: IsoDate): boolean {
  return addMonths(saidOn, monthsOfTrust) > today
}

/** Share of entries confirmed within a year (indicator I24), whole per cent rounded down; null without any entry. */
export function shareConfirmed(states: readonly UpkeepState[]): number | null {
  if (states.length === 0) return null
  const fresh = states.filter((state) => state === 'fresh').length
  return Math.floor((fresh * 100) / states.length)
}
