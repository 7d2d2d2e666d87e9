import type { IsoDate } from '../calendar.ts'

/** Why somebody is here no longer. */
export const leavingReasons = ['dismissed', 'moved', 'graduated', 'other'] as const
export type LeavingReason = (typeof leavingReasons)[number]

export interface OpenTime {
  /** First day, inclusive. */
  from: IsoDate
  /** Last day, inclusive; null: without an end. */
  to: IsoDate | null
}

/**
 * What a leaving does to an appointment or an entry in a bank. ends: it is cut to the last day; over: it ended by then
 * anyway; ahead: it would begin only afterwards, so it has to be taken away before.
 */
export function fateAtLeaving({ from, to }: OpenTime, leftOn: IsoDate): 'ends' | 'over' | 'ahead' {
  if (to !== null && to <= leftOn) return 'over'
  return from > leftOn ? 'ahead' : 'ends'
}

export type ReturnRefusal = 'changed-meanwhile' | 'returns-before-leaving' | 'day-in-future'

/** Who has left may come back from the next day on: the same record, and the time before stays as history. */
export function whyNotReturn(leftOn: IsoDate | null, returnedOn: IsoDate, today: IsoDate): ReturnRefusal | null {
  if (leftOn === null) return 'changed-meanwhile'
  if (returnedOn > today) return 'day-in-future'
  return returnedOn <= leftOn ? 'returns-before-leaving' : null
}
