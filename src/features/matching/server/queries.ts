import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import { missingSignatures } from '#domain/consent.ts'
import { grouped } from '#domain/grouped.ts'
import type { Db } from '#server/db/database.ts'
import { papersOf } from '#server/db/signerQueries.ts'

/** Open entries of both banks with the person behind each, people who left excluded. */
export async function entriesOf(db: Db, cycleId: string, today: IsoDate) {
  return db
    .selectFrom('bankEntry as e')
    .innerJoin('personCard as c', (join) =>
      join.onRef('c.organisationId', '=', 'e.organisationId').onRef('c.id', '=', 'e.personId'),
    )
    .select([
      'e.id as entryId',
      'e.side',
      'e.capacity',
      'e.enteredOn',
      'e.approvedOn',
      'c.id as personId',
      'c.humanId',
      'c.kind',
      'c.birthOn',
    ])
    .select(['c.surname', 'c.given', 'c.patronymic', 'c.post', 'c.subject', 'c.association'])
    .where('e.cycleId', '=', cycleId)
    .where('e.endedOn', 'is', null)
    .where((on) => on.or([on('c.leftOn', 'is', null), on('c.leftOn', '>=', today)]))
    .orderBy('c.id')
    .$narrowType<NamedRow>()
    .execute()
}

interface NamedRow {
  personId: string
  humanId: string
  kind: string
  surname: string
  given: string
}
export type EntryRow = Awaited<ReturnType<typeof entriesOf>>[number]

export async function requestsOf(db: Db, cycleId: string) {
  const rows = await db
    .selectFrom('request as r')
    .innerJoin('bankEntry as e', (join) =>
      join.onRef('e.organisationId', '=', 'r.organisationId').onRef('e.id', '=', 'r.bankEntryId'),
    )
    .select(['r.bankEntryId as entryId', 'r.topicCode', 'r.difficulty as level'])
    .where('e.cycleId', '=', cycleId)
    .where('r.resolvedOn', 'is', null)
    .where('r.difficulty', '>', 0)
    .orderBy('r.topicCode')
    .execute()
  return grouped(rows, ({ entryId }) => entryId)
}

export async function competencesOf(db: Db, cycleId: string) {
  const rows = await db
    .selectFrom('competence as r')
    .innerJoin('bankEntry as e', (join) =>
      join.onRef('e.organisationId', '=', 'r.organisationId').onRef('e.id', '=', 'r.bankEntryId'),
    )
    .select(['r.bankEntryId as entryId', 'r.topicCode', 'r.level'])
    .where('e.cycleId', '=', cycleId)
    .where('r.level', '>', 0)
    .orderBy('r.topicCode')
    .execute()
  return grouped(rows, ({ entryId }) => entryId)
}

/** People of both banks whose consent to the processing of their data is in force. */
export async function consentedPeople(db: Db, cycleId: string, today: IsoDate): Promise<Set<string>> {
  const entries = await db
    .selectFrom('bankEntry')
    .select('personId')
    .where('cycleId', '=', cycleId)
    .distinct()
    .execute()
  const people = entries.map(({ personId }) => personId)
  const signed = [...(await papersOf(db, people, 'processing'))]
  const consented = signed.filter(([, { papers, signer }]) => missingSignatures(papers, signer, today).length === 0)
  return new Set(consented.map(([personId]) => personId))
}

/** When the certificate of no criminal record was seen, of mentors of whom somebody has. */
export async function clearances(db: Db, cycleId: string): Promise<Map<string, IsoDate | null>> {
  const { rows } = await sql<{ id: string; clearanceOn: IsoDate }>`
    select p.id, p.clearance_on from person p
    where p.clearance_on is not null and p.id in (
      select e.person_id from bank_entry e where e.cycle_id = ${cycleId} and e.side = 'mentor' and e.ended_on is null)`.execute(
    db,
  )
  return new Map(rows.map(({ id, clearanceOn }) => [id, clearanceOn]))
}

/** People of the banks who are not to be paired, each couple both ways round: whose wish it was is lost here. */
export async function keptApart(db: Db, cycleId: string) {
  const { rows } = await sql<{ personId: string; otherId: string }>`
    with here as (select e.person_id from bank_entry e where e.cycle_id = ${cycleId} and e.ended_on is null)
    select person_id, other_person_id as other_id from not_with
    where person_id in (select person_id from here) and other_person_id in (select person_id from here)
    union
    select other_person_id, person_id from not_with
    where person_id in (select person_id from here) and other_person_id in (select person_id from here)`.execute(db)
  return grouped(rows, ({ personId }) => personId)
}

