import type { IsoDate } from '#domain/calendar.ts'
import type { LearnedHeadings } from '../headings/columns.ts'
import { type ReadList, readingList } from '../readList.ts'
import type { Sheet } from '../sheet.ts'
import { toTheEnd } from '../toTheEnd.ts'
import { readStudentFacts } from './studentFacts.ts'
import type { StudentFacts } from './studentRow.ts'

/** Reads students and their representatives from the sheets of a list. */
export function readStudentList(
  sheets: readonly Sheet[],
  today: IsoDate,
  learned: LearnedHeadings = {},
): ReadList<StudentFacts> {
  return toTheEnd(readingList(sheets, { list: 'students', learned, chosen: {}, today }, readStudentFacts))
}
