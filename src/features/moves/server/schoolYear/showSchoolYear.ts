import { grouped } from '#domain/grouped.ts'
import { firstDayOf, keyOfClass, lastDaysOf, proposalFor, schoolYearToStart } from '#domain/moves/schoolYear.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { learnersBefore, startsOf } from './schoolYearQueries.ts'

export async function showSchoolYear({ db, actor, today }: Request<typeof contract.showSchoolYear>) {
  const schoolYear = schoolYearToStart(today)
  const learners = await learnersBefore(db, firstDayOf(schoolYear), today)
  const place = { kind: actor.organisationKind, schoolYear }
  const classes = [...grouped(learners, keyOfClass).values()].flatMap((members) => {
    const [first] = members
    if (first === undefined) return []
    const { grade, title } = first
    const shown = members.map(({ personId, surname, given, patronymic, inOpenPair }) => ({
      id: personId,
      surname,
      given,
      patronymic,
      inOpenPair,
    }))
    return [{ grade, title, ...proposalFor({ grade, title }, place), learners: shown }]
  })
  return { schoolYear, lastDays: [...lastDaysOf(schoolYear)], classes, starts: await startsOf(db, schoolYear) }
}
