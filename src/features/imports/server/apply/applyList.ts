import { fullName } from '#domain/russian/names.ts'
import { duplicateWords } from '#domain/staffList/compare/duplicateWords.ts'
import type { Recognition } from '#domain/staffList/headings/columns.ts'
import type { Fault } from '#domain/staffList/listRow.ts'
import { CallerGone, NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { judgeFile } from '../check/judgeFile.ts'
import type { FaultySheet, KeptFile } from '../check/keptFile.ts'
import { staffList, studentList } from '../check/lists.ts'
import { returnedRows } from '../check/returnedRows.ts'
import { type Follow, follow } from '../follow.ts'
import { findCheck, learnedHeadings, lockLists, markApplied } from '../queries.ts'
import { existingStaff } from '../staff/staffQueries.ts'
import { writeStaff } from '../staff/writeStaff.ts'
import { existingStudents } from '../students/studentQueries.ts'
import { writeStudents } from '../students/writeStudents.ts'
import { type Decided, decideRows } from './decideRows.ts'
import { writeList } from './writeList.ts'

type Applying = Request<typeof contract.applyList>

/** Compares anew with the people of this moment: what somebody added or changed meanwhile is not done twice. */
export async function applyList(request: Applying) {
  const { db, input, actor, today, signal } = request
  const by = follow({ progressId: input.progressId, actor, signal })
  try {
    await lockLists(db, actor.organisationId)
    const check = await findCheck(db, input.checkId)
    if (!check) throw new NotThere()
    if (check.appliedOn !== null) throw new Refused('staff-list-applied')
    const write = check.list === 'staff' ? applyStaff : applyStudents
    const { returned, written } = await write(check.file, request, by)
    await markApplied(db, input.checkId, { today, errors: returned, left: written.left })
    if (signal.aborted) throw new CallerGone()
    return written
  } finally {
    by.end()
  }
}

async function applyStaff(file: KeptFile, { db, input, actor, today }: Applying, by: Follow) {
  const learned = await learnedHeadings(db)
  const around = { learned, today, by, existing: await existingStaff(db, today) }
  const { read, compared } = await judgeFile(file, staffList, around)
  const decided = decideRows(compared, read.faults, input, staffList.rules)
  const writing = { organisationId: actor.organisationId, today }
  return {
    returned: notWritten(file, read.faults, decided, { list: 'staff', learned: learned.staff }),
    written: await writeList(db, decided, { write: writeStaff, writing, by }),
  }
}

async function applyStudents(file: KeptFile, { db, input, actor, today }: Applying, by: Follow) {
  const learned = await learnedHeadings(db)
  const around = { learned, today, by, existing: await existingStudents(db, today) }
  const { read, compared } = await judgeFile(file, studentList, around)
  const decided = decideRows(compared, read.faults, input, studentList.rules)
  const writing = { organisationId: actor.organisationId, today }
  return {
    returned: notWritten(file, read.faults, decided, { list: 'students', learned: learned.students }),
    written: await writeList(db, decided, { write: writeStudents, writing, by }),
  }
}

/** What comes back in a workbook: rows with errors and those of whom nobody said who they are. */
function notWritten(
  file: KeptFile,
  faults: readonly Fault[],
  { undecided }: Decided<unknown>,
  recognition: Omit<Recognition, 'chosen'>,
): FaultySheet[] {
  const unanswered = undecided.map(({ row: { sheet, row }, why, people, rows }) => {
    const who = [
      ...people.map(({ name }) => fullName({ ...name, gender: null })),
      ...rows.map((one) => `строка ${one.row}`),
    ]
    return {
      sheet,
      row,
      words: `Не решено, кто это. ${duplicateWords[why]} Сравните: ${who.slice(0, mostNamed).join(', ')}`,
    }
  })
  return returnedRows(file, [...faults, ...unanswered], recognition)
}

const mostNamed = 5
