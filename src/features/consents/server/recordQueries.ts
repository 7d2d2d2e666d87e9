import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { ConsentKind } from '#domain/consent.ts'
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
  pairId: string | null
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
    .select([
      'r.number',
      'r.signedOn',
      'l.pairId',
      'd.id',
      'd.draftedOn',
      'd.withdrawnOn',
      'l.mentorConsentId',
      'l.menteeConsentId',
    ])
    .select(['l.mentorProcessingId', 'l.menteeProcessingId'])
    .select((on) => on('r.documentId', 'is not', null).as('isRegistered'))
    .where((on) =>
      on.or([
        on('l.mentorConsentId', 'in', consentIds),
        on('l.menteeConsentId', 'in', consentIds),
        on('l.mentorProcessingId', 'in', consentIds),
        on('l.menteeProcessingId', 'in', consentIds),
      ]),
    )
    .orderBy('d.draftedOn')
    .execute()
}
