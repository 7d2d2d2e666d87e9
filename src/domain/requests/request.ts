import type { IsoDate } from '../calendar.ts'

/** A professional request from its opening to its end; the state is what the days say. */
export interface RequestDays {
  openedOn: IsoDate
  takenOn: IsoDate | null
  resolvedOn: IsoDate | null
}

export const requestStates = ['open', 'in-work', 'resolved'] as const
export type RequestState = (typeof requestStates)[number]

/** How a request ended: somebody helped, or help was needed no more. */
export const requestEndings = ['helped', 'not-needed'] as const
export type RequestEnding = (typeof requestEndings)[number]

export const wantedChannels = ['in-person', 'remote', 'either'] as const
export type WantedChannel = (typeof wantedChannels)[number]

export function stateOfRequest({ takenOn, resolvedOn }: RequestDays): RequestState {
  if (resolvedOn !== null) return 'resolved'
  return takenOn === null ? 'open' : 'in-work'
}

export type TakingRefusal = 'request-resolved' | 'request-in-work' | 'day-in-future' | 'day-before-opening'

/** Why a request may not be taken into work on a day; null means that nothing stands in the way. */
export function whyNotTake(request: RequestDays, takenOn: IsoDate, today: IsoDate): TakingRefusal | null {
  if (request.resolvedOn !== null) return 'request-resolved'
  if (request.takenOn !== null) return 'request-in-work'
  return whyNotDay(request.openedOn, takenOn, today)
}

export type ResolvingRefusal = 'request-resolved' | 'day-in-future' | 'day-before-opening'

/** A request may end without having been taken into work: the person managed alone. */
export function whyNotResolve(request: RequestDays, resolvedOn: IsoDate, today: IsoDate): ResolvingRefusal | null {
  if (request.resolvedOn !== null) return 'request-resolved'
  return whyNotDay(request.takenOn ?? request.openedOn, resolvedOn, today)
}

export type CorrectedAct = 'opening' | 'taking' | 'resolving'
export type CorrectingRefusal = 'request-in-work' | 'request-resolved' | 'request-not-in-work' | 'request-not-resolved'

/** What never was true is taken back step by step, the latest first; a request that was worked on is ended, not removed. */
export function whyNotCorrect(act: CorrectedAct, request: RequestDays): CorrectingRefusal | null {
  if (act === 'resolving') return request.resolvedOn === null ? 'request-not-resolved' : null
  if (request.resolvedOn !== null) return 'request-resolved'
  if (act === 'taking') return request.takenOn === null ? 'request-not-in-work' : null
  return request.takenOn === null ? null : 'request-in-work'
}

function whyNotDay(first: IsoDate, day: IsoDate, today: IsoDate) {
  if (day > today) return 'day-in-future'
  return day < first ? 'day-before-opening' : null
}
