import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { Signatory } from '#domain/consents/signatory.ts'
import type { OrderState } from '#domain/orderOnPairs.ts'
import type { Db } from '#server/db/database.ts'
import { type OrderChoices, orderChoices } from '../contract.ts'

export interface DocumentRow {
  id: string
  version: number
  kind: string
  choices: OrderChoices
  printedOn: IsoDate | null
  withdrawnOn: IsoDate | null
  number: string | null
  signedOn: IsoDate | null
  signedById: string | null
  fileId: string | null
}

/** The document itself, or nothing: not there, or another organisation's. */
export async function findDocument(db: Db, id: string): Promise<DocumentRow | undefined> {
  const row = await db
    .selectFrom('document as d')
    .leftJoin('registration as r', (join) =>
      join.onRef('r.organisationId', '=', 'd.organisationId').onRef('r.documentId', '=', 'd.id'),
    )
    .select(['d.id', 'd.version', 'd.kind', 'd.choices', 'd.printedOn', 'd.withdrawnOn'])
    .select(['r.number', 'r.signedOn', 'r.signedBy as signedById', 'r.fileId'])
    .where('d.id', '=', id)
    .executeTakeFirst()
  return row && { ...row, choices: orderChoices.parse(row.choices) }
}

/** Whoever changes or registers a document waits here for the others. */
export async function lockDocument(db: Db, id: string): Promise<void> {
  await db.selectFrom('document').select('id').where('id', '=', id).forUpdate().execute()
}

export interface NewDraft {
  organisationId: string
  cycleId: string | null
  draftedOn: IsoDate
  draftedBy: string
  choices: OrderChoices
}

