import type { RefusalReason } from '#domain/refusal.ts'

/** Two people clicking at once meet a constraint: its name becomes words instead of a 500. */
export const constraintRefusals: Record<string, RefusalReason> = {
  one_name_at_a_time: 'overlapping-period',
  one_post_at_a_time: 'overlapping-period',
  one_class_at_a_time: 'overlapping-period',
  one_guardian_record_at_a_time: 'already-recorded',
  one_appointment_of_a_kind: 'overlapping-period',
  appointment_ends_after_start: 'period-ends-before-start',
  leaves_after_joining: 'period-ends-before-start',
  one_bank_entry_per_side: 'already-recorded',
  approved_not_before_entering: 'approved-before-entered',
  one_open_request_per_topic: 'topic-asked-already',
  one_open_pair_of_two: 'already-recorded',
  mentor_is_not_mentee: 'same-person',
  pair_ends_after_start: 'period-ends-before-start',
  one_mentor_per_topic: 'one-mentor-per-topic',
  one_consent_of_a_kind: 'already-recorded',
  one_consent_to_take_part: 'already-recorded',
  confirmation_pkey: 'already-recorded',
  pair_fixed_by_one_order: 'pair-already-in-force',
  registration_pkey: 'already-recorded',
  login_taken: 'login-taken',
  one_account_per_human: 'signs-in-already',
  one_person_per_human: 'belongs-here-already',
  one_open_support: 'already-supported',
  support_goes_on_once: 'support-handed-over',
  nobody_supports_themselves: 'own-specialist',
  notes_of_support: 'support-has-notes',
  support_ends_after_start: 'period-ends-before-start',
  measure_ends_after_start: 'period-ends-before-start',
}

/** The constraint that a statement met, if that is what went wrong. */
export function constraintOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('constraint' in error)) return null
  return typeof error.constraint === 'string' ? error.constraint : null
}
