import { sql } from 'kysely'
import type { BankSide } from '#domain/bankEntry.ts'
import type { IsoDate } from '#domain/calendar.ts'
import type { Consent, ConsentKind } from '#domain/consent.ts'
import type { Signatory } from '#domain/consents/signatory.ts'
import type { Db } from '#server/db/database.ts'
import { signerOf } from '#server/db/signerQueries.ts'
import type { Publication } from '../contract.ts'

/** Who stands in which bank of a school year, candidates too: the consent comes before the bank. */
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

/** People of whom something is to be published: a blank was printed for it or a consent was given. */
export async function peopleToPublish(db: Db): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select person_id from consent where kind = 'publication'
    union select person_id from consent_blank where kind = 'publication'`.execute(db)
  return rows.map(({ personId }) => personId)
}

/** Somebody stands above, to whom data may be passed on. */
export async function hasMunicipality(db: Db, organisationId: string): Promise<boolean> {
  const { municipalityId } = await db
    .selectFrom('organisation')
    .select('municipalityId')
    .where('organisationId', '=', organisationId)
    .executeTakeFirstOrThrow()
  return municipalityId !== null
}

/** Cards in Russian alphabetical order. */
export async function cardsOf(db: Db, personIds: readonly string[]) {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('personCard as c')
    .select(['c.id', 'c.kind', 'c.surname', 'c.given', 'c.patronymic', 'c.gender', 'c.birthOn', 'c.leftOn'])
    .select(['c.post', 'c.subject', 'c.association', 'c.classTitle', signerOf('c').as('signer')])
    .where(sql<boolean>`c.id = any (${personIds}::uuid[])`)
    .orderBy(
      sql`c.surname collate "ru-x-icu", c.given collate "ru-x-icu", coalesce(c.patronymic, '') collate "ru-x-icu", c.id`,
    )
    .execute()
  // The columns of a view may be null for the type generator; these are not.
  return rows.map((row) => ({
    ...row,
    id: row.id ?? '',
    kind: row.kind ?? '',
    surname: row.surname ?? '',
    given: row.given ?? '',
    gender: row.gender as 'm' | 'f' | null,
  }))
}
export type Card = Awaited<ReturnType<typeof cardsOf>>[number]

/** Who represents these children on the day; the one known for longest first. */
export async function guardiansOf(db: Db, childIds: readonly string[], day: IsoDate) {
  if (childIds.length === 0) return []
  const rows = await db
    .selectFrom('guardian as g')
    .innerJoin('personCard as c', (join) =>
      join.onRef('c.organisationId', '=', 'g.organisationId').onRef('c.id', '=', 'g.guardianPersonId'),
    )
    .select(['g.childPersonId', 'g.guardianPersonId', 'g.relation'])
    .select(['c.surname', 'c.given', 'c.patronymic', 'c.gender'])
    .where(sql<boolean>`g.child_person_id = any (${childIds}::uuid[])`)
    .where((on) => on.or([on('g.toOn', 'is', null), on('g.toOn', '>=', day)]))
    .orderBy('g.fromOn')
    .orderBy('g.id')
    .execute()
  return rows.map(({ guardianPersonId, surname, given, gender, ...row }) => ({
    ...row,
    id: guardianPersonId,
    surname: surname ?? '',
    given: given ?? '',
    gender: gender as 'm' | 'f' | null,
  }))
}
export type Guardian = Awaited<ReturnType<typeof guardiansOf>>[number]

const consentColumns = [
  'id',
  'version',
  'personId',
  'kind',
  'signatory',
  'guardianPersonId',
  'pairId',
  'givenOn',
  'untilOn',
  'withdrawnOn',
  'paperLocation',
  'wordingVersion',
  'scanFileId',
  'publication',
] as const

export interface ConsentRow extends Consent {
  id: string
  version: number
  personId: string
  pairId: string | null
  guardianPersonId: string | null
  paperLocation: string | null
  wordingVersion: string
  scanFileId: string | null
  publication: Publication | null
}

/** The latest first. */
export async function consentsOfPeople(db: Db, personIds: readonly string[]): Promise<ConsentRow[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('consent')
    .select(consentColumns)
    .where(sql<boolean>`person_id = any (${personIds}::uuid[])`)
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

export interface PrintedBlank {
  personId: string
  kind: ConsentKind
  signatory: Signatory
  pairId: string | null
  printedOn: IsoDate
  wordingVersion: string
}

/** The latest first. */
export async function printedBlanksOf(db: Db, personIds: readonly string[]): Promise<PrintedBlank[]> {
  const rows = await db
    .selectFrom('consentBlank')
    .select(['personId', 'kind', 'signatory', 'pairId', 'printedOn', 'wordingVersion'])
    .where(sql<boolean>`person_id = any (${personIds}::uuid[])`)
    .orderBy('printedOn', 'desc')
    .orderBy('id')
    .execute()
  return rows as PrintedBlank[]
}

export type LastBlank = Omit<PrintedBlank, 'wordingVersion'>

/** The last blank of each paper. */
export async function blanksOfPeople(db: Db, personIds: readonly string[]): Promise<LastBlank[]> {
  if (personIds.length === 0) return []
  const rows = await db
    .selectFrom('consentBlank')
    .select(['personId', 'kind', 'signatory', 'pairId', (on) => on.fn.max('printedOn').as('printedOn')])
    .where(sql<boolean>`person_id = any (${personIds}::uuid[])`)
    .groupBy(['personId', 'kind', 'signatory', 'pairId'])
    .execute()
  return rows as LastBlank[]
}

function asConsent<Row extends { kind: string; signatory: string; publication: unknown }>(row: Row) {
  return {
    ...row,
    kind: row.kind as ConsentKind,
    signatory: row.signatory as Signatory,
    publication: row.publication as Publication | null,
  }
}
