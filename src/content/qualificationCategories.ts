import type { StaffCategory } from '#domain/staffList/staffRow.ts'

/** Qualification categories of pedagogues as cards and lists write them. */
export const qualificationCategories: Record<StaffCategory, string> = {
  highest: 'высшая',
  first: 'первая',
  second: 'вторая',
  suitable: 'соответствие должности',
  mentor: 'педагог-наставник',
  methodist: 'педагог-методист',
  none: 'нет',
}
