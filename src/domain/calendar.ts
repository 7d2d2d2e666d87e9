/** A day of the calendar without a time zone, `2026-09-01`; years 0001 to 9999. */
export type IsoDate = string

/** Both ends belong to the period; `to: null` means that no end is known. */
export type Period = { from: IsoDate; to: IsoDate | null }

export type DayParts = { year: number; month: number; day: number }

/** True only for a day that exists: `isDay('1999-02-31')` is false. */
export function isDay(text: string): boolean {
  return partsOf(text) !== null
}

/** Year, month 1–12 and day. Throws RangeError when there is no such day. */
export function dayParts(day: IsoDate): DayParts {
  const parts = partsOf(day)
  if (parts === null) throw new RangeError(`No such day: ${day}`)
  return parts
}

/** The day with these numbers, or null when the calendar has none. */
export function dayOf({ year, month, day }: DayParts): IsoDate | null {
  const numbers = [year, month, day].every(Number.isInteger)
  if (!numbers || year < 1 || year > 9999 || month < 1 || month > 12) return null
  if (day < 1 || day > daysInMonth(year, month)) return null
  return written({ year, month, day })
}

/** Negative, zero or positive, for sorting: the earlier day first. */
export function compareDays(a: IsoDate, b: IsoDate): -1 | 0 | 1 {
  if (a === b) return 0
  return a < b ? -1 : 1
}

export function addDays(day: IsoDate, count: number): IsoDate {
  return fromNumber(toNumber(dayParts(day)) + count)
}

/** The same day of another month, or that month's last: 31 January and one month is 28 or 29 February. */
export function addMonths(day: IsoDate, count: number): IsoDate {
  const parts = dayParts(day)
  const months = parts.year * 12 + (parts.month - 1) + count
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  const moved = dayOf({ year, month, day: Math.min(parts.day, daysInMonth(year, month)) })
  if (moved === null) throw new RangeError(`${day} and ${count} months leaves the calendar`)
  return moved
}

/** Days from the first to the second: 0 for the same day, negative when the second is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toNumber(dayParts(to)) - toNumber(dayParts(from))
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: IsoDate): number {
  const number = toNumber(dayParts(day))
  return ((((number + 2) % 7) + 7) % 7) + 1
}

/** The year in which the school year of this day began; a school year lasts from 1 September to 31 August. */
export function schoolYearOf(day: IsoDate): number {
  const { year, month } = dayParts(day)
  return month >= 9 ? year : year - 1
}

export function schoolYearPeriod(startYear: number): { from: IsoDate; to: IsoDate } {
  return {
    from: written({ year: startYear, month: 9, day: 1 }),
    to: written({ year: startYear + 1, month: 8, day: 31 }),
  }
}

export function contains(period: Period, day: IsoDate): boolean {
  return period.from <= day && (period.to === null || day <= period.to)
}

/** True when at least one day belongs to both. */
export function overlaps(a: Period, b: Period): boolean {
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to)
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

function partsOf(text: string): DayParts | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (found === null) return null
  const parts = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) }
  return dayOf(parts) === null ? null : parts
}

function written({ year, month, day }: DayParts): IsoDate {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0')
}

// Days are numbered from 1 March of year 0, so that the leap day is the last of its year
// and every month has a fixed number of days before it (the "days from civil" method).
function toNumber({ year, month, day }: DayParts): number {
  const y = month <= 2 ? year - 1 : year
  const monthFromMarch = (month + 9) % 12
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear
}

function fromNumber(number: number): IsoDate {
  const era = Math.floor(number / 146_097)
  const ofEra = number - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * ofYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const day = dayOf({ year, month, day: ofYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1 })
  if (day === null) throw new RangeError('The day lies outside the years 0001 to 9999')
  return day
}
