import { compareWithPeople } from '#domain/staffList/compareWithPeople.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { decideRows } from './decideRows.ts'
import {
  existingPeople,
  findCheck,
  insertPeople,
  lockStaffList,
  markApplied,
  respellNames,
  updatePeople,
} from './queries.ts'

/** Compares anew with the people of this moment: what somebody added or changed meanwhile is not done twice. */
export async function applyList({ db, input, actor, today }: Request<typeof contract.applyList>) {
  const { organisationId } = actor
  await lockStaffList(db, organisationId)
  const check = await findCheck(db, input.checkId)
  if (!check) throw new NotThere()
  if (check.appliedOn !== null) throw new Refused('staff-list-applied')
  const compared = compareWithPeople(check.rows.rows, await existingPeople(db, today))
  const { added, changed, respelt, left } = decideRows(compared, check.rows.faults, input.choices)
  const writing = { organisationId, today }
  const addedIds = await insertPeople(db, added, writing)
  await updatePeople(db, changed, writing)
  await respellNames(db, respelt)
  await markApplied(db, input.checkId, today)
  return { added: addedIds, changed: changed.map(({ id }) => id), left }
}
