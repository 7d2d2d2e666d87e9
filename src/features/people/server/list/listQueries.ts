import { type RawBuilder, sql } from 'kysely'
import type { OutputOf } from '#contract/endpoint.ts'
import type { YoungLimits } from '#domain/bankEntry.ts'
import { addDays, addMonths, dayParts, type IsoDate } from '#domain/calendar.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import type { Db } from '#server/db/database.ts'
import type { searchPeople } from '../../contract.ts'
import type { PeopleFilters, PeopleSort, PersonInList } from '../../peopleAsked.ts'

export interface PeopleAsked extends PeopleFilters {
  /** Needed where young specialists are asked for. */
  limits: YoungLimits | null
  today: IsoDate
}

export interface Page {
  /** Starts behind this person; null is the beginning. */
  after: Place | null
  count: number
  /** Counted once, with the first page. */
  withTotal: boolean
}

export type ListedPerson = Omit<PersonInList, 'seniority'> & {
  experienceYears: number | null
  experienceOn: IsoDate | null
}

// More than an organisation has: the search bounds itself, the page does the rest.
const mostFound = 100_000

/**
 * One page and, when asked, how many there are in all. Filters, order and count look at `person_line` alone; what a line
 * shows besides is joined to the page only.
 */
export async function pageOfPeople(db: Db, asked: PeopleAsked, page: Page) {
  const total = page.withTotal
    ? sql`(select count(*) from person_line l where ${conditions(asked)})`
    : sql`null::bigint`
  const { rows } = await sql<{ total: number | null } & (ListedPerson | { id: null })>`
    with found as materialized (
      select f.person_id from scope.search_people(${[foldForSearch(asked.find)]}::text[], ${mostFound}) f),
    page as materialized (
      select ordered.person_id, row_number() over () as place from (${pageOf(asked, page)}) ordered)
    select counted.total, l.person_id as id, l.surname, l.given, nullif(l.patronymic, '') as patronymic, l.kind, t.post,
      t.subject, l.association, l.class_title, p.workplace, l.hired_on, l.left_on, p.category, p.experience_on,
      coalesce(p.experience_years, p.total_experience_years) as experience_years,
      array(select b.side from bank_entry b join cycle c on c.organisation_id = b.organisation_id and c.id = b.cycle_id
        where b.organisation_id = p.organisation_id and b.person_id = p.id and b.ended_on is null
          and c.starts_on <= ${asked.today} and c.ends_on >= ${asked.today} order by b.side) as sides
    from (select ${total} as total) counted
    left join page on true
    left join person_line l on l.person_id = page.person_id
    left join person p on p.organisation_id = l.organisation_id and p.id = l.person_id
    left join person_post t on t.organisation_id = l.organisation_id and t.person_id = l.person_id and t.to_on is null
    order by page.place`.execute(db)
  const people = rows.flatMap((row) => (row.id === null ? [] : [row])).slice(0, page.count)
  const next = rows.length > page.count ? (people.at(-1)?.id ?? null) : null
  return { people, next, total: rows[0]?.total ?? null }
}

/** Where a person stands in every order. */
export interface Place {
  id: string
  surname: string
  given: string
  patronymic: string
  classKey: string | null
  hiredOn: IsoDate | null
  workedSince: IsoDate | null
}

export function findPlace(db: Db, personId: string): Promise<Place | undefined> {
  return db
    .selectFrom('personLine')
    .select(['personId as id', 'surname', 'given', 'patronymic', 'classKey', 'hiredOn', 'workedSince'])
    .where('personId', '=', personId)
    .executeTakeFirst()
}

type Condition = RawBuilder<unknown>
type Direction = 'asc' | 'desc'

/**
 * What people are ordered by before their names; `known` stands as the index has it that leaves out who has none. Fewer
 * years of work are a later beginning.
 */
const keys: Record<
  Exclude<PeopleSort, 'name'>,
  { known: Condition; column: Condition; of: (place: Place) => string | null; forwards: Direction }
> = {
  class: {
    known: sql`l.class_key`,
    column: sql`l.class_key collate "ru-x-icu"`,
    of: ({ classKey }) => classKey,
    forwards: 'asc',
  },
  hired: { known: sql`l.hired_on`, column: sql`l.hired_on`, of: ({ hiredOn }) => hiredOn, forwards: 'asc' },
  seniority: {
    known: sql`l.worked_since`,
    column: sql`l.worked_since`,
    of: ({ workedSince }) => workedSince,
    forwards: 'desc',
  },
}

function pageOf(asked: PeopleAsked, { after, count }: Page): Condition {
  const reverse = asked.sort.startsWith('-')
  const sort = asked.sort.replace('-', '') as PeopleSort
  const limit = sql`limit ${count + 1}`
  const rows = (condition: Condition, order: Condition) =>
    sql`(select l.person_id from ${chosen(asked)} where ${condition} order by ${order} ${limit})`
  if (sort === 'name') {
    const direction = reverse ? 'desc' : 'asc'
    return rows(after === null ? sql`true` : behindName(after, direction), byName(direction))
  }
  const { known: fact, column, of, forwards } = keys[sort]
  const direction = (forwards === 'asc') === reverse ? 'desc' : 'asc'
  const last = after === null ? null : of(after)
  const isBehindKnown = after !== null && last === null
  const isThere = sql`${fact} is not null`
  const known =
    after === null || last === null ? isThere : sql`${isThere} and ${behindKey(column, last, after, direction)}`
  const unknown = sql`${fact} is null and ${isBehindKnown ? behindName(after, 'asc') : sql`true`}`
  const unknownRows = rows(unknown, byName('asc'))
  if (isBehindKnown) return unknownRows
  return sql`select * from (${rows(known, sql`${column} ${sql.raw(direction)}, ${byName('asc')}`)}
    union all ${unknownRows}) both_parts ${limit}`
}

