import type { IsoDate } from '#domain/calendar.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import { initials, type PersonName } from '#domain/russian/names.ts'

const offices = {
  head: { title: 'руководитель', why: 'подписывает приказ он' },
  curator: { title: 'куратор', why: 'вести пары приказ поручает ему' },
}

/** «На 18.11.2026 куратор ещё не назначен: Зайнуллина Ф. Г. — с 20.11.2026.» */
export function nobodyWords(
  office: keyof typeof offices,
  day: IsoDate,
  next: { name: PersonName; startedOn: IsoDate } | undefined,
): string {
  const { title, why } = offices[office]
  const on = `На ${dayInFigures(day)} ${title}`
  if (!next) return `${on} не назначен, а ${why}.`
  return `${on} ещё не назначен: ${initials(next.name)}\u00A0— с\u00A0${dayInFigures(next.startedOn)}.`
}
