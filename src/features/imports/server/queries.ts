import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { LearnedHeadings } from '#domain/staffList/headings/columns.ts'
import type { ListField, ListKind } from '#domain/staffList/headings/fields.ts'
import type { LearnedOfLists } from '#domain/staffList/kindOfList.ts'
import type { Db } from '#server/db/database.ts'
import type { FoundGroup, FoundRows } from '../findings.ts'
import type { FaultySheet, KeptFile, KeptFindings, Summary } from './check/keptFile.ts'

interface NewCheck {
  organisationId: string
  fileName: string
  checkedOn: IsoDate
  checkedBy: string
  list: ListKind
  file: KeptFile
  found: KeptFindings
}

export async function keepCheck(db: Db, { file, found, ...check }: NewCheck): Promise<string> {
  const { id } = await db
    .insertInto('staffListCheck')
    .values({ ...check, rows: JSON.stringify(file), found: JSON.stringify(found) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function replaceFindings(
  db: Db,
  checkId: string,
  { list, file, found }: Pick<NewCheck, 'list' | 'file' | 'found'>,
): Promise<void> {
  await sql`update staff_list_check set list = ${list}, found = ${JSON.stringify(found)}::jsonb,
      rows = ${JSON.stringify(file)}::jsonb
    where id = ${checkId}`.execute(db)
}

/** A check lives until the next day; a new one of the same person replaces the one before. */
export async function forgetOldChecks(db: Db, personId: string, today: IsoDate): Promise<void> {
  await db
    .deleteFrom('staffListCheck')
    .where((eb) => eb.or([eb('checkedOn', '<', today), eb('checkedBy', '=', personId)]))
    .execute()
}

export async function findCheck(db: Db, checkId: string) {
  const found = await db
    .selectFrom('staffListCheck')
    .select(['list', 'fileName', 'rows', 'appliedOn'])
    .where('id', '=', checkId)
    .executeTakeFirst()
  return found && { ...found, list: found.list as ListKind, file: found.rows as unknown as KeptFile }
}

/** Without its cells: they are the bulk of it. */
export async function findSummary(db: Db, checkId: string) {
  const { rows } = await sql<{ list: ListKind; fileName: string; appliedOn: IsoDate | null; summary: Summary }>`
    select list, file_name, applied_on, found -> 'summary' as summary from staff_list_check where id = ${checkId}`.execute(
    db,
  )
  return rows[0]
}

export async function findErrors(db: Db, checkId: string) {
  const { rows } = await sql<{ fileName: string; errors: FaultySheet[] }>`
    select file_name, found -> 'errors' as errors from staff_list_check where id = ${checkId}`.execute(db)
  return rows[0]
}

interface PageOfGroup {
  group: FoundGroup
  from: number
  count: number
}

/** Undefined: no such check. Of an applied one no rows are left. */
export async function findRows(db: Db, checkId: string, { group, from, count }: PageOfGroup) {
  const range = `$[${from} to ${from + count - 1}]`
  const { rows } = await sql<{ page: FoundRows[FoundGroup] }>`
    select jsonb_path_query_array(coalesce(found -> ${group}, '[]'), ${range}::jsonpath) as page
    from staff_list_check where id = ${checkId}`.execute(db)
  return rows[0]?.page
}

/** Lists are applied one after the other: two at once would both add the same people. */
export async function lockLists(db: Db, organisationId: string): Promise<void> {
  await sql`select from organisation where organisation_id = ${organisationId} for no key update`.execute(db)
}

interface Applied {
  today: IsoDate
  errors: readonly FaultySheet[]
  left: number
}

/** Of the file nothing is kept but the rows that were not written: they may still be asked for. */
export async function markApplied(db: Db, checkId: string, { today, errors, left }: Applied): Promise<void> {
  await sql`update staff_list_check set applied_on = ${today}, rows = '{"sheets": [], "chosen": {}, "dropped": {}}',
      found = jsonb_build_object('errors', ${JSON.stringify(errors)}::jsonb,
        'summary', found -> 'summary' || jsonb_build_object('sheets', '[]'::jsonb, 'left', ${left}::int))
    where id = ${checkId}`.execute(db)
}

export async function learnedHeadings(db: Db): Promise<LearnedOfLists> {
  const rows = await db.selectFrom('learnedHeading').select(['list', 'heading', 'field']).execute()
  const of = (kind: ListKind): LearnedHeadings =>
    Object.fromEntries(
      rows.filter(({ list }) => list === kind).map(({ heading, field }) => [heading, field as ListField | null]),
    )
  return { staff: of('staff'), students: of('students') }
}

export interface LearnedHeading {
  list: ListKind
  heading: string
  field: ListField | null
}

export async function learnHeadings(
  db: Db,
  organisationId: string,
  headings: readonly LearnedHeading[],
): Promise<void> {
  if (headings.length === 0) return
  await db
    .insertInto('learnedHeading')
    .values(headings.map((heading) => ({ organisationId, ...heading })))
    .onConflict((conflict) =>
      conflict
        .columns(['organisationId', 'list', 'heading'])
        .doUpdateSet((eb) => ({ field: eb.ref('excluded.field') })),
    )
    .execute()
}