export async function insertDraft(db: Db, { choices, ...draft }: NewDraft): Promise<{ id: string; version: number }> {
  return db
    .insertInto('document')
    .values({ ...draft, kind: 'order-on-pairs', choices: JSON.stringify(choices) })
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

export async function cycleOfPair(db: Db, pairId: string): Promise<string | null> {
  const pair = await db.selectFrom('mentoringPair').select('cycleId').where('id', '=', pairId).executeTakeFirst()
  return pair?.cycleId ?? null
}

export interface DraftChange {
  choices?: OrderChoices
  printedOn?: IsoDate | null
  withdrawnOn?: IsoDate | null
}

export async function updateDraft(
  db: Db,
  id: string,
  { choices, ...dates }: DraftChange,
): Promise<{ id: string; version: number }> {
  return db
    .updateTable('document')
    .set({ ...dates, ...(choices ? { choices: JSON.stringify(choices) } : {}) })
    .set((expression) => ({ version: expression('version', '+', 1) }))
    .where('id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
}

export interface NewLine {
  pairId: string
  mentorPersonId: string
  menteePersonId: string
  mentorConsentId: string
  menteeConsentId: string
  mentorProcessingId: string
  menteeProcessingId: string
  /** What a guardian signed beside the own paper. */
  mentorGuardianConsentId: string | null
  menteeGuardianConsentId: string | null
  mentorGuardianProcessingId: string | null
  menteeGuardianProcessingId: string | null
  fromOn: IsoDate
  toOn: IsoDate
}

/** The lines are written anew: an order says what is so at this moment, and a line itself never changes. */
export async function replaceLines(
  db: Db,
  { organisationId, documentId }: { organisationId: string; documentId: string },
  lines: readonly NewLine[],
): Promise<void> {
  await db.deleteFrom('orderLine').where('documentId', '=', documentId).execute()
  if (lines.length === 0) return
  const numbered = lines.map((line, index) => ({
    organisationId,
    documentId,
    line: index + 1,
    effect: 'fixes-pair',
    ...line,
  }))
  await db.insertInto('orderLine').values(numbered).execute()
}

export interface NewRegistration {
  organisationId: string
  documentId: string
  number: string
  signedOn: IsoDate
  signedBy: string
  enteredBy: string
  file: { sha256: Buffer; size: number; name: string; mediaType: string }
}

export async function insertRegistration(db: Db, { file, ...registration }: NewRegistration): Promise<void> {
  const { organisationId } = registration
  const stored = await db
    .insertInto('storedFile')
    .values({ organisationId, ...file })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db
    .insertInto('registration')
    .values({ ...registration, fileId: stored.id })
    .execute()
}

/** What the order causes: every line puts its pair in force. */
export async function fixPairs(db: Db, documentId: string): Promise<void> {
  await db
    .insertInto('pairInForce')
    .columns(['organisationId', 'pairId', 'documentId', 'line', 'fromOn', 'toOn'])
    .expression((expression) =>
      expression
        .selectFrom('orderLine')
        .select(['organisationId', 'pairId', 'documentId', 'line', 'fromOn', 'toOn'])
        .where('documentId', '=', documentId),
    )
    .execute()
}

export async function storedFile(db: Db, id: string) {
  return db
    .selectFrom('storedFile')
    .select(['sha256', 'name', 'size', 'mediaType'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

export interface ListedRow {
  id: string
  version: number
  kind: string
  number: string | null
  signedOn: IsoDate | null
  signedBy: string | null
  draftedOn: IsoDate
  draftedBy: string
  printedOn: IsoDate | null
  withdrawnOn: IsoDate | null
  inForceFrom: IsoDate
  pairs: number
  enteredAt: string | null
  enteredBy: string | null
}

const mostListed = 1000

/** Newest first: what waits for a signature on top, then by the day of signing. */
export async function listedDocuments(db: Db, id: string | null): Promise<ListedRow[]> {
  const { rows } = await sql<ListedRow>`
    select d.id, d.version, d.kind, r.number, r.signed_on, ${shortName('signer')} as signed_by, d.drafted_on,
      ${shortName('drafter')} as drafted_by, d.printed_on, d.withdrawn_on, d.choices ->> 'inForceFrom' as in_force_from,
      coalesce(jsonb_array_length(d.choices -> 'pairIds'), (select count(*) from order_line l
        where l.organisation_id = d.organisation_id and l.document_id = d.id))::int as pairs,
      r.entered_at, ${shortName('enterer')} as entered_by
    from document d
    left join registration r on r.organisation_id = d.organisation_id and r.document_id = d.id
    left join person_card signer on signer.organisation_id = r.organisation_id and signer.id = r.signed_by
    left join person_card enterer on enterer.organisation_id = r.organisation_id and enterer.id = r.entered_by
    left join person_card drafter on drafter.organisation_id = d.organisation_id and drafter.id = d.drafted_by
    where ${id}::uuid is null or d.id = ${id}::uuid
    order by r.signed_on desc nulls first, d.drafted_on desc, r.entered_at desc nulls first, d.id
    limit ${mostListed}`.execute(db)
  return rows
}

function shortName(card: 'signer' | 'drafter' | 'enterer') {
  const person = sql.table(card)
  return sql`nullif(concat_ws(chr(160), ${person}.surname, left(${person}.given, 1) || '.', left(${person}.patronymic, 1) || '.'), '')`
}

export interface SignedNumber {
  id: string
  number: string
  signedOn: IsoDate
}

export async function numbersSignedBetween(db: Db, from: IsoDate, to: IsoDate): Promise<SignedNumber[]> {
  return db
    .selectFrom('registration')
    .select(['documentId as id', 'number', 'signedOn'])
    .where('signedOn', '>=', from)
    .where('signedOn', '<=', to)
    .orderBy('signedOn')
    .execute()
}

export interface LineRow {
  pairId: string
  fromOn: IsoDate
  toOn: IsoDate
  /** On which day and by whom each paper was signed that the line rests on. */
  mentor: PaperRestedOn
  mentorGuardian: PaperRestedOn | null
  mentee: PaperRestedOn
  menteeGuardian: PaperRestedOn | null
}

export interface PaperRestedOn {
  givenOn: IsoDate
  signatory: Signatory
}

export async function linesOf(db: Db, documentId: string): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`
    select l.pair_id, l.from_on, l.to_on, ${paperOf('mentor_consent_id')} as mentor, ${paperOf('mentee_consent_id')} as mentee,
      ${paperOf('mentor_guardian_consent_id')} as mentor_guardian, ${paperOf('mentee_guardian_consent_id')} as mentee_guardian
    from order_line l
    where l.document_id = ${documentId} order by l.line`.execute(db)
  return rows
}

function paperOf(column: string) {
  return sql`(select jsonb_build_object('givenOn', c.given_on, 'signatory', c.signatory) from consent c
    where c.organisation_id = l.organisation_id and c.id = l.${sql.ref(column)})`
}

export interface HistoryRow {
  id: number
  at: string
  action: string
  by: string | null
}

const mostHistory = 100

export async function historyOf(db: Db, documentId: string): Promise<HistoryRow[]> {
  const { rows } = await sql<HistoryRow>`
    select j.id, j.at, j.action, nullif(concat_ws(chr(160), n.surname, left(n.given, 1) || '.', left(n.patronymic, 1) || '.'), '') as by
    from scope.journal_of_document(${documentId}, ${mostHistory}) j
    left join person_card n on n.id = j.by_person
    order by j.id desc`.execute(db)
  return rows
}

export type StateCounts = Record<OrderState, number>