/** Pairs proposed, agreed or fixed that are not over, with the topics they work on. */
export async function openPairs(db: Db, today: IsoDate) {
  const { rows } = await sql<{ pairId: string; menteeId: string; mentorId: string; topics: string[] }>`
    select p.id as pair_id, p.mentee_person_id as mentee_id, p.mentor_person_id as mentor_id,
      array(select t.topic_code from pair_topic t where t.organisation_id = p.organisation_id and t.pair_id = p.id
        order by t.topic_code) as topics
    from mentoring_pair p
    left join pair_in_force f on f.organisation_id = p.organisation_id and f.pair_id = p.id
    where p.withdrawn_on is null and coalesce(f.to_on, p.ends_on) >= ${today}
    order by p.id`.execute(db)
  return rows
}

export async function catalogueOf(db: Db, table: 'topic' | 'mentoringForm' | 'mentoringKind', today: IsoDate) {
  return db
    .selectFrom(table)
    .select(['code', 'title', 'official'])
    .where((on) => on.or([on('retiredOn', 'is', null), on('retiredOn', '>', today)]))
    .orderBy('code')
    .execute()
}

export async function namesOf(db: Db, personIds: readonly string[]) {
  if (personIds.length === 0) return []
  return db
    .selectFrom('personName')
    .select(['personId', 'surname', 'given', 'patronymic'])
    .where('toOn', 'is', null)
    .where('personId', 'in', personIds)
    .orderBy('personId')
    .execute()
}

interface NewRun {
  organisationId: string
  cycleId: string
  runBy: string
  snapshot: unknown
}

export async function insertRun(db: Db, { snapshot, ...run }: NewRun): Promise<string> {
  const { id } = await db
    .insertInto('matchingRun')
    .values({ ...run, snapshot: JSON.stringify(snapshot) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function findLastRun(db: Db, cycleId: string) {
  return db
    .selectFrom('matchingRun')
    .select(['id', 'runAt', 'snapshot'])
    .where('cycleId', '=', cycleId)
    .orderBy('runAt', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

export async function findRun(db: Db, id: string) {
  return db.selectFrom('matchingRun').select(['id', 'snapshot']).where('id', '=', id).executeTakeFirst()
}

/**
 * The people and their bank entries, locked in one order before anything is judged of them: nobody leaves, is paired
 * by another, leaves a bank or takes back a consent until these pairs are made.
 */
export async function lockParticipants(db: Db, personIds: readonly string[]): Promise<void> {
  await db.selectFrom('person').select('id').where('id', 'in', personIds).orderBy('id').forNoKeyUpdate().execute()
  await db
    .selectFrom('bankEntry')
    .select('id')
    .where('personId', 'in', personIds)
    .where('endedOn', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
}

export interface NewPair {
  organisationId: string
  cycleId: string
  mentorPersonId: string
  mentorHumanId: string
  menteePersonId: string
  menteeHumanId: string
  formCode: string
  startsOn: IsoDate
  endsOn: IsoDate
  proposedOn: IsoDate
  matchingRunId: string | null
}

export async function insertPairs(db: Db, pairs: readonly NewPair[]) {
  return db
    .insertInto('mentoringPair')
    .values(pairs)
    .returning(['id', 'version', 'menteePersonId as menteeId', 'mentorPersonId as mentorId'])
    .execute()
}

export async function insertPairKinds(
  db: Db,
  rows: readonly { organisationId: string; pairId: string; kindCode: string }[],
): Promise<void> {
  await db.insertInto('pairKind').values(rows).execute()
}

export interface NewPairTopic {
  organisationId: string
  pairId: string
  menteePersonId: string
  topicCode: string
  fromOn: IsoDate
  toOn: IsoDate
}

export async function insertPairTopics(db: Db, rows: readonly NewPairTopic[]): Promise<void> {
  if (rows.length > 0) await db.insertInto('pairTopic').values(rows).execute()
}

/** Locks the pairs; `inUse` where a confirmation, a consent or an order refers to one. */
export async function lockAcceptedPairs(db: Db, ids: readonly string[]) {
  await db.selectFrom('mentoringPair').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
  const { rows } = await sql<{ id: string; version: number; inUse: boolean }>`
    select p.id, p.version, (
      exists (select from confirmation c where c.organisation_id = p.organisation_id and c.pair_id = p.id)
      or exists (select from consent c where c.organisation_id = p.organisation_id and c.pair_id = p.id)
      or exists (select from order_line l where l.organisation_id = p.organisation_id and l.pair_id = p.id)
    ) as in_use
    from mentoring_pair p where p.id = any (${ids})`.execute(db)
  return rows
}

export async function removePairs(db: Db, ids: readonly string[]): Promise<void> {
  await db.deleteFrom('pairTopic').where('pairId', 'in', ids).execute()
  await db.deleteFrom('pairKind').where('pairId', 'in', ids).execute()
  await db.deleteFrom('mentoringPair').where('id', 'in', ids).execute()
}
