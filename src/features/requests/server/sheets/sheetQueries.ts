import { sql } from 'kysely'
import type { MenteeCategoryCode } from '#domain/bankEntry.ts'
import type { IsoDate } from '#domain/calendar.ts'
import type { FreeHours } from '#domain/requests/freeTime.ts'
import type { WantedChannel } from '#domain/requests/request.ts'
import type { Db } from '#server/db/database.ts'

const entryColumns = [
  'e.id',
  'e.version',
  'e.personId',
  'e.enteredOn',
  'e.endedOn',
  'e.approvedOn',
  'e.confirmedOn',
  'e.confirmedBy',
  'e.category',
  'e.channel',
  'e.wishes',
  'e.sheetOn',
  'e.sheetHow',
] as const

function entries(db: Db) {
  return db.selectFrom('bankEntry as e').select(entryColumns).where('e.side', '=', 'mentee')
}

/** Closed by its own sheet: «помощь не нужна». A later sheet of the year opens it again. */
const saidNoHelp = sql<boolean>`e.ending = 'own-wish' and e.sheet_on is not null
  and not exists (select from request r where r.organisation_id = e.organisation_id and r.bank_entry_id = e.id)`

/** The entry that a sheet of this year belongs to. */
export async function findEntryOfSheet(db: Db, personId: string, cycleId: string) {
  const found = await entries(db)
    .where('e.personId', '=', personId)
    .where('e.cycleId', '=', cycleId)
    .where((on) => on.or([on('e.endedOn', 'is', null), saidNoHelp]))
    .orderBy(sql`e.ended_on desc nulls first, e.id`)
    .limit(1)
    .executeTakeFirst()
  return found && asSheetEntry(found)
}

export async function findEntry(db: Db, entryId: string) {
  const found = await entries(db).where('e.id', '=', entryId).executeTakeFirst()
  return found && asSheetEntry(found)
}

/** Locked until the command ends. */
export async function lockEntry(db: Db, entryId: string) {
  const found = await entries(db).where('e.id', '=', entryId).forUpdate().executeTakeFirst()
  return found && asSheetEntry(found)
}

type Found = Awaited<ReturnType<ReturnType<typeof entries>['executeTakeFirstOrThrow']>>
export type SheetEntry = ReturnType<typeof asSheetEntry>

function asSheetEntry(row: Found) {
  return {
    ...row,
    category: row.category as MenteeCategoryCode | null,
    channel: row.channel as WantedChannel | null,
    sheetHow: row.sheetHow as 'paper' | 'self' | null,
  }
}

export async function hasOpenPair(db: Db, personId: string, today: IsoDate): Promise<boolean> {
  const found = await db
    .selectFrom('mentoringPair as p')
    .leftJoin('pairInForce as f', (join) =>
      join.onRef('f.organisationId', '=', 'p.organisationId').onRef('f.pairId', '=', 'p.id'),
    )
    .select('p.id')
    .where('p.menteePersonId', '=', personId)
    .where('p.withdrawnOn', 'is', null)
    .where((on) => on(on.fn.coalesce('f.toOn', 'p.endsOn'), '>=', today))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

export interface EntryFields {
  category: MenteeCategoryCode | null
  channel: WantedChannel | null
  wishes: string | null
  sheetOn: IsoDate
  sheetHow: 'paper' | 'self'
  endedOn: IsoDate | null
  ending: 'own-wish' | null
  confirmedOn: IsoDate | null
  confirmedBy: string | null
}

export interface NewEntry extends EntryFields {
  organisationId: string
  cycleId: string
  personId: string
  enteredOn: IsoDate
}

export async function insertEntry(db: Db, entry: NewEntry) {
  return db
    .insertInto('bankEntry')
    .values({ ...entry, side: 'mentee' })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

export async function updateEntry(
  db: Db,
  entryId: string,
  changed: Partial<EntryFields> & { nextStep?: string | null },
) {
  return db
    .updateTable('bankEntry')
    .set({ ...changed, version: sql<number>`version + 1` })
    .where('id', '=', entryId)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

export async function deleteEntry(db: Db, entryId: string): Promise<void> {
  await db.deleteFrom('request').where('bankEntryId', '=', entryId).execute()
  await db.deleteFrom('bankEntry').where('id', '=', entryId).execute()
}

export interface EntryChoices {
  freeTime: readonly FreeHours[]
  kinds: readonly string[]
  forms: readonly string[]
}

export async function choicesOfEntry(db: Db, entryId: string): Promise<EntryChoices> {
  const [freeTime, kinds, forms] = await Promise.all([
    db
      .selectFrom('freeTime')
      .select(['weekday', 'part'])
      .where('bankEntryId', '=', entryId)
      .orderBy('weekday')
      .orderBy('part')
      .execute(),
    db.selectFrom('wantedKind').select('kindCode').where('bankEntryId', '=', entryId).orderBy('kindCode').execute(),
    db.selectFrom('wantedForm').select('formCode').where('bankEntryId', '=', entryId).orderBy('formCode').execute(),
  ])
  return {
    freeTime: freeTime as FreeHours[],
    kinds: kinds.map(({ kindCode }) => kindCode),
    forms: forms.map(({ formCode }) => formCode),
  }
}

/** What the sheet says is the whole: what it leaves out is gone. */
export async function replaceChoices(
  db: Db,
  entry: { organisationId: string; bankEntryId: string },
  { freeTime, kinds, forms }: EntryChoices,
): Promise<void> {
  for (const table of ['freeTime', 'wantedKind', 'wantedForm'] as const) {
    await db.deleteFrom(table).where('bankEntryId', '=', entry.bankEntryId).execute()
  }
  const hours = freeTime.map(({ weekday, part }) => ({ ...entry, weekday, part }))
  if (hours.length > 0)
    await db
      .insertInto('freeTime')
      .values(hours)
      .onConflict((on) => on.doNothing())
      .execute()
  const kindRows = [...new Set(kinds)].map((kindCode) => ({ ...entry, kindCode }))
  if (kindRows.length > 0) await db.insertInto('wantedKind').values(kindRows).execute()
  const formRows = [...new Set(forms)].map((formCode) => ({ ...entry, formCode }))
  if (formRows.length > 0) await db.insertInto('wantedForm').values(formRows).execute()
}
