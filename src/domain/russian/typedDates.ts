import { addDays, addMonths, type DayParts, dayOf, dayParts, type IsoDate, schoolYearOf } from '../calendar.ts'
import { monthsGenitive } from './dates.ts'

/** A day as a person typed it, or why it cannot be one, in words for the screen. */
export type TypedDay = { day: IsoDate } | { refused: string }

const relativeDays: Record<string, number> = {
  позавчера: -2,
  вчера: -1,
  сегодня: 0,
  завтра: 1,
  послезавтра: 2,
}

/**
 * Reads «20.09», «20.09.26», «20.09.2026», «2026-09-20», «20 сентября [2026 г.]», «завтра», «через 2 недели».
 * A day without a year belongs to the school year that runs; in July and August the months from September on
 * mean the coming autumn, because by then people plan it.
 */
export function readDay(typed: string, today: IsoDate): TypedDay {
  const text = typed
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
    .toLowerCase()
    .replaceAll('ё', 'е')
  if (text === '') return { refused: 'Напишите дату, например 20.09 или 20 сентября' }
  return (
    readRelative(text, today) ??
    readIso(text, typed) ??
    readFigures(text, typed, today) ??
    readWords(text, typed, today) ?? {
      refused: `«${typed.trim()}»: дата не распознана, напишите, например, 20.09 или 20 сентября`,
    }
  )
}

function readRelative(text: string, today: IsoDate): TypedDay | null {
  const offset = Object.hasOwn(relativeDays, text) ? relativeDays[text] : undefined
  if (offset !== undefined) return { day: addDays(today, offset) }
  const ahead = /^через (?:(\d{1,3}) )?(день|дня|дней|неделю|недели|недель|месяц|месяца|месяцев|год)$/.exec(text)
  if (ahead === null) return null
  const count = Number(ahead[1] ?? 1)
  const unit = ahead[2] ?? ''
  if (unit.startsWith('д')) return { day: addDays(today, count) }
  if (unit.startsWith('н')) return { day: addDays(today, count * 7) }
  return { day: addMonths(today, unit === 'год' ? count * 12 : count) }
}

function readIso(text: string, typed: string): TypedDay | null {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (found === null) return null
  return existing({ year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) }, typed)
}

function readFigures(text: string, typed: string, today: IsoDate): TypedDay | null {
  const found = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?\.?(?: ?(?:г\.?|года))?$/.exec(text)
  if (found === null) return null
  return withYear({ month: Number(found[2]), day: Number(found[1]), year: found[3] }, typed, today)
}

function readWords(text: string, typed: string, today: IsoDate): TypedDay | null {
  const found = /^(?:«|")?\s?(\d{1,2})\s?(?:»|")?\s?([а-я]{3,8})\.?(?: (\d{4}))?(?: ?(?:г\.?|года))?$/.exec(text)
  if (found === null) return null
  const month = monthFrom(found[2] ?? '')
  if (month === null) return { refused: `«${found[2]}»: такого месяца нет` }
  return withYear({ month, day: Number(found[1]), year: found[3] }, typed, today)
}

// «сен», «сент», «сентябрь», «сентября» all begin alike; only «май» and «мая» differ in the third letter.
function monthFrom(word: string): number | null {
  if (word === 'май') return 5
  const index = monthsGenitive.findIndex((name) => name.startsWith(word.replace(/ь$/, '')))
  return index < 0 ? null : index + 1
}

type Written = { month: number; day: number; year: string | undefined }

function withYear({ month, day, year }: Written, typed: string, today: IsoDate): TypedDay {
  if (year === undefined) return existing({ year: meantYear(month, today), month, day }, typed, true)
  return existing({ year: year.length === 2 ? 2000 + Number(year) : Number(year), month, day }, typed)
}

function meantYear(month: number, today: IsoDate): number {
  const now = dayParts(today)
  if (now.month >= 7 && now.month <= 8) return now.year
  return month >= 9 ? schoolYearOf(today) : schoolYearOf(today) + 1
}

function existing(parts: DayParts, typed: string, guessedYear = false): TypedDay {
  const day = dayOf(parts)
  if (day !== null) return { day }
  const leapOnly = guessedYear && parts.month === 2 && parts.day === 29
  const where = leapOnly ? `в ${parts.year} году такого дня нет` : 'такого дня нет'
  return { refused: `${typed.trim()}: ${where}` }
}
