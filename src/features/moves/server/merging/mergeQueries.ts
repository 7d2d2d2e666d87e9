import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { LeavingReason } from '#domain/moves/leaving.ts'
import type { DatedValue, PersonFacts, Stay } from '#domain/moves/mergedRecord.ts'
import type { KnownPerson } from '#domain/moves/possibleRepeats.ts'
import type { RefusalReason } from '#domain/refusal.ts'
import { fullName } from '#domain/russian/names.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import type { Db } from '#server/db/database.ts'

/** Everybody with a record, who has left too: whoever comes back is often entered anew. */
export async function knownPeople(db: Db): Promise<KnownPerson[]> {
  const { rows } = await sql<KnownPerson>`
    select p.id, n.surname, n.given, n.patronymic, p.birth_year, p.birth_on, p.phone, p.email
    from person p join person_name n on n.organisation_id = p.organisation_id and n.person_id = p.id and n.to_on is null
    where p.merged_into is null`.execute(db)
  return rows
}

export async function decidedDifferences(db: Db) {
  const { rows } = await sql<{ first: string; second: string; decidedOn: IsoDate }>`
    select first_person_id as first, second_person_id as second, decided_on from not_same_person
    order by decided_on desc, 1, 2`.execute(db)
  return rows
}

export interface RepeatCard {
  id: string
  surname: string
  given: string
  patronymic: string | null
  kind: string
  birthYear: number | null
  birthOn: IsoDate | null
  post: string | null
  classTitle: string | null
  leftOn: IsoDate | null
}

export async function cardsOf(db: Db, ids: readonly string[]): Promise<Map<string, RepeatCard>> {
  const { rows } = await sql<RepeatCard>`
    select id, surname, given, patronymic, kind, birth_year, birth_on, post, class_title, left_on
    from person_card where id = any (${ids}::uuid[])`.execute(db)
  return new Map(rows.map((card) => [card.id, card]))
}

interface NameValue {
  surname: string
  given: string
  patronymic: string | null
  gender: string | null
}
interface PostValue {
  post: string | null
  subject: string | null
  association: string | null
}
interface ClassValue {
  grade: number | null
  title: string
}

export interface DatedFacts {
  names: DatedValue<NameValue>[]
  posts: DatedValue<PostValue>[]
  classes: DatedValue<ClassValue>[]
  stays: Stay[]
}

/** The dated rows of a record, with the time that it is here now. */
export async function datedFactsOf(db: Db, personId: string): Promise<DatedFacts> {
  const [names, posts, classes, stays] = await Promise.all([
    sql<NameValue & Days>`select from_on as "from", to_on as "to", surname, given, patronymic, gender from person_name
      where person_id = ${personId} order by from_on`.execute(db),
    sql<PostValue & Days>`select from_on as "from", to_on as "to", post, subject, association from person_post
      where person_id = ${personId} order by from_on`.execute(db),
    sql<ClassValue & Days>`select from_on as "from", to_on as "to", grade, title from person_class
      where person_id = ${personId} order by from_on`.execute(db),
    sql<Stay>`select from_on as "from", to_on as "to", leaving from person_stay where person_id = ${personId}
      union all select joined_on, left_on, leaving from person where id = ${personId} order by 1`.execute(db),
  ])
  return {
    names: names.rows.map(withValue),
    posts: posts.rows.map(withValue),
    classes: classes.rows.map(withValue),
    stays: stays.rows,
  }
}

interface Days {
  from: IsoDate
  to: IsoDate | null
}

function withValue<T extends Days>({ from, to, ...value }: T) {
  return { from, to, value }
}

interface Rewritten {
  organisationId: string
  personId: string
  facts: PersonFacts
  dated: DatedFacts
}

