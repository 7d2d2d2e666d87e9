import { sql } from 'kysely'
import type { Db } from '#server/db/database.ts'

/** What the appointments of today as head of a subject association concern. */
export async function associationsOfHead(db: Db, personId: string, today: string): Promise<string[]> {
  const { rows } = await sql<{ concerns: string }>`
    select a.concerns from appointment a
    join appointment_role r on r.organisation_id = a.organisation_id and r.code = a.role_code
    where a.person_id = ${personId} and r.permission_set = 'associationHead' and a.concerns is not null
      and a.started_on <= ${today} and (a.ended_on is null or a.ended_on >= ${today})`.execute(db)
  return rows.map(({ concerns }) => concerns)
}

/** How many pedagogues of each association, as their posts spell it, have no sheet of requests this school year. */
export async function pedagoguesWithoutSheet(db: Db, today: string) {
  const { rows } = await sql<{ title: string; people: number }>`
    select c.association as title, count(*) as people
    from person_card c
    where c.kind = 'pedagogue' and c.association is not null and (c.left_on is null or c.left_on >= ${today})
      and not exists (
        select from bank_entry e join cycle y on y.organisation_id = e.organisation_id and y.id = e.cycle_id
        where e.organisation_id = c.organisation_id and e.person_id = c.id and e.side = 'mentee'
          and e.sheet_on is not null and y.starts_on <= ${today} and y.ends_on >= ${today})
    group by c.association`.execute(db)
  return rows
}
