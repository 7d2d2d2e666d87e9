import { dayParts, daysBetween, type IsoDate, type Period } from '../calendar.ts'
import { counted, type PluralForms } from './plural.ts'

const nbsp = '\u00A0'
const dayForms: PluralForms = ['день', 'дня', 'дней']
/** From this many days on a calendar day says more than a count. */
const nearDays = 7

/** Genitive, as after a number: «1 сентября». */
export const monthsGenitive = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
] as const

/** «1 сентября 2026 г.» */
export function dayInWords(day: IsoDate): string {
  return `${dayAndMonth(day)} ${dayParts(day).year}${nbsp}г.`
}

/** «1 сентября» */
export function dayAndMonth(day: IsoDate): string {
  const parts = dayParts(day)
  return `${parts.day}${nbsp}${monthGenitive(parts.month)}`
}

/** «01.09.2026» */
export function dayInFigures(day: IsoDate): string {
  const { year, month, day: number } = dayParts(day)
  return `${twoFigures(number)}.${twoFigures(month)}.${String(year).padStart(4, '0')}`
}

/** As printed orders have it: «« 01 » сентября 2026 г.» */
export function dayInOrderStyle(day: IsoDate): string {
  const { year, month, day: number } = dayParts(day)
  return `«${nbsp}${twoFigures(number)}${nbsp}» ${monthGenitive(month)} ${year}${nbsp}г.`
}

/** «с 1 сентября 2026 г. по 31 мая 2027 г.»; without an end «с 1 сентября 2026 г.» */
export function periodInWords({ from, to }: Period): string {
  const beginning = `с${nbsp}${dayInWords(from)}`
  return to === null ? beginning : `${beginning} по${nbsp}${dayInWords(to)}`
}

/** «01.09.2026 – 31.05.2027»; without an end «с 01.09.2026» */
export function periodInFigures({ from, to }: Period): string {
  return to === null ? `с${nbsp}${dayInFigures(from)}` : `${dayInFigures(from)}${nbsp}– ${dayInFigures(to)}`
}

/** A day on a screen: «сегодня», «завтра», «через 3 дня», «5 дней назад», «20 октября», «20 октября 2025 г.» */
export function dayOnScreen(day: IsoDate, today: IsoDate): string {
  const ahead = daysBetween(today, day)
  if (ahead === 0) return 'сегодня'
  if (ahead === 1) return 'завтра'
  if (ahead === -1) return 'вчера'
  if (ahead > 0 && ahead <= nearDays) return `через${nbsp}${counted(ahead, dayForms)}`
  if (ahead < 0 && -ahead <= nearDays) return `${counted(-ahead, dayForms)} назад`
  return dayWithoutThisYear(day, today)
}

/** A term on a screen: «сегодня», «завтра», «через 3 дня», «до 20 октября», «просрочено на 5 дней». */
export function termOnScreen(lastDay: IsoDate, today: IsoDate): string {
  const ahead = daysBetween(today, lastDay)
  if (ahead < 0) return `просрочено на${nbsp}${counted(-ahead, dayForms)}`
  return ahead <= nearDays ? dayOnScreen(lastDay, today) : `до${nbsp}${dayWithoutThisYear(lastDay, today)}`
}

/** «2026/27 учебный год» */
export function schoolYearShort(startYear: number): string {
  return `${startYear}/${twoFigures((startYear + 1) % 100)} учебный${nbsp}год`
}

/** «2026–2027 учебный год» */
export function schoolYearLong(startYear: number): string {
  return `${startYear}–${startYear + 1} учебный${nbsp}год`
}

function dayWithoutThisYear(day: IsoDate, today: IsoDate): string {
  return dayParts(day).year === dayParts(today).year ? dayAndMonth(day) : dayInWords(day)
}

function monthGenitive(month: number): string {
  return monthsGenitive[month - 1] ?? ''
}

function twoFigures(number: number): string {
  return String(number).padStart(2, '0')
}
