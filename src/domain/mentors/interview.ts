import type { IsoDate } from '../calendar.ts'

/** The talk with a candidate (000, stage 3). */
export const interviewOutcomes = ['recommended', 'not-recommended', 'postponed'] as const
export type InterviewOutcome = (typeof interviewOutcomes)[number]

export type InterviewRefusal = 'day-in-future' | 'entry-ended' | 'interview-by-candidate'

export interface InterviewGiven {
  heldOn: IsoDate
  /** Who talked with the candidate. */
  participants: readonly string[]
}

/** Why a talk may not be recorded so; it may have been held before the person was entered. */
export function whyNotInterview(
  candidate: { personId: string; endedOn: IsoDate | null },
  { heldOn, participants }: InterviewGiven,
  today: IsoDate,
): InterviewRefusal | null {
  if (candidate.endedOn !== null) return 'entry-ended'
  if (heldOn > today) return 'day-in-future'
  return participants.includes(candidate.personId) ? 'interview-by-candidate' : null
}
