import type { IsoDate } from '#domain/calendar.ts'
import { readFacts } from './facts.ts'
import type { LearnedHeadings } from './headings/columns.ts'
import { type ReadList, readingList } from './readList.ts'
import type { Sheet } from './sheet.ts'
import type { StaffFacts } from './staffRow.ts'
import { toTheEnd } from './toTheEnd.ts'

/** Reads employees from the sheets of a list. */
export function readStaffList(
  sheets: readonly Sheet[],
  today: IsoDate,
  learned: LearnedHeadings = {},
): ReadList<StaffFacts> {
  return toTheEnd(readingList(sheets, { list: 'staff', learned, chosen: {}, today }, readFacts))
}
