import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { ConsentKind } from '#domain/consent.ts'
import type { Signatory } from '#domain/consents/signatory.ts'
import type { Db } from '#server/db/database.ts'

/** Locked in one order, so that two who mark the same papers at once wait for each other and one of them gets words. */
export async function lockPeople(db: Db, personIds: readonly string[]) {
  return db.selectFrom('person').select('id').where('id', 'in', personIds).orderBy('id').forNoKeyUpdate().execute()
}

export async function pairsById(db: Db, pairIds: readonly string[]) {
  if (pairIds.length === 0) return []
  return db
    .selectFrom('mentoringPair')
    .select(['id', 'mentorPersonId', 'menteePersonId', 'withdrawnOn'])
    .where('id', 'in', pairIds)
    .execute()
}

interface NewConsent {
  organisationId: string
  personId: string
  kind: ConsentKind
  signatory: Signatory
  guardianPersonId: string | null
  pairId: string | null
  /** JSON */
  publication: string | null
  givenOn: IsoDate
  untilOn: IsoDate | null
  paperLocation: string | null
  wordingVersion: string
  recordedBy: string
}

export async function insertConsents(db: Db, consents: readonly NewConsent[]) {
  return db.insertInto('consent').values(consents).returning(['id', 'version', 'personId']).execute()
}

export async function setWithdrawnOn(db: Db, consentId: string, withdrawnOn: IsoDate | null): Promise<number> {
  const { version } = await db
    .updateTable('consent')
    .set({ withdrawnOn, version: sql<number>`version + 1` })
    .where('id', '=', consentId)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

export async function deleteConsents(db: Db, consentIds: readonly string[]): Promise<void> {
  await db.deleteFrom('consent').where('id', 'in', consentIds).execute()
}

const papersOfLine = [
  'l.mentorConsentId',
  'l.menteeConsentId',
  'l.mentorProcessingId',
  'l.menteeProcessingId',
  'l.mentorGuardianConsentId',
  'l.menteeGuardianConsentId',
  'l.mentorGuardianProcessingId',
  'l.menteeGuardianProcessingId',
] as const

/** Lines of orders that rest on these consents, with what became of the order. */
export async function linesRestingOn(db: Db, consentIds: readonly string[]) {
  return db
    .selectFrom('orderLine as l')
    .innerJoin('document as d', (join) =>
      join.onRef('d.organisationId', '=', 'l.organisationId').onRef('d.id', '=', 'l.documentId'),
    )
    .leftJoin('registration as r', (join) =>
      join.onRef('r.organisationId', '=', 'l.organisationId').onRef('r.documentId', '=', 'l.documentId'),
    )
    .select(['r.number', 'r.signedOn', 'l.pairId', 'd.id', 'd.draftedOn', 'd.withdrawnOn'])
    .select(papersOfLine)
    .select((on) => on('r.documentId', 'is not', null).as('isRegistered'))
    .where((on) => on.or(papersOfLine.map((paper) => on(paper, 'in', consentIds))))
    .orderBy('d.draftedOn')
    .execute()
}

export async function setScan(db: Db, consentId: string, scanFileId: string | null): Promise<number> {
  const { version } = await db
    .updateTable('consent')
    .set({ scanFileId, version: sql<number>`version + 1` })
    .where('id', '=', consentId)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

interface NewFile {
  organisationId: string
  sha256: Buffer
  size: number
  name: string
  mediaType: string
}

export async function insertFile(db: Db, file: NewFile): Promise<string> {
  const { id } = await db.insertInto('storedFile').values(file).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function storedFile(db: Db, fileId: string) {
  return db
    .selectFrom('storedFile')
    .select(['sha256', 'name', 'mediaType'])
    .where('id', '=', fileId)
    .executeTakeFirstOrThrow()
}

/** The bytes go with the next sweep, unless another row names the same ones. */
export async function forgetScan(db: Db, fileId: string): Promise<void> {
  await sql`select scope.forget_scan(${fileId}::uuid)`.execute(db)
}

export interface NewBlank {
  organisationId: string
  batchId: string
  personId: string
  kind: ConsentKind
  signatory: Signatory
  pairId: string | null
  printedOn: IsoDate
  printedBy: string
  wordingVersion: string
}

export async function insertBlanks(db: Db, blanks: readonly NewBlank[]): Promise<void> {
  // Below the most parameters that one statement takes.
  for (let from = 0; from < blanks.length; from += 1000) {
    await db
      .insertInto('consentBlank')
      .values(blanks.slice(from, from + 1000))
      .execute()
  }
}
