import { addDays, type IsoDate, schoolYearOf, schoolYearPeriod } from '#domain/calendar.ts'

/**
 * A day of the demo, told from the day on which somebody looks at it, so that there is always a year behind and
 * a year running: days after 1 September of the running school year (0), of the last one (-1) and so on,
 * or days before today.
 */
export type DemoDay = readonly [schoolYear: number, day: number] | { readonly daysAgo: number }

/** The day of the calendar, which may lie ahead: the end of a term, of an appointment, of a consent. */
export function dayOn(day: DemoDay, today: IsoDate): IsoDate {
  if ('daysAgo' in day) return addDays(today, -day.daysAgo)
  const [schoolYear, days] = day
  return addDays(schoolYearPeriod(schoolYearOf(today) + schoolYear).from, days)
}

/** For facts that have happened: in early September what the running year holds later happened today. */
export function happenedOn(day: DemoDay, today: IsoDate): IsoDate {
  const on = dayOn(day, today)
  return on < today ? on : today
}

/** Young specialists stay young: the year of birth moves with the school year. */
export function birthYear(age: number, today: IsoDate): number {
  return schoolYearOf(today) - age
}
