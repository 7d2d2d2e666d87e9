import { sql } from 'kysely'
import { type IsoDate, schoolYearOf } from '#domain/calendar.ts'
import { firstDayOf, isTimeToStart, schoolYearToStart } from '#domain/moves/schoolYear.ts'
import { type KeptEntry, waitingForWord } from '#domain/upkeep.ts'
import type { Db } from '#server/db/database.ts'
import { keptEntries } from '#server/db/keptEntryQueries.ts'

/** Students still in the class of the last school year, as long as the new one was not started here. */
export async function learnersToMove(db: Db, today: IsoDate): Promise<number> {
  if (!isTimeToStart(today)) return 0
  const schoolYear = schoolYearToStart(today)
  const { rows } = await sql<{ learners: number }>`
    select count(*) as learners from person p
    join person_class k on k.organisation_id = p.organisation_id and k.person_id = p.id and k.to_on is null
    where p.kind = 'student' and p.left_on is null and k.from_on < ${firstDayOf(schoolYear)}
      and not exists (select from school_year_start where school_year = ${schoolYear})`.execute(db)
  return rows[0]?.learners ?? 0
}

export async function entriesToConfirm(db: Db, today: IsoDate): Promise<number> {
  const schoolYear = schoolYearOf(today)
  const { rows } = await sql<KeptEntry>`
    select k.school_year, k.entered_on, k.confirmed_on from (${keptEntries(schoolYear, today)}) k`.execute(db)
  return waitingForWord(rows, { schoolYear, today })
}
