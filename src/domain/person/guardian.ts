import type { IsoDate } from '../calendar.ts'
import type { PersonKind } from './personKind.ts'

/** parent: mother or father, it is not known which · institution: a home for children, by whoever acts for it. */
export const guardianRelations = ['mother', 'father', 'parent', 'guardian', 'trustee', 'institution'] as const
export type GuardianRelation = (typeof guardianRelations)[number]

export type GuardianRefusal =
  | 'guardian-of-students-only'
  | 'student-is-no-guardian'
  | 'day-in-future'
  | 'guardian-is-oneself'

/** Why somebody cannot be recorded as the guardian of a child; null means that nothing stands in the way. */
export function whyNotGuardian(
  child: { id: string; kind: PersonKind },
  guardian: { id: string | null; kind: PersonKind },
  fromOn: IsoDate,
  today: IsoDate,
): GuardianRefusal | null {
  if (child.kind !== 'student') return 'guardian-of-students-only'
  if (guardian.id === child.id) return 'guardian-is-oneself'
  if (guardian.kind === 'student') return 'student-is-no-guardian'
  return fromOn > today ? 'day-in-future' : null
}
