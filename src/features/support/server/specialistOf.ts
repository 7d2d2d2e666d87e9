import type { IsoDate } from '#domain/calendar.ts'
import type { Specialist } from '#domain/care/support.ts'
import type { Db } from '#server/db/database.ts'
import { NotThere } from '#server/http/refused.ts'
import { findPerson, psychologistsOn } from './queries.ts'

/** Somebody of the organisation, and whether they are a psychologist here today. */
export async function specialistOf(db: Db, personId: string, today: IsoDate): Promise<Specialist> {
  const person = await findPerson(db, personId)
  if (!person) throw new NotThere()
  const psychologists = await psychologistsOn(db, today)
  return { id: person.id, isPsychologist: psychologists.some(({ id }) => id === person.id) }
}
