import type { IsoDate } from '#domain/calendar.ts'
import { Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'

export type Asked = Request<typeof contract.changePerson>

export function refuseBefore(day: IsoDate, currentFrom: IsoDate): void {
  if (day < currentFrom) throw new Refused('overlapping-period')
}

export function isSame<T extends object>(asked: T, known: { [Key in keyof T]: unknown }): boolean {
  return (Object.keys(asked) as (keyof T)[]).every((key) => asked[key] === known[key])
}
