import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import type { Db } from '#server/db/database.ts'

export interface PeopleAsked {
  find: string
  association: string | null
  bank: 'none' | 'mentee' | 'mentor' | null
  after: string | null
  count: number
  today: IsoDate
}

interface ListedPerson {
  id: string
  surname: string
  given: string
  patronymic: string | null
  post: string | null
  subject: string | null
  association: string | null
  experienceYears: number | null
  category: string | null
  sides: ('mentee' | 'mentor')[]
}

// More than an organisation has: the search bounds itself, the page does the rest.
const mostFound = 100_000

/**
 * One page in Russian alphabetical order, the person to go on from, and how many there are in all. The order is that of
 * `names_in_order`; what a line shows is joined to the page only.
 */
export async function pageOfPeople(db: Db, asked: PeopleAsked) {
  const { after, count, today } = asked
  const { rows } = await sql<{ total: number } & (ListedPerson | { id: null })>`
    with found as materialized (select f.person_id from scope.search_people(${[foldForSearch(asked.find)]}::text[], ${mostFound}) f)
    select counted.total, p.id, n.surname, n.given, n.patronymic, t.post, t.subject, t.association,
      coalesce(p.experience_years, p.total_experience_years) as experience_years, p.category,
      array(select b.side from bank_entry b join cycle c on c.organisation_id = b.organisation_id and c.id = b.cycle_id
        where b.organisation_id = p.organisation_id and b.person_id = p.id and b.ended_on is null
          and c.starts_on <= ${today} and c.ends_on >= ${today} order by b.side) as sides
    from (select count(*) as total from person p ${postWhenAsked(asked)} where ${conditions(asked)}) counted
    left join (
      select n.person_id
      from person_name n
      join person p on p.organisation_id = n.organisation_id and p.id = n.person_id
      ${postWhenAsked(asked)}
      where n.to_on is null and ${conditions(asked)} ${after === null ? sql`` : startingAfter(after)}
      ${inOrder} limit ${count + 1}
    ) page on true
    left join person p on p.id = page.person_id
    left join person_name n on n.organisation_id = p.organisation_id and n.person_id = p.id and n.to_on is null
    left join person_post t on t.organisation_id = p.organisation_id and t.person_id = p.id and t.to_on is null
    ${inOrder}`.execute(db)
  const people = rows.flatMap((row) => (row.id === null ? [] : [row])).slice(0, count)
  const next = rows.length > count ? (people.at(-1)?.id ?? null) : null
  return { people, next, total: rows[0]?.total ?? 0 }
}

const order = sql`n.surname collate "ru-x-icu", n.given collate "ru-x-icu", coalesce(n.patronymic, '') collate "ru-x-icu", n.person_id`
const inOrder = sql`order by ${order}`

function postWhenAsked({ association }: PeopleAsked) {
  if (association === null) return sql``
  return sql`join person_post t on t.organisation_id = p.organisation_id and t.person_id = p.id and t.to_on is null`
}

function conditions({ find, association, bank, today }: PeopleAsked) {
  const inBank = sql`(select b.person_id from bank_entry b
    join cycle c on c.organisation_id = b.organisation_id and c.id = b.cycle_id
    where b.ended_on is null and c.starts_on <= ${today} and c.ends_on >= ${today}
    ${bank === null || bank === 'none' ? sql`` : sql`and b.side = ${bank}`})`
  return sql`(p.left_on is null or p.left_on >= ${today})
    ${find === '' ? sql`` : sql`and p.id in (select person_id from found)`}
    ${association === null ? sql`` : sql`and t.association = ${association}`}
    ${bank === null ? sql`` : bank === 'none' ? sql`and p.id not in ${inBank}` : sql`and p.id in ${inBank}`}`
}

/** A person who is gone since the page before ends the list: the reader starts anew. */
function startingAfter(personId: string) {
  const last = (column: string) =>
    sql`(select ${sql.raw(column)} from person_name l where l.person_id = ${personId} and l.to_on is null)`
  // The index is entered by the surname; for the comparison of whole rows alone it would be read from its beginning.
  return sql`and n.surname collate "ru-x-icu" >= ${last('l.surname')} and (${order})
    > (${last('l.surname')}, ${last('l.given')}, ${last("coalesce(l.patronymic, '')")}, ${personId}::uuid)`
}

export async function associationsOfPeople(db: Db): Promise<string[]> {
  const { rows } = await sql<{ association: string }>`
    select distinct association from person_post where to_on is null and association is not null order by 1`.execute(db)
  return rows.map(({ association }) => association).sort((a, b) => a.localeCompare(b, 'ru'))
}

/** The nearest names first. */
export async function peopleFound(db: Db, find: string, count: number) {
  const { rows } = await sql<{
    id: string
    surname: string
    given: string
    patronymic: string | null
    post: string | null
    leftOn: string | null
  }>`
    select p.id, n.surname, n.given, n.patronymic, t.post, p.left_on
    from scope.search_people(${[foldForSearch(find)]}::text[], ${count}) with ordinality f(person_id, nearness, place)
    join person p on p.id = f.person_id
    join person_name n on n.organisation_id = p.organisation_id and n.person_id = p.id and n.to_on is null
    left join person_post t on t.organisation_id = p.organisation_id and t.person_id = p.id and t.to_on is null
    order by f.place`.execute(db)
  return rows
}
