import { sql } from 'kysely'
import type { BankEnding, BankSide, MenteeCategoryCode } from '#domain/bankEntry.ts'
import type { IsoDate } from '#domain/calendar.ts'
import type { SheetChange } from '#domain/requests/requestSheet.ts'
import type { Db } from '#server/db/database.ts'
import type { TopicWithLevel } from '../fields.ts'

/** Locked in one order, so that two who mark the same people at once wait for each other instead of failing. */
export async function lockPeople(db: Db, personIds: readonly string[]) {
  if (personIds.length === 0) return []
  return db
    .selectFrom('person')
    .select(['id', 'leftOn'])
    .where('id', 'in', personIds)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

export async function openEntriesOf(db: Db, cycleId: string, side: BankSide, personIds: readonly string[]) {
  return db
    .selectFrom('bankEntry')
    .select('personId')
    .where('cycleId', '=', cycleId)
    .where('side', '=', side)
    .where('endedOn', 'is', null)
    .where('personId', 'in', personIds)
    .execute()
}

export async function knownTopics(db: Db, codes: readonly string[]): Promise<Set<string>> {
  if (codes.length === 0) return new Set()
  const rows = await db.selectFrom('topic').select('code').where('code', 'in', codes).execute()
  return new Set(rows.map(({ code }) => code))
}

interface NewEntry {
  organisationId: string
  cycleId: string
  personId: string
  side: BankSide
  capacity: number | null
  category: MenteeCategoryCode | null
  enteredOn: IsoDate
}

export async function insertEntries(db: Db, entries: readonly NewEntry[]) {
  return db.insertInto('bankEntry').values(entries).returning(['id', 'version', 'personId']).execute()
}

interface Topics {
  organisationId: string
  bankEntryId: string
  topics: readonly TopicWithLevel[]
  today: IsoDate
  /** Who writes them down. */
  by: string
}

export async function insertRequests(db: Db, entries: readonly Topics[]): Promise<void> {
  const rows = entries.flatMap(({ organisationId, bankEntryId, topics, today, by }) =>
    topics.map(({ code, level }) => ({
      organisationId,
      bankEntryId,
      topicCode: code,
      difficulty: level,
      openedOn: today,
      openedBy: by,
    })),
  )
  if (rows.length > 0) await db.insertInto('request').values(rows).execute()
}

export async function insertCompetences(db: Db, entries: readonly Topics[]): Promise<void> {
  const rows = entries.flatMap(({ organisationId, bankEntryId, topics }) =>
    topics.map(({ code, level }) => ({ organisationId, bankEntryId, topicCode: code, level })),
  )
  if (rows.length > 0) await db.insertInto('competence').values(rows).execute()
}

/** Requests that are not resolved, locked while a list is saved over them. */
export async function lockOpenRequests(db: Db, entryId: string) {
  const rows = await db
    .selectFrom('request')
    .select(['id', 'topicCode', 'difficulty', 'takenOn'])
    .where('bankEntryId', '=', entryId)
    .where('resolvedOn', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ takenOn, ...row }) => ({ ...row, isTaken: takenOn !== null }))
}

/** A request that stays keeps the day it was opened. */
export async function changeRequests(
  db: Db,
  entry: Omit<Topics, 'topics'>,
  { opened, kept, removed }: SheetChange<TopicWithLevel>,
): Promise<void> {
  if (removed.length > 0) await db.deleteFrom('request').where('id', 'in', removed).execute()
  for (const { id, level } of kept) {
    await db
      .updateTable('request')
      .set({ difficulty: level, version: sql<number>`version + 1` })
      .where('id', '=', id)
      .where('difficulty', '<>', level)
      .execute()
  }
  await insertRequests(db, [{ ...entry, topics: opened }])
}

/** Whether somebody has begun to work on a request of these entries: then they are history. */
export async function entriesWorkedOn(db: Db, entryIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('request as r')
    .innerJoin('bankEntry as e', (join) =>
      join.onRef('e.organisationId', '=', 'r.organisationId').onRef('e.id', '=', 'r.bankEntryId'),
    )
    .select('e.personId')
    .distinct()
    .where('r.bankEntryId', 'in', entryIds)
    .where((on) => on.or([on('r.takenOn', 'is not', null), on('r.resolvedOn', 'is not', null)]))
    .execute()
  return rows.map(({ personId }) => personId)
}

export async function replaceCompetences(db: Db, entry: Topics): Promise<void> {
  await db.deleteFrom('competence').where('bankEntryId', '=', entry.bankEntryId).execute()
  await insertCompetences(db, [entry])
}

export async function topicsOfEntry(db: Db, entryId: string, side: BankSide): Promise<TopicWithLevel[]> {
  const rows =
    side === 'mentee'
      ? await db
          .selectFrom('request')
          .select(['topicCode as code', 'difficulty as level'])
          .where('bankEntryId', '=', entryId)
          .where('resolvedOn', 'is', null)
          .orderBy('topicCode')
          .execute()
      : await db
          .selectFrom('competence')
          .select(['topicCode as code', 'level'])
          .where('bankEntryId', '=', entryId)
          .orderBy('topicCode')
          .execute()
  return rows as TopicWithLevel[]
}

/** The person of an entry never changes, so that these can be locked before it. */
export async function personsOf(db: Db, entryIds: readonly string[]): Promise<string[]> {
  const rows = await db.selectFrom('bankEntry').select('personId').where('id', 'in', entryIds).execute()
  return rows.map(({ personId }) => personId)
}

/** Locked until the command ends. */
export async function lockEntries(db: Db, entryIds: readonly string[]) {
  const rows = await db
    .selectFrom('bankEntry')
    .select([
      'id',
      'version',
      'personId',
      'cycleId',
      'side',
      'category',
      'capacity',
      'enteredOn',
      'endedOn',
      'approvedOn',
    ])
    .where('id', 'in', entryIds)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map((row) => ({ ...row, side: row.side as BankSide }))
}

export async function updateEntry(
  db: Db,
  entryId: string,
  changed: { category?: string | null; capacity?: number | null; endedOn?: IsoDate | null; ending?: BankEnding | null },
): Promise<number> {
  const { version } = await db
    .updateTable('bankEntry')
    .set({ ...changed, version: sql<number>`version + 1` })
    .where('id', '=', entryId)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

export async function deleteEntries(db: Db, entryIds: readonly string[]): Promise<void> {
  await db.deleteFrom('request').where('bankEntryId', 'in', entryIds).execute()
  await db.deleteFrom('competence').where('bankEntryId', 'in', entryIds).execute()
  await db.deleteFrom('bankEntry').where('id', 'in', entryIds).execute()
}
