import { type RawBuilder, sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { Db } from '#server/db/database.ts'
import type { PersonRow } from '../personQueries.ts'

interface Year {
  /** Null: nobody has worked in this school year yet. */
  cycleId: string | null
  today: IsoDate
}

/** Everybody who is here, with the sheet of the year if there is one. */
function peopleWithSheets({ cycleId, today }: Year) {
  return sql`
    person_card c
    left join (
      select distinct on (e.person_id) e.person_id, e.id, e.ended_on, e.sheet_on, e.sheet_how
      from bank_entry e where e.side = 'mentee' and e.cycle_id = ${cycleId}
      order by e.person_id, e.sheet_on desc nulls last, e.ended_on desc nulls first, e.id
    ) s on s.person_id = c.id
    where (c.left_on is null or c.left_on >= ${today})`
}

const personFields = sql`c.id, c.kind, c.surname, c.given, c.patronymic, c.post, c.subject, c.association, c.class_title`
const byName = sql`c.surname collate "ru-x-icu", c.given collate "ru-x-icu", coalesce(c.patronymic, '') collate "ru-x-icu", c.id`

/** Pedagogues by the association as their post names it. */
export async function countsOfAssociations(db: Db, year: Year) {
  const { rows } = await sql<{ title: string; people: number; filled: number }>`
    select c.association as title, count(*) as people, count(s.sheet_on) as filled
    from ${peopleWithSheets(year)} and c.kind = 'pedagogue' and c.association is not null
    group by c.association`.execute(db)
  return rows
}

export interface Wanted {
  /** Associations as posts name them; null: all, also people without one. */
  titles: readonly string[] | null
  sheet: 'all' | 'none' | 'filled'
  /** Folded: lower case, ё as е. */
  words: readonly string[]
  most: number
}

export interface CollectedRow extends PersonRow {
  entryId: string | null
  endedOn: IsoDate | null
  sheetOn: IsoDate | null
  sheetHow: 'paper' | 'self' | null
  requests: number
  total: number
}

/** Pedagogues and whoever is in the bank; by a search anybody. */
export async function peopleToCollectFrom(db: Db, year: Year, { titles, sheet, words, most }: Wanted) {
  const { rows } = await sql<CollectedRow>`
    select ${personFields}, s.id as entry_id, s.ended_on, s.sheet_on, s.sheet_how, count(*) over () as total,
      (select count(*) from request r where r.bank_entry_id = s.id and r.resolved_on is null) as requests
    from ${peopleWithSheets(year)} and ${within(titles)} and ${withSheet(sheet)} and ${found(words)}
    order by ${byName} limit ${most}`.execute(db)
  return rows
}

function within(titles: readonly string[] | null): RawBuilder<unknown> {
  return titles === null ? sql`true` : sql`c.association = any (${[...titles]}::text[])`
}

function withSheet(sheet: Wanted['sheet']): RawBuilder<unknown> {
  if (sheet === 'all') return sql`true`
  return sheet === 'none' ? sql`s.sheet_on is null` : sql`s.sheet_on is not null`
}

function found(words: readonly string[]): RawBuilder<unknown> {
  if (words.length === 0) return sql`(c.kind = 'pedagogue' or s.id is not null)`
  const name = sql`' ' || translate(lower(concat_ws(' ', c.surname, c.given, c.patronymic, c.post, c.class_title)), 'ё-', 'е ')`
  return sql.join(
    words.map((word) => sql`strpos(${name}, ${` ${word}`}) > 0`),
    sql` and `,
  )
}

interface After {
  person: PersonRow
  titles: readonly string[] | null
  cycleId: string | null
  today: IsoDate
}

/** Whoever comes after in the list and has no sheet yet; at its end from the beginning. */
export async function nextWithoutSheet(db: Db, { person, titles, cycleId, today }: After) {
  const { rows } = await sql<PersonRow>`
    select ${personFields}
    from ${peopleWithSheets({ cycleId, today })} and ${within(titles)} and s.sheet_on is null
      and (c.kind = 'pedagogue' or s.id is not null) and c.id <> ${person.id}
    order by (c.surname collate "ru-x-icu", c.given collate "ru-x-icu")
      <= (${person.surname}::text collate "ru-x-icu", ${person.given}::text collate "ru-x-icu"), ${byName}
    limit 1`.execute(db)
  return rows[0]
}
