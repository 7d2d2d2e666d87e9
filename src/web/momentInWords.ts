import { dayOnScreen } from '#domain/russian/dates.ts'

/** The clock on the wall of an organisation; a place of the signed-in person is one. Without a zone the computer's own. */
export interface Clock {
  today: string
  timeZone?: string | undefined
}

/** «сегодня, 14:05», «20 сентября, 9:30» by the clock of the organisation, wherever the computer stands. */
export function momentInWords(at: string, { today, timeZone }: Clock): string {
  const { hour, minute } = partsOf(at, timeZone)
  return `${dayOnScreen(dayOfMoment(at, timeZone), today)}, ${Number(hour)}:${minute}`
}

/** The day of a moment in that time zone. */
export function dayOfMoment(at: string, timeZone: string | undefined): string {
  const { year, month, day } = partsOf(at, timeZone)
  return `${year}-${month}-${day}`
}

function partsOf(at: string, timeZone: string | undefined): Record<string, string> {
  const two = '2-digit'
  const format = new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: two,
    day: two,
    hour: two,
    minute: two,
    hourCycle: 'h23',
    ...(timeZone && { timeZone }),
  })
  return Object.fromEntries(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
}
