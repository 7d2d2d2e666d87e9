import { addDays, dayParts, type IsoDate } from '#domain/calendar.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import { readDay } from '#domain/russian/typedDates.ts'
import { readSeniority } from './seniority.ts'
import type { Cell } from './sheet.ts'
import type { StaffCategory } from './staffRow.ts'

/** What a cell says, or why it cannot be understood; the words go on after the name of the column and the cell. */
export type CellReading<T> = { value: T | null } | { fault: string }

const emptyWords = new Set(['-', '–', '—', '--', 'н/д', 'нет данных', '?', 'не указано'])
const longestText = 300

export const tooLong = `длиннее ${longestText}\u00A0знаков`

export function isTooLong(text: string | null): boolean {
  return text !== null && text.length > longestText
}

/** The text of a cell on one line; null when there is nothing in it. */
export function cellText(cell: Cell): string | null {
  if (cell === null) return null
  if (typeof cell === 'object') return dayInFigures(cell.date)
  if (typeof cell === 'boolean') return cell ? 'да' : 'нет'
  const text = String(cell).replace(/\s+/g, ' ').trim()
  return text === '' || emptyWords.has(text.toLowerCase()) ? null : text
}

export function readText(cell: Cell): CellReading<string> {
  const text = cellText(cell)
  return { value: isAbsent(text) ? null : text }
}

export function readHiringDay(cell: Cell, today: IsoDate): CellReading<IsoDate> {
  const reading = readPastDay(cell, today)
  if ('fault' in reading || reading.value === null) return reading
  if (reading.value > addDays(today, 366)) return { fault: 'этот день ещё не скоро, проверьте год' }
  return reading.value < '1940-01-01' ? { fault: 'слишком давно, проверьте год' } : reading
}

/** A date or a year; of an adult only the year is kept. */
export function readBirthYear(cell: Cell, today: IsoDate): CellReading<number> {
  const text = cellText(cell)
  if (text === null) return { value: null }
  const year = /^(\d{4})\s?(?:г(?:\.|од)?\s?(?:р(?:\.|ожд\.?|ождения)?)?)?$/i.exec(text)?.[1]
  if (year !== undefined) return likelyBirth(Number(year), today)
  const reading = readPastDay(cell, today)
  if ('fault' in reading || reading.value === null) return 'fault' in reading ? reading : { value: null }
  return likelyBirth(dayParts(reading.value).year, today)
}

/** Of a student the whole day is kept; a list that has only the year gives the year. */
export function readBirthDay(cell: Cell, today: IsoDate): CellReading<{ on: IsoDate | null; year: number }> {
  const year = /^(\d{4})\s?(?:г(?:\.|од)?\s?(?:р\.?)?)?$/i.exec(cellText(cell) ?? '')?.[1]
  const reading = year === undefined ? readPastDay(cell, today) : null
  if (reading !== null && 'fault' in reading) return { fault: reading.fault.replace('01.09.2015', '12.03.2012') }
  const on = reading?.value ?? null
  if (on === null && year === undefined) return { value: null }
  const born = { on, year: on === null ? Number(year) : dayParts(on).year }
  if (on !== null ? on > today : born.year > dayParts(today).year) return { fault: 'этот день ещё не наступил' }
  const age = dayParts(today).year - born.year
  return age < 1 || age > 60 ? { fault: 'проверьте год рождения' } : { value: born }
}

export function readYears(cell: Cell): CellReading<number> {
  if (cell !== null && typeof cell === 'object') {
    return { fault: 'таблица превратила число в дату, напишите число лет, например 12' }
  }
  const text = cellText(cell)
  if (text === null) return { value: null }
  const years = readSeniority(text)
  if (years === null) return { fault: 'не понято, напишите число лет, например 12 или 12,5' }
  return years > 70 ? { fault: 'столько лет не бывает' } : { value: years }
}

