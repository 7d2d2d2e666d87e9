import { addDays, type IsoDate } from '#domain/calendar.ts'
import { type ClassTitle, readClassTitle } from '#domain/person/classTitle.ts'
import type { Db } from '#server/db/database.ts'
import {
  correctClass,
  endClass,
  findClassBefore,
  findCurrentClass,
  insertClass,
  removeCurrentClass,
  reopenClass,
} from '../classQueries.ts'
import { type Asked, isSame, refuseBefore } from './datedFacts.ts'

/** True when something was written. Whoever is no student has no class from tomorrow on. */
export async function changeClass({ db, input, actor, today }: Asked, joinedOn: IsoDate): Promise<boolean> {
  const { id, classFrom } = input
  const current = await findCurrentClass(db, id)
  if (input.kind !== 'student') {
    if (current !== undefined) await endClass(db, id, today)
    return current !== undefined
  }
  const asked = askedClass(input)
  if (asked === null) return leaveClass(db, id, current, classFrom)
  if (current !== undefined && isSame(asked, current)) return false
  const fromOn = classFrom ?? current?.fromOn ?? joinedOn
  if (current !== undefined && fromOn === current.fromOn) {
    await rewriteClass(db, id, asked, fromOn)
    return true
  }
  if (current !== undefined) {
    refuseBefore(fromOn, current.fromOn)
    await endClass(db, id, addDays(fromOn, -1))
  }
  await insertClass(db, { organisationId: actor.organisationId, personId: id, fromOn, ...asked })
  return true
}

function askedClass({ classTitle, grade }: Asked['input']): ClassTitle | null {
  const read = classTitle === null ? null : readClassTitle(classTitle)
  return read === null ? null : { title: read.title, grade: read.grade ?? grade }
}

/** Without a day the class was written wrongly, with one the student is in no class from then on. */
async function leaveClass(db: Db, id: string, current: { fromOn: IsoDate } | undefined, classFrom: IsoDate | null) {
  if (current === undefined) return false
  if (classFrom === null || classFrom === current.fromOn) await removeCurrentClass(db, id)
  else {
    refuseBefore(classFrom, current.fromOn)
    await endClass(db, id, addDays(classFrom, -1))
  }
  return true
}

/** A transfer that never was: corrected back to the class before it, that one simply went on. */
async function rewriteClass(db: Db, id: string, asked: ClassTitle, fromOn: IsoDate): Promise<void> {
  const before = await findClassBefore(db, id, fromOn)
  if (before === undefined || !isSame(asked, before)) return correctClass(db, id, asked)
  await removeCurrentClass(db, id)
  await reopenClass(db, id, before.fromOn)
}
