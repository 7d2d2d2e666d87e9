import type { IsoDate } from '../calendar.ts'

/** Support by a psychologist (000, 5.3): that it is there, who gives it and when; never what it is about. */
export interface SupportCase {
  personId: string
  specialistId: string
  openedOn: IsoDate
  /** Last day, inclusive. */
  closedOn: IsoDate | null
}

export interface SupportedPerson {
  id: string
  leftOn: IsoDate | null
}

export interface Specialist {
  id: string
  /** Holds an appointment as psychologist today. */
  isPsychologist: boolean
}

export type OpeningRefusal =
  | 'day-in-future'
  | 'person-has-left'
  | 'not-a-psychologist'
  | 'own-specialist'
  | 'already-supported'

/** Why support may not be opened for a person; null means that nothing stands in the way. */
export function whyNotOpenSupport(
  { person, specialist, open }: { person: SupportedPerson; specialist: Specialist; open: readonly SupportCase[] },
  openedOn: IsoDate,
  today: IsoDate,
): OpeningRefusal | null {
  if (openedOn > today) return 'day-in-future'
  if (person.leftOn !== null && person.leftOn < openedOn) return 'person-has-left'
  if (specialist.id === person.id) return 'own-specialist'
  if (!specialist.isPsychologist) return 'not-a-psychologist'
  return isSupportedBy(specialist.id, open) ? 'already-supported' : null
}

export type ClosingRefusal = 'support-closed' | 'day-in-future' | 'period-ends-before-start'

export function whyNotCloseSupport(
  { openedOn, closedOn }: Pick<SupportCase, 'openedOn' | 'closedOn'>,
  on: IsoDate,
  today: IsoDate,
): ClosingRefusal | null {
  if (closedOn !== null) return 'support-closed'
  if (on > today) return 'day-in-future'
  return on < openedOn ? 'period-ends-before-start' : null
}

export type HandingRefusal = ClosingRefusal | 'not-a-psychologist' | 'own-specialist' | 'already-supported'

/** Another specialist goes on: the first one's case ends on that day and a case of the other begins. */
export function whyNotHandOver(
  { given, to, open }: { given: SupportCase; to: Specialist; open: readonly SupportCase[] },
  on: IsoDate,
  today: IsoDate,
): HandingRefusal | null {
  const closing = whyNotCloseSupport(given, on, today)
  if (closing !== null) return closing
  if (to.id === given.personId) return 'own-specialist'
  if (!to.isPsychologist) return 'not-a-psychologist'
  return isSupportedBy(to.id, open) ? 'already-supported' : null
}

function isSupportedBy(specialistId: string, open: readonly SupportCase[]): boolean {
  return open.some((each) => each.closedOn === null && each.specialistId === specialistId)
}
