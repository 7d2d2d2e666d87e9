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
  'may-not-appoint',
  'gives-more-than-own',
  'last-who-appoints',
  'role-of-this-title',
  'wrong-sign-in',
  'wrong-code',
  'wrong-password',
  'too-many-attempts',
  'invitation-not-open',
  'sign-in-first',
  'totp-not-set-up',
  'link-not-valid',
  'invitation-not-valid',
  'login-taken',
  'signs-in-already',
  'belongs-here-already',
  'signs-in-elsewhere',
  'may-more-than-you',
  'mail-not-set-up',
  'no-email-address',
  'pair-set-aside',
  'pair-in-another-draft',
  'order-after-term',
  'order-signed',
  'order-discarded',
  'signer-was-not-head',
  'nobody-is-head',
  'nobody-is-curator',
  'pair-in-draft-order',
  'confirmed-in-order',
  'form-does-not-fit',
  'mentor-not-in-bank',
  'mentee-not-in-bank',
  'mentor-full',
  'fixed-and-forbidden',
  'fixed-twice',
  'no-school-year',
  'person-of-this-name',
  'leaving-oneself',
  'leaving-of-who-may-more',
  'day-in-future',
  'file-not-read',
  'no-names-in-file',
  'staff-list-applied',
  'person-has-left',
  'already-in-bank',
  'entry-ended',
  'ends-before-entered',
  'person-in-pair',
  'withdrawn-before-given',
  'nothing-to-print',
] as const

export type RefusalReason = (typeof refusalReasons)[number]

/** A reason, what it is about (an id) and figures or days for its words; never a personal value. */
export interface Refusal {
  reason: RefusalReason
  subject?: string
  detail?: string
}
