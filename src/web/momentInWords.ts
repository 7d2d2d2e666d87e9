import { dayOnScreen } from '#domain/russian/dates.ts'

/** «сегодня, 14:05», «20 сентября, 9:30» by the clock of the computer in front of the person. */
export function momentInWords(at: string, today: string): string {
  const moment = new Date(at)
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  return `${dayOnScreen(day, today)}, ${moment.getHours()}:${two(moment.getMinutes())}`
}
