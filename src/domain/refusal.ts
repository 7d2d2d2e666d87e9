/**
 * Why an act was refused. Every reason has its Russian words in `content/refusalWords.ts`;
 * one without words does not compile.
 */
export const refusalReasons = [
  'changed-meanwhile',
  'already-recorded',
  'still-in-use',
  'key-used-for-another-command',
  'same-person',
  'kind-unknown',
  'period-ends-before-start',
  'overlapping-period',
  'one-mentor-per-topic',
  'consent-missing',
  'confirmation-missing',
  'pair-already-in-force',
  'pair-set-aside',
] as const

export type RefusalReason = (typeof refusalReasons)[number]

/** A reason, what it is about (an id) and figures or days for its words; never a personal value. */
export interface Refusal {
  reason: RefusalReason
  subject?: string
  detail?: string
}
