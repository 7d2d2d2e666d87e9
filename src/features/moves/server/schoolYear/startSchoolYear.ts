import { firstDayOf, keyOfClass, lastDaysOf, schoolYearToStart, stepsOf } from '#domain/moves/schoolYear.ts'
import { readClassTitle } from '#domain/person/classTitle.ts'
import { DoesNotFit, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { endWithLeaving, lockOrganisation } from '../leaving/leavingQueries.ts'
import { graduate, insertStart, learnersBefore, moveClasses } from './schoolYearQueries.ts'

type Asked = Request<typeof contract.startSchoolYear>

/** All chosen classes in one act: what was shown must still be so, otherwise nothing is moved. */
export async function startSchoolYear(asked: Asked) {
  const { db, input, actor, today } = asked
  const { schoolYear, graduatesLeftOn } = input
  await lockOrganisation(db, actor.organisationId)
  if (schoolYear !== schoolYearToStart(today)) throw new Refused('changed-meanwhile')
  if (!lastDaysOf(schoolYear).includes(graduatesLeftOn)) {
    throw new DoesNotFit([{ path: 'graduatesLeftOn', message: 'Выберите 31 августа или 30 июня' }])
  }
  const steps = await stepsAsSeen(asked)
  const leavers = steps.filter(({ fate }) => fate === 'graduates').map(({ personId }) => personId)
  await moveClasses(db, actor.organisationId, steps, firstDayOf(schoolYear))
  await graduate(db, leavers, graduatesLeftOn)
  await endWithLeaving(db, { personIds: leavers, leftOn: graduatesLeftOn })
  const start = { organisationId: actor.organisationId, schoolYear, startedOn: today, graduatesLeftOn }
  const id = await insertStart(db, { ...start, startedBy: actor.personId }, steps)
  return { id, moved: steps.map(({ personId }) => personId) }
}

async function stepsAsSeen({ db, input, today }: Asked) {
  const { schoolYear, classes, exceptions } = input
  const learners = await learnersBefore(db, firstDayOf(schoolYear), today)
  const counts = new Map<string, number>()
  for (const learner of learners) counts.set(keyOfClass(learner), (counts.get(keyOfClass(learner)) ?? 0) + 1)
  const known = new Set(learners.map(({ personId }) => personId))
  const isAsSeen =
    classes.every((each) => counts.get(keyOfClass(each)) === each.learners) &&
    exceptions.every(({ personId }) => known.has(personId))
  const chosen = classes.map(({ grade, title, fate, nextTitle }) => {
    const read = fate === 'up' ? readClassTitle(nextTitle ?? '') : null
    const next = read && { title: read.title, grade: read.grade ?? (grade === null ? null : Math.min(grade + 1, 12)) }
    return { grade, title, fate, next }
  })
  const steps = stepsOf(learners, chosen, new Map(exceptions.map(({ personId, fate }) => [personId, fate])))
  if (!isAsSeen || steps.length === 0) throw new Refused('changed-meanwhile')
  return steps
}
