import type { IsoDate } from '#domain/calendar.ts'

/** One thing that somebody does on a day. */
export interface Act {
  on: IsoDate
  /** Several things of one day happen in this order. */
  step: number
  run(): Promise<void>
}

export const steps = {
  founding: 0,
  hiring: 1,
  appointing: 2,
  letting: 3,
  banks: 4,
  consents: 5,
  approving: 6,
  proposing: 7,
  agreeing: 8,
  ordering: 9,
  correcting: 10,
  leaving: 11,
} as const

export function inOrder(acts: readonly Act[]): Act[] {
  return [...acts].sort((one, other) => (one.on === other.on ? one.step - other.step : one.on < other.on ? -1 : 1))
}

/** What happens on one day is done at once, as people do it. */
export function byDay<T>(things: readonly T[], dayOf: (thing: T) => IsoDate): [IsoDate, T[]][] {
  const days = new Map<IsoDate, T[]>()
  for (const thing of things) {
    const day = dayOf(thing)
    days.set(day, [...(days.get(day) ?? []), thing])
  }
  return [...days]
}

export function later(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other
}
