import { sql } from 'kysely'
import type { BankSide } from '#domain/bankEntry.ts'
import type { IsoDate } from '#domain/calendar.ts'
import type { Consent, ConsentKind } from '#domain/consent.ts'
import type { Db } from '#server/db/database.ts'

/** Who stands in which bank of a school year. */
export async function peopleInBanks(db: Db, schoolYear: number) {
  const rows = await db
    .selectFrom('bankEntry as e')
    .innerJoin('cycle as c', (join) =>
      join.onRef('c.organisationId', '=', 'e.organisationId').onRef('c.id', '=', 'e.cycleId'),
    )
    .select(['e.personId', 'e.side'])
    .where('c.schoolYear', '=', schoolYear)
    .where('e.endedOn', 'is', null)
    .orderBy('e.side')
    .execute()
  return rows.map((row) => ({ ...row, side: row.side as BankSide }))
}

/** Pairs that are neither set aside nor over. */
export async function openPairs(db: Db, today: IsoDate) {
  return db
    .selectFrom('mentoringPair as p')
    .leftJoin('pairInForce as f', (join) =>
      join.onRef('f.organisationId', '=', 'p.organisationId').onRef('f.pairId', '=', 'p.id'),
    )
    .select(['p.id', 'p.mentorPersonId', 'p.menteePersonId', 'p.startsOn', 'p.withdrawnOn', 'p.formCode'])
    .select((on) => on.fn.coalesce('f.toOn', 'p.endsOn').as('endsOn'))
    .select((on) => on('f.pairId', 'is not', null).as('isFixed'))
    .where('p.withdrawnOn', 'is', null)
    .where((on) => on(on.fn.coalesce('f.toOn', 'p.endsOn'), '>=', today))
    .orderBy('p.id')
    .execute()
    .then((rows) => rows.map((row) => ({ ...row, isFixed: Boolean(row.isFixed) })))
}

/** Cards in Russian alphabetical order. */
export async function cardsOf(db: Db, personIds: readonly string[]) {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('personCard as c')
    .select(['c.id', 'c.surname', 'c.given', 'c.patronymic', 'c.gender', 'c.post', 'c.subject'])
    .where('c.id', 'in', personIds)
    .orderBy(
      sql`c.surname collate "ru-x-icu", c.given collate "ru-x-icu", coalesce(c.patronymic, '') collate "ru-x-icu", c.id`,
    )
    .execute()
  // The columns of a view may be null for the type generator; these are not.
  return rows.map((row) => ({
    ...row,
    id: row.id ?? '',
    surname: row.surname ?? '',
    given: row.given ?? '',
    gender: row.gender as 'm' | 'f' | null,
  }))
}
export type Card = Awaited<ReturnType<typeof cardsOf>>[number]

const consentColumns = [
  'id',
  'version',
  'personId',
  'kind',
  'pairId',
  'givenOn',
  'untilOn',
  'withdrawnOn',
  'paperLocation',
  'wordingVersion',
] as const

export interface ConsentRow extends Consent {
  id: string
  version: number
  personId: string
  pairId: string | null
  paperLocation: string | null
  wordingVersion: string
}

/** The latest first. */
export async function consentsOfPeople(db: Db, personIds: readonly string[]): Promise<ConsentRow[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('consent')
    .select(consentColumns)
    .where('personId', 'in', personIds)
    .orderBy('givenOn', 'desc')
    .orderBy('recordedAt', 'desc')
    .execute()
  return rows.map(asConsent)
}

/** Locked until the command ends. */
export async function lockConsents(db: Db, consentIds: readonly string[]): Promise<ConsentRow[]> {
  const rows = await db
    .selectFrom('consent')
    .select(consentColumns)
    .where('id', 'in', consentIds)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(asConsent)
}

export async function findConsent(db: Db, consentId: string): Promise<ConsentRow | undefined> {
  const row = await db.selectFrom('consent').select(consentColumns).where('id', '=', consentId).executeTakeFirst()
  return row && asConsent(row)
}

function asConsent<Row extends { kind: string }>(row: Row) {
  return { ...row, kind: row.kind as ConsentKind }
}
