import type { IsoDate } from '../calendar.ts'
import type { ConsentState } from '../consent.ts'
import { type ApprovalRefusal, whyNotApprove } from './approval.ts'
import type { ClearanceState } from './clearance.ts'
import type { InterviewOutcome } from './interview.ts'

/** What is known of somebody on the way into the bank of mentors. */
export interface PathFacts {
  enteredOn: IsoDate
  endedOn: IsoDate | null
  approvedOn: IsoDate | null
  sheetOn: IsoDate | null
  competences: number
  /** Any order. */
  interviews: readonly { heldOn: IsoDate; outcome: InterviewOutcome }[]
  consent: ConsentState
  clearance: ClearanceState
}

export const pathStepCodes = ['questionnaire', 'competences', 'interview', 'consent', 'clearance', 'approval'] as const
export type PathStepCode = (typeof pathStepCodes)[number]

/**
 * done · missing: the rules demand it before the next step · advised: nothing is stopped by it · ready: may be done now.
 */
export type PathState = 'done' | 'missing' | 'advised' | 'ready'

export interface PathStep {
  code: PathStepCode
  state: PathState
  /** Since when, where the step has a day. */
  on: IsoDate | null
  /** Of the approval: what stands in the way. */
  whyNot: ApprovalRefusal | null
}

/** Candidate → questionnaire → interview → consents → approval (000, stage 3; 003 §4.3), in whatever order they happen. */
export function pathOf(facts: PathFacts, today: IsoDate): PathStep[] {
  const { sheetOn, competences, consent, clearance } = facts
  const step = (code: PathStepCode, isDone: boolean, otherwise: PathState, on: IsoDate | null = null): PathStep => {
    return { code, state: isDone ? 'done' : otherwise, on, whyNot: null }
  }
  const talk = lastInterview(facts.interviews)
  return [
    step('questionnaire', sheetOn !== null, 'advised', sheetOn),
    step('competences', competences > 0, 'advised'),
    step('interview', talk?.outcome === 'recommended', 'advised', talk?.heldOn ?? null),
    step('consent', consent === 'given', 'missing'),
    ...(clearance === 'not-needed' ? [] : [step('clearance', clearance === 'marked', 'advised')]),
    approvalStep(facts, today),
  ]
}

function approvalStep(facts: PathFacts, today: IsoDate): PathStep {
  const { approvedOn } = facts
  if (approvedOn !== null) return { code: 'approval', state: 'done', on: approvedOn, whyNot: null }
  const whyNot = whyNotApprove({ ...facts, side: 'mentor', consented: facts.consent === 'given' }, today, today)
  return { code: 'approval', state: whyNot === null ? 'ready' : 'missing', on: null, whyNot }
}

/** Of several talks the latest says how it stands. */
export function lastInterview<Talk extends { heldOn: IsoDate }>(interviews: readonly Talk[]): Talk | null {
  return interviews.reduce<Talk | null>((last, each) => (last && last.heldOn > each.heldOn ? last : each), null)
}
