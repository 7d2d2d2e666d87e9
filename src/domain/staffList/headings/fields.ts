/** Lists are of employees or of students; what a column can mean depends on it. */
export type ListKind = 'staff' | 'students'

type NameField = 'fullName' | 'surname' | 'given' | 'patronymic'

/** What a column of a staff list can hold. */
export type StaffField =
  | NameField
  | 'post'
  | 'subject'
  | 'association'
  | 'totalSeniority'
  | 'teachingSeniority'
  | 'hiredOn'
  | 'category'
  | 'birth'
  | 'phone'
  | 'email'

/** Whose representative a column tells of; `guardian` is anybody whose relation stands elsewhere or nowhere. */
export const guardianSlots = ['mother', 'father', 'guardian', 'secondGuardian'] as const
export type GuardianSlot = (typeof guardianSlots)[number]

/** What a column of a list of students can hold. */
export type StudentField =
  | NameField
  | 'classTitle'
  | 'classLetter'
  | 'birth'
  | 'phone'
  | 'email'
  | GuardianSlot
  | `${GuardianSlot}Phone`
  | 'guardianRelation'
  | 'secondGuardianRelation'

export type ListField = StaffField | StudentField

/** In the order in which people choose them. */
export const fieldsOfList: { readonly staff: readonly StaffField[]; readonly students: readonly StudentField[] } = {
  staff: [
    'fullName',
    'surname',
    'given',
    'patronymic',
    'post',
    'subject',
    'association',
    'totalSeniority',
    'teachingSeniority',
    'hiredOn',
    'category',
    'birth',
    'phone',
    'email',
  ],
  students: [
    'fullName',
    'surname',
    'given',
    'patronymic',
    'classTitle',
    'classLetter',
    'birth',
    'phone',
    'email',
    'mother',
    'motherPhone',
    'father',
    'fatherPhone',
    'guardian',
    'guardianRelation',
    'guardianPhone',
    'secondGuardian',
    'secondGuardianRelation',
    'secondGuardianPhone',
  ],
}

/** Field to column; columns are counted from 1, as a person counts them. */
export type ColumnMapping = Readonly<Partial<Record<ListField, number>>>
