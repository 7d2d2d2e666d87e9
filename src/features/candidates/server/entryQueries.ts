import { sql } from 'kysely'
import type { BankEnding } from '#domain/bankEntry.ts'
import type { IsoDate } from '#domain/calendar.ts'
import type { Db } from '#server/db/database.ts'
import type { Answers } from '../fields.ts'

const entryColumns = [
  'id',
  'version',
  'personId',
  'enteredOn',
  'endedOn',
  'ending',
  'approvedOn',
  'approvedBy',
  'confirmedOn',
  'confirmedBy',
  'capacity',
  'hoursWeek',
  'channel',
  'achievements',
  'interests',
  'motivation',
  'wishes',
  'sheetOn',
  'sheetHow',
] as const

function entries(db: Db) {
  return db.selectFrom('bankEntry').select(entryColumns).where('side', '=', 'mentor')
}

export async function findEntry(db: Db, entryId: string) {
  const found = await entries(db).where('id', '=', entryId).executeTakeFirst()
  return found && asEntry(found)
}

export async function findOpenEntryOf(db: Db, personId: string, cycleId: string) {
  const found = await entries(db)
    .where('personId', '=', personId)
    .where('cycleId', '=', cycleId)
    .where('endedOn', 'is', null)
    .executeTakeFirst()
  return found && asEntry(found)
}

/** Locked until the command ends. */
export async function lockEntry(db: Db, entryId: string) {
  const found = await entries(db).where('id', '=', entryId).forUpdate().executeTakeFirst()
  return found && asEntry(found)
}

type Found = Awaited<ReturnType<ReturnType<typeof entries>['executeTakeFirstOrThrow']>>
export type MentorEntry = ReturnType<typeof asEntry>

function asEntry(row: Found) {
  return {
    ...row,
    capacity: row.capacity ?? 0,
    // «numeric» comes as text, so that no digit is lost.
    hoursWeek: row.hoursWeek === null ? null : Number(row.hoursWeek),
    channel: row.channel as Answers['channel'],
    ending: row.ending as BankEnding | null,
    sheetHow: row.sheetHow as 'paper' | 'self' | null,
  }
}

export interface EntryFields {
  capacity: number
  hoursWeek: number | null
  channel: Answers['channel']
  achievements: string | null
  interests: string | null
  motivation: string | null
  wishes: string | null
  sheetOn: IsoDate | null
  sheetHow: 'paper' | 'self' | null
  confirmedOn?: IsoDate
  confirmedBy?: string
}

interface NewEntry extends EntryFields {
  organisationId: string
  cycleId: string
  personId: string
  enteredOn: IsoDate
}

export async function insertEntry(db: Db, entry: NewEntry) {
  return db
    .insertInto('bankEntry')
    .values({ ...entry, side: 'mentor' })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

export async function updateEntry(db: Db, entryId: string, changed: EntryFields) {
  return db
    .updateTable('bankEntry')
    .set({ ...changed, version: sql<number>`version + 1` })
    .where('id', '=', entryId)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

type Choices = Pick<Answers, 'competences' | 'freeTime' | 'forms' | 'kinds'>

export async function choicesOfEntry(db: Db, bankEntryId: string): Promise<Choices> {
  const [competences, freeTime, forms, kinds] = await Promise.all([
    db
      .selectFrom('competence')
      .select(['topicCode as code', 'level'])
      .where('bankEntryId', '=', bankEntryId)
      .orderBy('level', 'desc')
      .orderBy('topicCode')
      .execute(),
    db
      .selectFrom('freeTime')
      .select(['weekday', 'part'])
      .where('bankEntryId', '=', bankEntryId)
      .orderBy('weekday')
      .orderBy('part')
      .execute(),
    db.selectFrom('wantedForm').select('formCode').where('bankEntryId', '=', bankEntryId).orderBy('formCode').execute(),
    db.selectFrom('wantedKind').select('kindCode').where('bankEntryId', '=', bankEntryId).orderBy('kindCode').execute(),
  ])
  return {
    competences: competences as Choices['competences'],
    freeTime: freeTime as Choices['freeTime'],
    forms: forms.map(({ formCode }) => formCode),
    kinds: kinds.map(({ kindCode }) => kindCode),
  }
}

/** What the questionnaire says is the whole: what it leaves out is gone. */
export async function replaceChoices(
  db: Db,
  entry: { organisationId: string; bankEntryId: string },
  { competences, freeTime, forms, kinds }: Choices,
): Promise<void> {
  for (const table of ['competence', 'freeTime', 'wantedForm', 'wantedKind'] as const) {
    await db.deleteFrom(table).where('bankEntryId', '=', entry.bankEntryId).execute()
  }
  const levels = competences.map(({ code, level }) => ({ ...entry, topicCode: code, level }))
  if (levels.length > 0) await db.insertInto('competence').values(levels).execute()
  const hours = freeTime.map(({ weekday, part }) => ({ ...entry, weekday, part }))
  if (hours.length > 0)
    await db
      .insertInto('freeTime')
      .values(hours)
      .onConflict((on) => on.doNothing())
      .execute()
  const formRows = [...new Set(forms)].map((formCode) => ({ ...entry, formCode }))
  if (formRows.length > 0) await db.insertInto('wantedForm').values(formRows).execute()
  const kindRows = [...new Set(kinds)].map((kindCode) => ({ ...entry, kindCode }))
  if (kindRows.length > 0) await db.insertInto('wantedKind').values(kindRows).execute()
}

export async function knownCodes(db: Db, table: 'topic' | 'mentoringForm' | 'mentoringKind', codes: readonly string[]) {
  if (codes.length === 0) return new Set<string>()
  const rows = await db.selectFrom(table).select('code').where('code', 'in', codes).execute()
  return new Set(rows.map(({ code }) => code))
}

export async function catalogueOf(db: Db, table: 'topic' | 'mentoringForm' | 'mentoringKind', today: IsoDate) {
  return db
    .selectFrom(table)
    .select(['code', 'title'])
    .where((on) => on.or([on('retiredOn', 'is', null), on('retiredOn', '>', today)]))
    .orderBy('code')
    .execute()
}

/** Pairs of the mentor that are proposed or in force. */
export async function openPairsOf(db: Db, personId: string, today: IsoDate) {
  const { rows } = await sql<{
    id: string
    menteeId: string
    startsOn: IsoDate
    endsOn: IsoDate
    isFixed: boolean
  }>`
    select p.id, p.mentee_person_id as mentee_id, coalesce(f.from_on, p.starts_on) as starts_on,
      coalesce(f.to_on, p.ends_on) as ends_on, f.pair_id is not null as is_fixed
    from mentoring_pair p
    left join pair_in_force f on f.organisation_id = p.organisation_id and f.pair_id = p.id
    where p.mentor_person_id = ${personId} and p.withdrawn_on is null and coalesce(f.to_on, p.ends_on) >= ${today}
    order by starts_on, p.id`.execute(db)
  return rows
}
