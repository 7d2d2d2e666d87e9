import type { GuardianRelation } from '#domain/person/guardian.ts'

/** Who represents a minor, as a card and a consent call it. */
export const guardianRelations: Record<GuardianRelation, string> = {
  mother: 'мать',
  father: 'отец',
  parent: 'родитель',
  guardian: 'опекун',
  trustee: 'попечитель',
  institution: 'представитель организации для детей-сирот',
}
