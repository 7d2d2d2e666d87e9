import { dayInFigures } from '#domain/russian/dates.ts'
import type { ListRules } from '#domain/staffList/compare/compare.ts'
import { staffRules } from '#domain/staffList/compare/compareWithPeople.ts'
import { readFacts } from '#domain/staffList/facts.ts'
import type { ListKind } from '#domain/staffList/headings/fields.ts'
import type { FactReader } from '#domain/staffList/readList.ts'
import type { StaffFacts } from '#domain/staffList/staffRow.ts'
import { studentRules } from '#domain/staffList/students/compareWithStudents.ts'
import { readStudentFacts } from '#domain/staffList/students/studentFacts.ts'
import type { StudentFacts } from '#domain/staffList/students/studentRow.ts'

/** All that differs between a list of employees and one of students when they are checked. */
export interface ListOf<Facts> {
  list: ListKind
  read: FactReader<Facts>
  rules: ListRules<Facts>
  /** Who this is, beside the name. */
  about: (facts: Facts) => string
}

export const staffList: ListOf<StaffFacts> = {
  list: 'staff',
  read: readFacts,
  rules: staffRules,
  about: ({ post, subject, birthYear }) =>
    [post, subject, birthYear && `${birthYear}\u00A0г.\u00A0р.`].filter(Boolean).join(', '),
}

export const studentList: ListOf<StudentFacts> = {
  list: 'students',
  read: readStudentFacts,
  rules: studentRules,
  about: ({ classTitle, birthOn, birthYear }) =>
    [classTitle, birthOn ? dayInFigures(birthOn) : birthYear && `${birthYear}\u00A0г.\u00A0р.`]
      .filter(Boolean)
      .join(', '),
}
