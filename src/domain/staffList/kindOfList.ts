import { cellText } from './cells.ts'
import { type LearnedHeadings, recogniseColumns } from './headings/columns.ts'
import type { ListField, ListKind } from './headings/fields.ts'
import { findHeader } from './headings/headerRow.ts'
import type { Sheet } from './sheet.ts'
import { classOfSection } from './students/studentClass.ts'

const ofStaffAlone = [
  'post',
  'subject',
  'association',
  'totalSeniority',
  'teachingSeniority',
  'hiredOn',
  'category',
] as const
const ofStudentsAlone = ['classTitle', 'classLetter', 'mother', 'father', 'guardian', 'guardianPhone'] as const

export type LearnedOfLists = Readonly<Record<ListKind, LearnedHeadings>>

/** Of whom a file is: what most of its rows are; employees where nothing tells. */
export function kindOfList(sheets: readonly Sheet[], learned: LearnedOfLists): ListKind {
  const rows = { staff: 0, students: 0 }
  for (const sheet of sheets) {
    const kind = kindOfSheet(sheet, learned)
    if (kind !== null) rows[kind] += sheet.rows.length
  }
  return rows.students > rows.staff ? 'students' : 'staff'
}

/** The sheets that belong to a list of this kind: one of employees does not become students by the way. */
export function sheetsOfKind(sheets: readonly Sheet[], kind: ListKind, learned: LearnedOfLists): readonly Sheet[] {
  const kinds = sheets.map((sheet) => kindOfSheet(sheet, learned))
  // What the person says of a file counts more than what it looks like.
  if (!kinds.includes(kind)) return sheets
  return sheets.filter((_, index) => kinds[index] === kind || kinds[index] === null)
}

/** Null: nothing in the sheet tells. */
function kindOfSheet(sheet: Sheet, learned: LearnedOfLists): ListKind | null {
  const staff = signs(sheet, 'staff', learned.staff, ofStaffAlone)
  const students = signs(sheet, 'students', learned.students, ofStudentsAlone)
  if (staff !== students) return staff > students ? 'staff' : 'students'
  const head = [sheet.name, ...sheet.rows.slice(0, 10).flatMap((row) => row.map(cellText))].join('\n')
  if (/учащ|обучающ|ученик|воспитанник|студент/i.test(head)) return 'students'
  if (/педагог|учител|сотрудник|работник|кадр/i.test(head)) return 'staff'
  return classOfSection(sheet.name) === null ? null : 'students'
}

function signs({ rows }: Sheet, list: ListKind, learned: LearnedHeadings, alone: readonly ListField[]): number {
  const header = findHeader(rows, { list, learned, chosen: {} })
  if (header === null) return 0
  const { mapping } = recogniseColumns(header.headings, { list, learned, chosen: {} })
  return alone.filter((field) => mapping[field] !== undefined).length
}
