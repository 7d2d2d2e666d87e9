import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { ConsentRow, PairRow } from '#domain/mentoringPair.ts'
import type { Db } from '#server/db/database.ts'
import { signerOfPair } from '#server/db/signerQueries.ts'

export interface ShownPairRow extends PairRow {
  version: number
  formCode: string
  proposedOn: IsoDate
  matchingRunId: string | null
  kindCodes: string[]
  topicCodes: string[]
  draftOrderId: string | null
  fixedBy: string | null
}

/** Dates travel as text; a left join without a row gives null. */
const pairColumns = sql`p.id, p.version, p.form_code, p.mentor_person_id, p.mentee_person_id, p.mentor_human_id,
  p.mentee_human_id, ${signerOfPair('p', 'mentor')} as mentor_signer, ${signerOfPair('p', 'mentee')} as mentee_signer, p.starts_on, p.ends_on, p.proposed_on, p.withdrawn_on, p.matching_run_id,
  f.from_on as fixed_from, f.to_on as fixed_to, f.document_id as fixed_by, d.document_id as draft_order_id,
  d.document_id is not null as drafted_in_order,
  array(select k.kind_code from pair_kind k
    where k.organisation_id = p.organisation_id and k.pair_id = p.id order by 1) as kind_codes,
  array(select t.topic_code from pair_topic t
    where t.organisation_id = p.organisation_id and t.pair_id = p.id order by 1) as topic_codes`

const pairSources = sql`mentoring_pair p
  left join pair_in_force f on f.organisation_id = p.organisation_id and f.pair_id = p.id
  left join lateral (
    select l.document_id from order_line l
    join document o on o.organisation_id = l.organisation_id and o.id = l.document_id and o.withdrawn_on is null
    where l.organisation_id = p.organisation_id and l.pair_id = p.id and not exists (
      select from registration r where r.organisation_id = l.organisation_id and r.document_id = l.document_id)
    order by l.document_id limit 1
  ) d on true`

export async function pairsById(db: Db, ids: readonly string[]): Promise<ShownPairRow[]> {
  const { rows } = await sql<ShownPairRow>`select ${pairColumns} from ${pairSources} where p.id = any (${ids})
    order by p.id`.execute(db)
  return rows
}

/** Pairs of the school year and those of earlier ones that reach into it. */
export async function pairsSince(db: Db, day: IsoDate): Promise<ShownPairRow[]> {
  const { rows } = await sql<ShownPairRow>`select ${pairColumns} from ${pairSources}
    join person_card e on e.organisation_id = p.organisation_id and e.id = p.mentee_person_id
    where coalesce(f.to_on, p.ends_on) >= ${day}
    order by e.surname collate "ru-x-icu", e.given collate "ru-x-icu", coalesce(e.patronymic, '') collate "ru-x-icu",
      p.starts_on, p.id`.execute(db)
  return rows
}

/** Locks the pairs, so that no order can name one and nobody can change it until this act ends. */
export async function lockPairs(db: Db, ids: readonly string[]): Promise<ShownPairRow[]> {
  await db.selectFrom('mentoringPair').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
  return pairsById(db, ids)
}

export async function confirmationsOf(db: Db, pairIds: readonly string[]) {
  if (pairIds.length === 0) return []
  return db
    .selectFrom('confirmation')
    .select(['pairId', 'party', 'confirmedOn', 'how', 'recordedBy'])
    .where('pairId', 'in', pairIds)
    .orderBy('confirmedOn')
    .execute()
}

/** Consents that concern these pairs: the processing consents of their people and those that name the pair. */
export async function consentsOf(db: Db, pairs: readonly ShownPairRow[]): Promise<ConsentRow[]> {
  if (pairs.length === 0) return []
  const people = [...new Set(pairs.flatMap((pair) => [pair.mentorPersonId, pair.menteePersonId]))]
  const rows = await db
    .selectFrom('consent')
    .select(['personId', 'pairId', 'kind', 'signatory', 'givenOn', 'untilOn', 'withdrawnOn'])
    .where((on) =>
      on.or([
        on.and([on('kind', '=', 'processing'), on('personId', 'in', people)]),
        on(
          'pairId',
          'in',
          pairs.map(({ id }) => id),
        ),
      ]),
    )
    .execute()
  return rows.map((row) => ({
    ...row,
    kind: row.kind as ConsentRow['kind'],
    signatory: row.signatory as ConsentRow['signatory'],
  }))
}

export interface Participant {
  personId: string
  surname: string
  given: string
  patronymic: string | null
  post: string | null
  subject: string | null
  association: string | null
  kind: string
  experienceYears: number | null
}

export async function participantsOf(db: Db, personIds: readonly string[]): Promise<Map<string, Participant>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('personCard')
    .select(['id as personId', 'surname', 'given', 'patronymic', 'post', 'subject', 'association', 'kind'])
    .select('experienceYears')
    .where('id', 'in', [...new Set(personIds)])
    .$narrowType<{ personId: string; surname: string; given: string; kind: string }>()
    .execute()
  return new Map(rows.map((row) => [row.personId, row]))
}

