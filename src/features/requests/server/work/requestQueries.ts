import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { RequestEnding, WantedChannel } from '#domain/requests/request.ts'
import type { Db } from '#server/db/database.ts'

type Level = 0 | 1 | 2 | 3

/** Requests of an entry that are not resolved. */
export async function openRequestsOf(db: Db, entryId: string) {
  const rows = await openOf(db, entryId).execute()
  return rows.map(asOpen)
}

/** The same, locked: nobody takes one into work while a sheet is saved over them. */
export async function lockOpenRequestsOf(db: Db, entryId: string) {
  const rows = await openOf(db, entryId).forUpdate().execute()
  return rows.map(asOpen)
}

function openOf(db: Db, entryId: string) {
  return db
    .selectFrom('request')
    .select(['id', 'topicCode', 'difficulty', 'wantedHelp', 'takenOn'])
    .where('bankEntryId', '=', entryId)
    .where('resolvedOn', 'is', null)
    .orderBy('id')
}

interface OpenRow {
  id: string
  topicCode: string
  difficulty: number
  wantedHelp: string | null
  takenOn: IsoDate | null
}

function asOpen({ takenOn, difficulty, ...row }: OpenRow) {
  return { ...row, difficulty: difficulty as Level, isTaken: takenOn !== null }
}

interface EntryOfSheet {
  id: string
  sheetOn: IsoDate | null
  confirmedBy: string | null
}

/** Requests that were worked on or changed, or that did not come with the sheet. */
export async function hasRequestsOfOthers(db: Db, { id, sheetOn, confirmedBy }: EntryOfSheet): Promise<boolean> {
  const { rows } = await sql<{ are: boolean }>`
    select exists (select from request where bank_entry_id = ${id} and (version > 1 or taken_on is not null
      or resolved_on is not null or opened_on is distinct from ${sheetOn} or opened_by is distinct from ${confirmedBy}
      or num_nonnulls(wanted_kind, wanted_channel, wanted_time) > 0)) as are`.execute(db)
  return rows[0]?.are ?? false
}

export interface RequestFields {
  difficulty: number
  wantedHelp: string | null
  wantedKind: string | null
  wantedChannel: WantedChannel | null
  wantedTime: string | null
}

export interface NewRequest extends Partial<RequestFields> {
  organisationId: string
  bankEntryId: string
  topicCode: string
  difficulty: number
  openedOn: IsoDate
  openedBy: string
}

export async function insertRequests(db: Db, requests: readonly NewRequest[]) {
  if (requests.length === 0) return []
  return db.insertInto('request').values(requests).returning(['id', 'version']).execute()
}

export async function updateRequest(db: Db, requestId: string, changed: Partial<RequestFields>): Promise<number> {
  const { version } = await db
    .updateTable('request')
    .set({ ...changed, version: sql<number>`version + 1` })
    .where('id', '=', requestId)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

export interface RequestDates {
  takenOn?: IsoDate | null
  resolvedOn?: IsoDate | null
  ending?: RequestEnding | null
}

export async function dateRequests(db: Db, requestIds: readonly string[], dates: RequestDates) {
  return db
    .updateTable('request')
    .set({ ...dates, version: sql<number>`version + 1` })
    .where('id', 'in', requestIds)
    .returning(['id', 'version'])
    .execute()
}

export async function deleteRequests(db: Db, requestIds: readonly string[]): Promise<void> {
  if (requestIds.length > 0) await db.deleteFrom('request').where('id', 'in', requestIds).execute()
}

/** Locked in one order until the command ends, with the person and the end of the entry. */
export async function lockRequests(db: Db, requestIds: readonly string[]) {
  return db
    .selectFrom('request as r')
    .innerJoin('bankEntry as e', (join) =>
      join.onRef('e.organisationId', '=', 'r.organisationId').onRef('e.id', '=', 'r.bankEntryId'),
    )
    .select(['r.id', 'r.version', 'r.bankEntryId', 'r.topicCode', 'r.openedOn', 'r.takenOn', 'r.resolvedOn'])
    .select(['r.difficulty', 'r.wantedHelp', 'r.wantedKind', 'r.wantedChannel', 'r.wantedTime'])
    .select(['e.personId', 'e.endedOn'])
    .where('r.id', 'in', requestIds)
    .orderBy('r.id')
    .forUpdate('r')
    .execute()
}

interface ShownRow extends Omit<RequestFields, 'difficulty'> {
  id: string
  version: number
  topicCode: string
  title: string
  difficulty: Level
  openedOn: IsoDate
  openedBy: string | null
  takenOn: IsoDate | null
  resolvedOn: IsoDate | null
  ending: RequestEnding | null
  mentor: string | null
}

/** All requests of an entry: those of today first, the hardest first; then the resolved ones, the latest first. */
export async function requestsOfEntry(db: Db, entryId: string, today: IsoDate): Promise<ShownRow[]> {
  const { rows } = await sql<ShownRow>`
    select r.id, r.version, r.topic_code, t.title, r.difficulty, r.wanted_help, r.wanted_kind, r.wanted_channel,
      r.wanted_time, r.opened_on, r.taken_on, r.resolved_on, r.ending,
      concat_ws(' ', o.surname, o.given, o.patronymic) as opened_by, mentor.name as mentor
    from request r
    join bank_entry e on e.organisation_id = r.organisation_id and e.id = r.bank_entry_id
    join topic t on t.organisation_id = r.organisation_id and t.code = r.topic_code
    left join person_name o on o.organisation_id = r.organisation_id and o.person_id = r.opened_by and o.to_on is null
    left join lateral (
      select concat_ws(' ', n.surname, n.given, n.patronymic) as name
      from pair_topic pt
      join mentoring_pair p on p.organisation_id = pt.organisation_id and p.id = pt.pair_id and p.withdrawn_on is null
      join person_name n on n.organisation_id = p.organisation_id and n.person_id = p.mentor_person_id and n.to_on is null
      where pt.organisation_id = r.organisation_id and pt.mentee_person_id = e.person_id
        and pt.topic_code = r.topic_code and pt.released_on is null and pt.to_on >= ${today}
      order by pt.from_on limit 1
    ) mentor on true
    where r.bank_entry_id = ${entryId}
    order by r.resolved_on desc nulls first, r.difficulty desc, t.title collate "ru-x-icu"`.execute(db)
  return rows.map((row) => ({ ...row, openedBy: row.openedBy || null }))
}