const categories: readonly [RegExp, StaffCategory][] = [
  [/наставник/, 'mentor'],
  [/методист/, 'methodist'],
  [/высш|^в\/?к|^вкк/, 'highest'],
  [/перв|^(?:1|i|і)(?![\p{L}\d])/u, 'first'],
  [/втор|^(?:2|ii)(?![\p{L}\d])/u, 'second'],
  [/сзд|соотв/, 'suitable'],
  [/^(?:нет|без|б\/?к|не имеет|не имеется|отсутствует|молодой специалист)/, 'none'],
]

export function readCategory(cell: Cell): CellReading<StaffCategory> {
  const text = cellText(cell)
  if (text === null) return { value: null }
  const found = categories.find(([words]) => words.test(text.toLowerCase()))
  if (found === undefined) return { fault: 'не понято, пишут «высшая», «первая», «СЗД» или «нет»' }
  return { value: found[1] }
}

/** Numbers of eleven digits become +7…; a short local number stays as it is. Several are kept. */
export function readPhone(cell: Cell): CellReading<string> {
  const text = cellText(cell)
  if (text === null || isAbsent(text)) return { value: null }
  const phones = text
    .split(/[,;/]|\s{2,}/)
    .filter((part) => part.trim() !== '')
    .map(phoneOf)
  if (phones.length === 0 || phones.includes(null)) return { fault: 'это не похоже на номер телефона' }
  return { value: phones.join(', ') }
}

export function readEmail(cell: Cell): CellReading<string> {
  const text = cellText(cell)
  if (text === null || isAbsent(text)) return { value: null }
  const address = text.replace(/^mailto:/i, '').toLowerCase()
  if (/^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]{2,}$/.test(address)) return { value: address }
  return { fault: 'это не похоже на адрес почты' }
}

export function isAbsent(text: string | null): boolean {
  return text !== null && /^(?:нет|не имеет|отсутствует)$/i.test(text)
}

function readPastDay(cell: Cell, today: IsoDate): CellReading<IsoDate> {
  if (cell !== null && typeof cell === 'object') return { value: cell.date }
  // A day whose cell lost its format is the count of days that table programs keep.
  if (typeof cell === 'number' && cell > 10_000 && cell < 80_000)
    return { value: addDays('1899-12-30', Math.floor(cell)) }
  const text = cellText(cell)
  if (text === null) return { value: null }
  const whole = withWholeYear(text, today)
  const isWhole = /\d{4}/.test(whole) && !/^\d{4}(?: ?г\.?| ?года?)?$/.test(whole)
  if (!isWhole) return { fault: 'нужны день, месяц и год, например 01.09.2015' }
  const reading = readDay(whole, today)
  if ('day' in reading) return { value: reading.day }
  return {
    fault: /такого/.test(reading.refused) ? 'такого дня нет' : 'дата не распознана, напишите, например, 01.09.2015',
  }
}

/** «01.09.85» in a list of employees is 1985: two figures never mean the future here. */
function withWholeYear(text: string, today: IsoDate): string {
  const now = dayParts(today).year % 100
  return text
    .replace(
      /^(\d{1,2}[./-]\d{1,2}[./-])(\d{2})(?=\D*$)/,
      (_, start: string, year: string) => `${start}${Number(year) > now ? 19 : 20}${year}`,
    )
    .replace(/^с /i, '')
}

function likelyBirth(year: number, today: IsoDate): CellReading<number> {
  const age = dayParts(today).year - year
  if (age < 0) return { fault: 'этот год ещё не наступил' }
  return age < 14 || age > 100 ? { fault: 'проверьте год рождения' } : { value: year }
}

function phoneOf(text: string): string | null {
  const digits = text.replace(/\D/g, '')
  if (/[^\d\s()+.\-–доб]/i.test(text.replace(/тел|моб|\.|:/gi, ''))) return null
  if (digits.length === 11 && /^[78]/.test(digits)) return `+7${digits.slice(1)}`
  if (digits.length === 10) return `+7${digits}`
  return digits.length >= 5 && digits.length <= 7 ? digits : null
}
