import { sql } from 'kysely'
import type { OrganisationKind } from '#content/organisationKinds.ts'
import type { IsoDate } from '#domain/calendar.ts'
import type { ConsentKind } from '#domain/consent.ts'
import type { Signatory } from '#domain/consents/signatory.ts'
import { headRoles } from '#domain/orderOnPairs.ts'
import type { Db } from '#server/db/database.ts'

export async function organisationCard(db: Db, organisationId: string) {
  const row = await db
    .selectFrom('organisation')
    .select(['fullName', 'shortName', 'address', 'locality', 'taxNumber', 'registrationNumber', 'kind', 'site'])
    .where('organisationId', '=', organisationId)
    .executeTakeFirstOrThrow()
  return { ...row, kind: row.kind as OrganisationKind }
}

/** Who signs on this day: while somebody acts as head, it is they. */
export async function findHead(db: Db, day: IsoDate) {
  const rows = await db
    .selectFrom('appointment as a')
    .innerJoin('personCard as c', (join) =>
      join.onRef('c.organisationId', '=', 'a.organisationId').onRef('c.id', '=', 'a.personId'),
    )
    .select(['c.surname', 'c.given', 'c.patronymic', 'c.gender', 'a.roleCode', 'a.startedOn'])
    .where('a.roleCode', 'in', headRoles)
    .where('a.startedOn', '<=', day)
    .where((on) => on.or([on('a.endedOn', 'is', null), on('a.endedOn', '>=', day)]))
    .orderBy('a.startedOn', 'desc')
    .execute()
  const heads = rows.map((row) => ({
    name: {
      surname: row.surname ?? '',
      given: row.given ?? '',
      patronymic: row.patronymic,
      gender: row.gender as 'm' | 'f' | null,
    },
    acting: row.roleCode === 'acting-head',
  }))
  return heads.find(({ acting }) => acting) ?? heads[0]
}

export async function termsOfPairs(db: Db, pairIds: readonly string[]) {
  if (pairIds.length === 0) return { terms: [], kinds: [], topics: [] }
  const [terms, kinds, topics] = await Promise.all([
    db
      .selectFrom('mentoringPair as p')
      .innerJoin('mentoringForm as f', (join) =>
        join.onRef('f.organisationId', '=', 'p.organisationId').onRef('f.code', '=', 'p.formCode'),
      )
      .select(['p.id', 'p.startsOn', 'p.endsOn', 'f.title as form'])
      .where('p.id', 'in', pairIds)
      .execute(),
    db
      .selectFrom('pairKind as k')
      .innerJoin('mentoringKind as m', (join) =>
        join.onRef('m.organisationId', '=', 'k.organisationId').onRef('m.code', '=', 'k.kindCode'),
      )
      .select(['k.pairId', 'm.title'])
      .where('k.pairId', 'in', pairIds)
      .orderBy('m.title')
      .execute(),
    db
      .selectFrom('pairTopic as t')
      .innerJoin('topic as c', (join) =>
        join.onRef('c.organisationId', '=', 't.organisationId').onRef('c.code', '=', 't.topicCode'),
      )
      .select(['t.pairId', 'c.title'])
      .where('t.pairId', 'in', pairIds)
      .orderBy('c.title')
      .execute(),
  ])
  return { terms, kinds, topics }
}

export async function blanksOfBatch(db: Db, batchId: string) {
  const rows = await db
    .selectFrom('consentBlank')
    .select(['personId', 'kind', 'signatory', 'pairId'])
    .where('batchId', '=', batchId)
    .orderBy('kind', 'desc')
    .orderBy('signatory', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as ConsentKind, signatory: row.signatory as Signatory }))
}

/** To whom a paper of transfer passes the data on; nobody above gives nothing. */
export async function findMunicipality(db: Db): Promise<{ fullName: string; address: string } | undefined> {
  const { rows } = await sql<{ fullName: string; address: string | null }>`
    select full_name, address from scope.municipality_above()`.execute(db)
  return rows[0] && { ...rows[0], address: rows[0].address ?? '' }
}
