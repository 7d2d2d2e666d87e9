import type { IsoDate } from '#domain/calendar.ts'
import { Refused } from '#server/http/refused.ts'

export function refuseBefore(day: IsoDate, currentFrom: IsoDate): void {
  if (day < currentFrom) throw new Refused('overlapping-period')
}

export function isSame<T extends object>(asked: T, known: { [Key in keyof T]: unknown }): boolean {
  return (Object.keys(asked) as (keyof T)[]).every((key) => asked[key] === known[key])
}
