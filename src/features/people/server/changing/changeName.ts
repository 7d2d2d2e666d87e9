import { addDays } from '#domain/calendar.ts'
import { genderOf } from '#domain/russian/nameGender.ts'
import { correctName, currentName, endName, insertName, type WrittenName } from '../personQueries.ts'
import { type Asked, isSame, refuseBefore } from './datedFacts.ts'

/** True when something was written. */
export async function changeName({ db, input, actor }: Asked): Promise<boolean> {
  const { id, surname, given, patronymic, nameFrom } = input
  const gender = input.gender ?? genderOf({ surname, given, patronymic })
  const name: WrittenName = { surname, given, patronymic, gender }
  const current = await currentName(db, id)
  if (isSame(name, current)) return false
  if (nameFrom === null || nameFrom === current.fromOn) {
    await correctName(db, id, name)
    return true
  }
  refuseBefore(nameFrom, current.fromOn)
  await endName(db, id, addDays(nameFrom, -1))
  await insertName(db, { organisationId: actor.organisationId, personId: id, fromOn: nameFrom, ...name })
  return true
}
