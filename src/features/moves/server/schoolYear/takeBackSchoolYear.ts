import { firstDayOf } from '#domain/moves/schoolYear.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { lockOrganisation, reopenAfterLeaving } from '../leaving/leavingQueries.ts'
import { findStart, moveClassesBack, removeStart, stepsOfStart, takeBackGraduation } from './schoolYearQueries.ts'

/** As a whole or not at all: one student who went on since keeps the act. */
export async function takeBackSchoolYear({ db, input, actor }: Request<typeof contract.takeBackSchoolYear>) {
  await lockOrganisation(db, actor.organisationId)
  const start = await findStart(db, input.id)
  if (!start) throw new NotThere()
  const firstDay = firstDayOf(start.schoolYear)
  const steps = await stepsOfStart(db, input.id, firstDay)
  const changed = steps.filter(({ isUntouched }) => !isUntouched)
  if (changed.length > 0) {
    throw new Refused(changed.slice(0, 1).map(({ personId }) => ({ reason: 'school-year-gone-on', subject: personId })))
  }
  const graduates = steps.flatMap(({ effect, personId, leftOn }) =>
    effect === 'graduates' && leftOn !== null ? [{ personId, leftOn }] : [],
  )
  const moved = steps.map(({ personId }) => personId)
  await moveClassesBack(
    db,
    steps.filter(({ effect }) => effect !== 'graduates').map(({ personId }) => personId),
    firstDay,
  )
  await takeBackGraduation(
    db,
    graduates.map(({ personId }) => personId),
  )
  await reopenAfterLeaving(db, graduates)
  await removeStart(db, input.id)
  return { moved }
}