export interface CatalogueEntry {
  code: string
  title: string
  retiredOn: IsoDate | null
}

/** Retired entries too: older pairs still name them. */
export async function catalogueOf(db: Db, table: 'topic' | 'mentoringForm' | 'mentoringKind') {
  return db.selectFrom(table).select(['code', 'title', 'retiredOn']).orderBy('code').execute()
}

/** Open pairs of a mentor, and what the mentor takes by the bank of the pair's school year. */
export async function loadOfMentor(db: Db, pairId: string, today: IsoDate) {
  const { rows } = await sql<{ load: number; capacity: number | null }>`
    select (select count(*) from mentoring_pair o
        left join pair_in_force f on f.organisation_id = o.organisation_id and f.pair_id = o.id
        where o.organisation_id = p.organisation_id and o.mentor_person_id = p.mentor_person_id
          and o.withdrawn_on is null and coalesce(f.to_on, o.ends_on) >= ${today}) as load,
      (select max(b.capacity) from bank_entry b where b.organisation_id = p.organisation_id
        and b.cycle_id = p.cycle_id and b.person_id = p.mentor_person_id and b.side = 'mentor'
        and b.ended_on is null) as capacity
    from mentoring_pair p where p.id = ${pairId}`.execute(db)
  return rows[0] ?? { load: 0, capacity: null }
}

export async function journalOfPair(db: Db, pairId: string) {
  const { rows } = await sql<{ at: string; action: string; fields: string[] | null; byPerson: string | null }>`
    select at, action, fields, by_person from scope.journal_of_pair(${pairId}, 100)`.execute(db)
  return rows
}

export async function orderNumberOf(db: Db, documentId: string): Promise<string> {
  const { number } = await db
    .selectFrom('registration')
    .select('number')
    .where('documentId', '=', documentId)
    .executeTakeFirstOrThrow()
  return number
}

/** Whether any line of an order, also of a withdrawn one, rests on the confirmations of these pairs. */
export async function pairsNamedInOrders(db: Db, pairIds: readonly string[]): Promise<Set<string>> {
  const rows = await db.selectFrom('orderLine').select('pairId').where('pairId', 'in', pairIds).execute()
  return new Set(rows.map(({ pairId }) => pairId))
}

export interface PairTerms {
  formCode: string
  startsOn: IsoDate
  endsOn: IsoDate
}

export async function updatePair(db: Db, id: string, terms: PairTerms): Promise<number> {
  const { version } = await db
    .updateTable('mentoringPair')
    .set((eb) => ({ ...terms, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

export async function replaceKinds(db: Db, organisationId: string, pairId: string, codes: readonly string[]) {
  await db.deleteFrom('pairKind').where('pairId', '=', pairId).execute()
  await db
    .insertInto('pairKind')
    .values(codes.map((kindCode) => ({ organisationId, pairId, kindCode })))
    .execute()
}

export interface TopicsOfPair {
  organisationId: string
  pairId: string
  menteePersonId: string
  fromOn: IsoDate
  toOn: IsoDate
}

export async function replaceTopics(db: Db, pair: TopicsOfPair, codes: readonly string[]): Promise<void> {
  await db.deleteFrom('pairTopic').where('pairId', '=', pair.pairId).execute()
  if (codes.length === 0) return
  await db
    .insertInto('pairTopic')
    .values(codes.map((topicCode) => ({ ...pair, topicCode })))
    .execute()
}

export interface NewConfirmation {
  organisationId: string
  pairId: string
  party: string
  confirmedOn: IsoDate
  how: string
  recordedBy: string
}

/** Answers what was new; a confirmation that is there already stays as it was recorded. */
export async function insertConfirmations(db: Db, rows: readonly NewConfirmation[]) {
  if (rows.length === 0) return []
  return db
    .insertInto('confirmation')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['organisationId', 'pairId', 'party']).doNothing())
    .returning(['pairId', 'party'])
    .execute()
}

export async function removeConfirmations(db: Db, keys: readonly { pairId: string; party: string }[]): Promise<number> {
  const rows = await db
    .deleteFrom('confirmation')
    .where((on) => on.or(keys.map(({ pairId, party }) => on.and({ pairId, party }))))
    .returning('pairId')
    .execute()
  return rows.length
}

/** `withdrawnOn` null brings the pairs back, and their topics with them. */
export async function markWithdrawn(db: Db, ids: readonly string[], withdrawnOn: IsoDate | null) {
  const pairs = await db
    .updateTable('mentoringPair')
    .set((eb) => ({ withdrawnOn, version: eb('version', '+', 1) }))
    .where('id', 'in', ids)
    .returning(['id', 'version'])
    .execute()
  await db.updateTable('pairTopic').set({ releasedOn: withdrawnOn }).where('pairId', 'in', ids).execute()
  return pairs
}
