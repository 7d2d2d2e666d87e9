import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { Situation } from '#domain/care/specialMeasure.ts'
import type { Db } from '#server/db/database.ts'
import type { SpecialMeasure } from '../contract.ts'

interface Named {
  surname: string
  given: string
  patronymic: string | null
}

export async function findPerson(db: Db, personId: string): Promise<(Named & { id: string }) | undefined> {
  const { rows } = await sql<Named & { id: string }>`
    select id, surname, given, patronymic from person_card where id = ${personId}`.execute(db)
  return rows[0]
}

/** Locked, so that nothing is written of a record that is being merged into another one. */
export async function lockPerson(db: Db, personId: string): Promise<boolean> {
  const found = await db
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .where('mergedInto', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return found !== undefined
}

const mostLines = 10_000

export async function findLastReading(db: Db, personId: string, endpoint: string) {
  const { rows } = await sql<{ at: string; surname: string | null; given: string; patronymic: string | null }>`
    select j.at, n.surname, n.given, n.patronymic
    from scope.journal_of_person(${personId}, ${mostLines}) j
    left join person_name n on n.person_id = j.by_person and n.to_on is null
    where j.action = ${endpoint} order by j.id desc limit 1`.execute(db)
  return rows[0]
}

/** Those of today first. */
export async function measuresOf(db: Db, personId: string, today: IsoDate): Promise<SpecialMeasure[]> {
  const { rows } = await sql<SpecialMeasure>`
    select id, version, situation, measure, basis, from_on, to_on from special_measure
    where person_id = ${personId} order by coalesce(to_on < ${today}, false), from_on desc, id`.execute(db)
  return rows
}

export interface WrittenMeasure {
  situation: Situation
  measure: string
  basis: string | null
  fromOn: IsoDate
  toOn: IsoDate | null
}

interface NewMeasure extends WrittenMeasure {
  organisationId: string
  personId: string
  recordedBy: string
}

export function insertMeasure(db: Db, values: NewMeasure) {
  return db.insertInto('specialMeasure').values(values).returning(['id', 'version']).executeTakeFirstOrThrow()
}

export function lockMeasure(db: Db, measureId: string) {
  return db
    .selectFrom('specialMeasure')
    .select(['id', 'version', 'personId', 'situation', 'measure', 'basis', 'fromOn', 'toOn'])
    .where('id', '=', measureId)
    .forUpdate()
    .executeTakeFirst()
}

export async function updateMeasure(db: Db, measureId: string, written: WrittenMeasure): Promise<number> {
  const { situation, measure, basis, fromOn, toOn } = written
  const { version } = await db
    .updateTable('specialMeasure')
    .set({ situation, measure, basis, fromOn, toOn, version: sql<number>`version + 1` })
    .where('id', '=', measureId)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

export async function deleteMeasure(db: Db, measureId: string): Promise<void> {
  await db.deleteFrom('specialMeasure').where('id', '=', measureId).execute()
}

/** People of the organisation with a measure in force on the day, by situation. */
export async function peopleBySituation(db: Db, today: IsoDate) {
  const { rows } = await sql<{ situation: string; people: number }>`
    select m.situation, count(distinct m.person_id)::int as people from special_measure m
    join person_card c on c.organisation_id = m.organisation_id and c.id = m.person_id
    where m.from_on <= ${today} and coalesce(m.to_on >= ${today}, true) and coalesce(c.left_on >= ${today}, true)
    group by m.situation`.execute(db)
  return new Map(rows.map(({ situation, people }) => [situation, people]))
}
