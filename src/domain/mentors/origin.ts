/** Where mentors come from (004, rows 25–28: who is told of the programme and asked to take part). */
export const origins = ['pedagogue', 'student', 'parent', 'partner', 'graduate'] as const
export type Origin = (typeof origins)[number]

const ofKind: Record<string, Origin> = {
  pedagogue: 'pedagogue',
  head: 'pedagogue',
  staff: 'pedagogue',
  student: 'student',
  'university-student': 'student',
  parent: 'parent',
  partner: 'partner',
  graduate: 'graduate',
}

/** By the kind of the person's record; people of the organisation itself count as pedagogues. */
export function originOf(kind: string): Origin {
  const origin = ofKind[kind]
  if (origin === undefined) throw new Error(`a person of no known kind: ${kind}`)
  return origin
}