/** The record as both together tell it; its earlier rows are replaced. */
export async function rewriteRecord(db: Db, { organisationId, personId, facts, dated }: Rewritten): Promise<number> {
  const key = { organisationId, personId }
  for (const table of ['personName', 'personPost', 'personClass', 'personStay'] as const) {
    await db.deleteFrom(table).where('personId', '=', personId).execute()
  }
  const rowsOf = <T extends object>(periods: readonly DatedValue<T>[]) =>
    periods.map(({ from, to, value }) => ({ ...key, fromOn: from, toOn: to, ...value }))
  await db.insertInto('personName').values(rowsOf(dated.names)).execute()
  if (dated.posts.length > 0) await db.insertInto('personPost').values(rowsOf(dated.posts)).execute()
  if (dated.classes.length > 0) await db.insertInto('personClass').values(rowsOf(dated.classes)).execute()
  const now = dated.stays.at(-1)
  const before = dated.stays.slice(0, -1)
  if (before.length > 0) {
    const rows = before.map(({ from, to, leaving }) => ({ ...key, fromOn: from, toOn: to ?? from, leaving }))
    await db.insertInto('personStay').values(rows).execute()
  }
  const name = dated.names.at(-1)?.value
  if (name)
    await sql`select scope.index_person(${personId}, ${foldForSearch(fullName({ ...name, gender: null }))})`.execute(db)
  const stay = now ? { joinedOn: now.from, leftOn: now.to, leaving: now.leaving as LeavingReason | null } : {}
  const { version } = await db
    .updateTable('person')
    .set((eb) => ({ ...facts, ...stay, version: eb('version', '+', 1) }))
    .where('id', '=', personId)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

/** Everything that named the one names the other. */
export async function mergeReferences(db: Db, kept: string, merged: string, today: IsoDate): Promise<void> {
  await sql`select scope.merge_person(${kept}, ${merged}, ${today})`.execute(db)
}

export async function anchorsOf(db: Db, ids: readonly string[]) {
  const { rows } = await sql<{ personId: string; signsIn: boolean; knownElsewhere: boolean }>`
    select * from scope.anchors_of(${ids}::uuid[])`.execute(db)
  return rows
}

/** The permission sets that either of them holds today or later. */
export async function setsOfBoth(db: Db, ids: readonly string[], today: IsoDate): Promise<string[]> {
  const { rows } = await sql<{ permissionSet: string }>`
    select distinct r.permission_set from appointment a
    join appointment_role r on r.organisation_id = a.organisation_id and r.code = a.role_code
    where a.person_id = any (${ids}::uuid[]) and (a.ended_on is null or a.ended_on >= ${today})`.execute(db)
  return rows.map(({ permissionSet }) => permissionSet)
}

/** Records of the two that cannot stand beside each other in one. */
export async function contradictionsOf(db: Db, one: string, other: string): Promise<RefusalReason[]> {
  const { rows } = await sql<Record<string, boolean>>`
    select
      exists (select from mentoring_pair where (mentor_person_id, mentee_person_id) in ((${one}, ${other}), (${other}, ${one})))
        as "in-pair-with-each-other",
      exists (select from guardian where (child_person_id, guardian_person_id) in ((${one}, ${other}), (${other}, ${one})))
        as "guardian-of-the-other",
      exists (select from mentoring_pair a join mentoring_pair b on b.organisation_id = a.organisation_id and b.cycle_id = a.cycle_id
          and b.withdrawn_on is null and a.withdrawn_on is null
        where (a.mentor_person_id = ${one} and b.mentor_person_id = ${other} and a.mentee_person_id = b.mentee_person_id)
          or (a.mentee_person_id = ${one} and b.mentee_person_id = ${other} and a.mentor_person_id = b.mentor_person_id))
        as "both-in-pair-with-one",
      exists (select from appointment a join appointment b on b.organisation_id = a.organisation_id and b.role_code = a.role_code
          and coalesce(b.concerns, '') = coalesce(a.concerns, '')
          and daterange(b.started_on, b.ended_on, '[]') && daterange(a.started_on, a.ended_on, '[]')
        where a.person_id = ${one} and b.person_id = ${other}) as "both-appointed",
      exists (select from bank_entry a join bank_entry b on b.organisation_id = a.organisation_id and b.cycle_id = a.cycle_id
          and b.side = a.side and b.ended_on is null
        where a.person_id = ${one} and b.person_id = ${other} and a.ended_on is null) as "both-in-bank",
      exists (select from consent a join consent b on b.organisation_id = a.organisation_id and b.kind = a.kind
          and b.signatory = a.signatory and b.pair_id is null
          and daterange(a.given_on, least(a.withdrawn_on, a.until_on + 1), '[)')
            && daterange(b.given_on, least(b.withdrawn_on, b.until_on + 1), '[)')
        where a.person_id = ${one} and b.person_id = ${other} and a.pair_id is null
          and exists (select from order_line l where a.id in (l.mentor_processing_id, l.mentee_processing_id))
          and exists (select from order_line l where b.id in (l.mentor_processing_id, l.mentee_processing_id)))
        as "both-consents-in-orders",
      scope.records_overlap(${one}, ${other}) as "records-overlap"`.execute(db)
  return Object.entries(rows[0] ?? {}).flatMap(([reason, is]) => (is ? [reason as RefusalReason] : []))
}

export async function countsOf(db: Db, personId: string) {
  const { rows } = await sql<{
    appointments: number
    bankEntries: number
    pairs: number
    consents: number
    documents: number
  }>`
    select (select count(*) from appointment where person_id = ${personId}) as appointments,
      (select count(*) from bank_entry where person_id = ${personId}) as bank_entries,
      (select count(*) from mentoring_pair where ${personId} in (mentor_person_id, mentee_person_id)) as pairs,
      (select count(*) from consent where person_id = ${personId}) as consents,
      (select count(*) from document where drafted_by = ${personId}) as documents`.execute(db)
  return rows[0] ?? { appointments: 0, bankEntries: 0, pairs: 0, consents: 0, documents: 0 }
}

interface Difference {
  organisationId: string
  ids: readonly [string, string]
  today: IsoDate
  by: string
}

export async function insertDifference(db: Db, { organisationId, ids, today, by }: Difference): Promise<void> {
  const [firstPersonId = '', secondPersonId = ''] = [...ids].sort()
  await db
    .insertInto('notSamePerson')
    .values({ organisationId, firstPersonId, secondPersonId, decidedOn: today, decidedBy: by })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function removeDifference(db: Db, ids: readonly [string, string]): Promise<boolean> {
  const [first = '', second = ''] = [...ids].sort()
  const { numDeletedRows } = await db
    .deleteFrom('notSamePerson')
    .where('firstPersonId', '=', first)
    .where('secondPersonId', '=', second)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
