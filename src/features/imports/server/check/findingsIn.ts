import type { IsoDate } from '#domain/calendar.ts'
import type { ListKind } from '#domain/staffList/headings/fields.ts'
import type { Db } from '#server/db/database.ts'
import { Refused } from '#server/http/refused.ts'
import type { Follow } from '../follow.ts'
import { learnedHeadings } from '../queries.ts'
import { existingStaff } from '../staff/staffQueries.ts'
import { existingStudents } from '../students/studentQueries.ts'
import { describeFindings } from './describeFindings.ts'
import { judgeFile } from './judgeFile.ts'
import type { KeptFile, KeptFindings } from './keptFile.ts'
import { staffList, studentList } from './lists.ts'

/** What this file, read as such a list, would do with the people of this moment. */
export async function findingsIn(
  db: Db,
  file: KeptFile,
  { list, today, by }: { list: ListKind; today: IsoDate; by: Follow },
): Promise<KeptFindings> {
  const learned = await learnedHeadings(db)
  const found =
    list === 'staff'
      ? describeFindings(
          file,
          await judgeFile(file, staffList, { learned, today, by, existing: await existingStaff(db, today) }),
          staffList,
          learned,
        )
      : describeFindings(
          file,
          await judgeFile(file, studentList, { learned, today, by, existing: await existingStudents(db, today) }),
          studentList,
          learned,
        )
  if (found.summary.sheets.every(({ state }) => state === 'no-table')) throw new Refused('no-names-in-file')
  return found
}
