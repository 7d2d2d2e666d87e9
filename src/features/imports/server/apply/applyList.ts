import { CallerGone, NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { judgeFile } from '../check/judgeFile.ts'
import type { KeptFile } from '../check/keptFile.ts'
import { staffList, studentList } from '../check/lists.ts'
import { type Follow, follow } from '../follow.ts'
import { findCheck, learnedHeadings, lockLists, markApplied } from '../queries.ts'
import { existingStaff } from '../staff/staffQueries.ts'
import { writeStaff } from '../staff/writeStaff.ts'
import { existingStudents } from '../students/studentQueries.ts'
import { writeStudents } from '../students/writeStudents.ts'
import { decideRows } from './decideRows.ts'
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
    const written = await write(check.file, request, by)
    await markApplied(db, input.checkId, today)
    if (signal.aborted) throw new CallerGone()
    return written
  } finally {
    by.end()
  }
}

async function applyStaff(file: KeptFile, { db, input, actor, today }: Applying, by: Follow) {
  const around = { learned: await learnedHeadings(db), today, by, existing: await existingStaff(db, today) }
  const { read, compared } = await judgeFile(file, staffList, around)
  const decided = decideRows(compared, read.faults, input, staffList.rules)
  return writeList(db, decided, { write: writeStaff, writing: { organisationId: actor.organisationId, today }, by })
}

async function applyStudents(file: KeptFile, { db, input, actor, today }: Applying, by: Follow) {
  const around = { learned: await learnedHeadings(db), today, by, existing: await existingStudents(db, today) }
  const { read, compared } = await judgeFile(file, studentList, around)
  const decided = decideRows(compared, read.faults, input, studentList.rules)
  return writeList(db, decided, { write: writeStudents, writing: { organisationId: actor.organisationId, today }, by })
}