/**
 * A filter that leaves few is applied before the order (`offset 0` keeps the planner from turning it round): along the
 * order the whole organisation might be read until a page is full.
 */
function chosen(asked: PeopleAsked): Condition {
  const { association, classTitle, mark, presence } = asked
  const isFew = association !== null || classTitle !== null || mark !== null || presence === 'left'
  return sql`(select * from person_line l where ${conditions(asked)} ${isFew ? sql`offset 0` : sql``}) l`
}

const nameColumns = [
  sql`l.surname collate "ru-x-icu"`,
  sql`l.given collate "ru-x-icu"`,
  sql`l.patronymic collate "ru-x-icu"`,
  sql`l.person_id`,
]

function byName(direction: Direction): Condition {
  return sql.join(nameColumns.map((column) => sql`${column} ${sql.raw(direction)}`))
}

function behindName({ surname, given, patronymic, id }: Place, direction: Direction): Condition {
  const behind = sql.raw(direction === 'asc' ? '>' : '<')
  // The index is entered by the surname; for the comparison of whole rows alone it would be read from its beginning.
  return sql`${nameColumns[0]} ${behind}= ${surname}
    and (${sql.join(nameColumns)}) ${behind} (${surname}, ${given}, ${patronymic}, ${id}::uuid)`
}

function behindKey(column: Condition, last: string, after: Place, direction: Direction): Condition {
  const behind = sql.raw(direction === 'asc' ? '>' : '<')
  return sql`${column} ${behind}= ${last} and (${column} ${behind} ${last} or ${behindName(after, 'asc')})`
}

function conditions({
  find,
  kind,
  association,
  classTitle,
  bank,
  presence,
  mark,
  limits,
  today,
}: PeopleAsked): Condition {
  const all = [
    presence === 'here' && sql`(l.left_on is null or l.left_on >= ${today})`,
    presence === 'left' && sql`l.left_on < ${today}`,
    find !== '' && sql`l.person_id in (select person_id from found)`,
    kind !== null && sql`l.kind = ${kind}`,
    association !== null && sql`l.association = ${association}`,
    classTitle !== null && sql`l.class_title = ${classTitle}`,
    mark === 'without-class' && sql`l.kind = 'student' and l.class_title is null`,
    mark === 'young' && limits !== null && isYoung(limits, today),
    bank !== null &&
      (bank === 'none' ? sql`l.person_id not in ${inBank(bank, today)}` : sql`l.person_id in ${inBank(bank, today)}`),
  ].filter((condition) => condition !== false)
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `)
}

/**
 * `isYoungSpecialist` of the domain, asked of the database; a test compares the two. The second comparison is exact on
 * 29 February, the first one spares it almost everybody.
 */
function isYoung({ age, seniority }: YoungLimits, today: IsoDate): Condition {
  const years = seniority + 1
  return sql`l.kind = 'pedagogue' and l.taught_since > ${addDays(addMonths(today, -12 * years), -2)}
    and l.taught_since + make_interval(years => ${years}) > ${today}::date
    and (l.birth_year is null or l.birth_year >= ${dayParts(today).year - age})`
}

function inBank(bank: 'none' | 'mentee' | 'mentor', today: IsoDate): Condition {
  return sql`(select b.person_id from bank_entry b
    join cycle c on c.organisation_id = b.organisation_id and c.id = b.cycle_id
    where b.ended_on is null and c.starts_on <= ${today} and c.ends_on >= ${today}
    ${bank === 'none' ? sql`` : sql`and b.side = ${bank}`})`
}

/** Made once: a comparison that makes its own costs more than the query for a thousand classes. */
const asInRussian = new Intl.Collator('ru', { numeric: true }).compare

async function valuesOf(db: Db, column: 'association' | 'class_title'): Promise<string[]> {
  const value = sql.ref(column)
  const { rows } = await sql<{ value: string }>`
    select distinct ${value} as value from person_line where ${value} is not null`.execute(db)
  return rows.map((row) => row.value)
}

export async function associationsOfPeople(db: Db): Promise<string[]> {
  return (await valuesOf(db, 'association')).sort(asInRussian)
}

/** «2 А» before «10 А». */
export async function classesOfPeople(db: Db): Promise<string[]> {
  return (await valuesOf(db, 'class_title')).sort(asInRussian)
}

export function youngLimitsOf(db: Db, organisationId: string): Promise<YoungLimits> {
  return db
    .selectFrom('organisation')
    .select(['youngAgeLimit as age', 'youngSeniorityLimit as seniority'])
    .where('organisationId', '=', organisationId)
    .executeTakeFirstOrThrow()
}

/** The nearest names first. */
export async function peopleFound(db: Db, find: string, count: number) {
  const { rows } = await sql<OutputOf<typeof searchPeople>['people'][number]>`
    select p.id, p.kind, n.surname, n.given, n.patronymic, t.post, k.title as class_title, p.left_on
    from scope.search_people(${[foldForSearch(find)]}::text[], ${count}) with ordinality f(person_id, nearness, place)
    join person p on p.id = f.person_id and p.merged_into is null
    join person_name n on n.organisation_id = p.organisation_id and n.person_id = p.id and n.to_on is null
    left join person_post t on t.organisation_id = p.organisation_id and t.person_id = p.id and t.to_on is null
    left join person_class k on k.organisation_id = p.organisation_id and k.person_id = p.id and k.to_on is null
    order by f.place`.execute(db)
  return rows
}
