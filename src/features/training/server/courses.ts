import { whyNotCourse } from '#domain/mentors/training.ts'
import type { Db } from '#server/db/database.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { deleteCourses, insertCourses, lockCourses, lockPeople, updateCourse } from './queries.ts'

/** One course, many who took it; each has a certificate of their own. */
export async function addCourse({ db, input, actor, today }: Request<typeof contract.addCourse>) {
  const { people, ...course } = input
  const byPerson = new Map(people.map((each) => [each.personId, each]))
  if ((await lockPeople(db, [...byPerson.keys()])) !== byPerson.size) throw new NotThere()
  refuseAhead(course.finishedOn, today)
  const { organisationId } = actor
  const rows = [...byPerson.values()].map((each) => ({ ...course, ...each, organisationId }))
  return { courses: await insertCourses(db, rows) }
}

export async function changeCourse({ db, input, today }: Request<typeof contract.changeCourse>) {
  const { id, version, ...course } = input
  await lockSeenCourses(db, [{ id, version }])
  refuseAhead(course.finishedOn, today)
  return updateCourse(db, id, course)
}

export async function removeCourses({ db, input }: Request<typeof contract.removeCourses>) {
  const courses = await lockSeenCourses(db, input.courses)
  await deleteCourses(
    db,
    courses.map(({ id }) => id),
  )
  return { persons: [...new Set(courses.map(({ personId }) => personId))] }
}

function refuseAhead(finishedOn: string, today: string): void {
  const reason = whyNotCourse(finishedOn, today)
  if (reason !== null) throw new Refused(reason)
}

async function lockSeenCourses(db: Db, seen: readonly { id: string; version: number }[]) {
  const versions = new Map(seen.map(({ id, version }) => [id, version]))
  const courses = await lockCourses(db, [...versions.keys()])
  if (courses.length !== versions.size) throw new NotThere()
  const changed = courses.filter(({ id, version }) => versions.get(id) !== version)
  if (changed.length > 0) throw new Refused(changed.map(({ id }) => ({ reason: 'changed-meanwhile', subject: id })))
  return courses
}
