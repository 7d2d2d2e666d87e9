import { type RawBuilder, sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'

/**
 * Open entries of people who are here, of each person and bank the latest: who was taken over into a later year is kept
 * there. The start page counts them and the page about them lists them, so both ask here.
 */
export function keptEntries(schoolYear: number, today: IsoDate): RawBuilder<unknown> {
  return sql`
    select l.* from (
      select distinct on (e.person_id, e.side) e.organisation_id, e.id, e.version, e.side, y.school_year, e.entered_on, e.confirmed_on,
        e.person_id, e.ended_on
      from bank_entry e join cycle y on y.organisation_id = e.organisation_id and y.id = e.cycle_id
      where y.school_year <= ${schoolYear}
      order by e.person_id, e.side, y.school_year desc, e.entered_on desc
    ) l join person p on p.organisation_id = l.organisation_id and p.id = l.person_id
    where l.ended_on is null and (p.left_on is null or p.left_on >= ${today})`
}
