import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { Db } from '#server/db/database.ts'
import type { OwnConsent, OwnEntry, OwnRequest } from '../contract.ts'

export interface Card {
  id: string
  surname: string
  given: string
  patronymic: string | null
  post: string | null
  subject: string | null
  association: string | null
  classTitle: string | null
  phone: string | null
  email: string | null
}

/** Cards of people whom the caller may name: of the own person or by `ownPairs`. */
export async function cardsOf(db: Db, personIds: readonly string[]): Promise<Map<string, Card>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('personCard')
    .select(['id', 'surname', 'given', 'patronymic', 'post', 'subject', 'association', 'classTitle', 'phone', 'email'])
    .where('id', 'in', personIds)
    .execute()
  return new Map((rows as Card[]).map((row) => [row.id, row]))
}

/** The acting curator, otherwise the head; whose data everybody here may know, since they answer for mentoring. */
export async function findContact(db: Db, exceptPersonId: string, today: IsoDate) {
  const { rows } = await sql<Card & { role: 'curator' | 'head' }>`
    select c.id, c.surname, c.given, c.patronymic, c.post, c.subject, c.association, c.class_title, c.phone, c.email,
      case when a.role_code = 'curator' then 'curator' else 'head' end as role
    from appointment a join person_card c on c.organisation_id = a.organisation_id and c.id = a.person_id
    where a.role_code in ('curator', 'acting-head', 'head') and a.person_id <> ${exceptPersonId}
      and a.started_on <= ${today} and coalesce(a.ended_on >= ${today}, true) and coalesce(c.left_on >= ${today}, true)
    order by a.role_code <> 'curator', a.role_code, a.started_on desc, a.id limit 1`.execute(db)
  return rows[0]
}

export interface PairWords {
  id: string
  form: string
  kinds: string[]
  topics: string[]
  topicCodes: string[]
}

/** What is said of pairs that `ownPairs` has let through. */
export async function wordsOfPairs(db: Db, pairIds: readonly string[]): Promise<Map<string, PairWords>> {
  if (pairIds.length === 0) return new Map()
  const { rows } = await sql<PairWords>`
    select m.id, f.title as form,
      array(select k.title from pair_kind p join mentoring_kind k on k.organisation_id = p.organisation_id and k.code = p.kind_code
        where p.organisation_id = m.organisation_id and p.pair_id = m.id order by k.title) as kinds,
      array(select t.title from pair_topic p join topic t on t.organisation_id = p.organisation_id and t.code = p.topic_code
        where p.organisation_id = m.organisation_id and p.pair_id = m.id order by t.title) as topics,
      array(select p.topic_code from pair_topic p
        where p.organisation_id = m.organisation_id and p.pair_id = m.id) as topic_codes
    from mentoring_pair m join mentoring_form f on f.organisation_id = m.organisation_id and f.code = m.form_code
    where m.id = any(${pairIds}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

export interface RequestRow extends OwnRequest {
  bankEntryId: string
  topicCode: string
}

/**
 * Requests of open entries, the hardest first, resolved ones last. An entry that was taken over into a later school year
 * has its requests there, so that none is shown twice in two states.
 */
export async function requestsOf(db: Db, personId: string): Promise<RequestRow[]> {
  const { rows } = await sql<RequestRow>`
    select q.id, q.bank_entry_id, q.topic_code, t.title, q.difficulty, q.wanted_help,
      case when q.resolved_on is not null then 'resolved' when q.taken_on is not null then 'in-work' else 'open' end as state
    from request q
    join bank_entry b on b.organisation_id = q.organisation_id and b.id = q.bank_entry_id
    join cycle c on c.organisation_id = b.organisation_id and c.id = b.cycle_id
    join topic t on t.organisation_id = q.organisation_id and t.code = q.topic_code
    where b.person_id = ${personId} and b.ended_on is null and c.school_year = (
      select max(y.school_year) from bank_entry l
      join cycle y on y.organisation_id = l.organisation_id and y.id = l.cycle_id
      where l.organisation_id = b.organisation_id and l.person_id = b.person_id and l.side = b.side and l.ended_on is null)
    order by q.resolved_on is not null, q.difficulty desc, t.title`.execute(db)
  return rows
}

/** Open entries of school years that are not over. */
export async function entriesOf(db: Db, personId: string, today: IsoDate): Promise<Omit<OwnEntry, 'requests'>[]> {
  const { rows } = await sql<Omit<OwnEntry, 'requests'>>`
    select b.id, b.side, c.school_year, b.entered_on, b.approved_on,
      coalesce((select jsonb_agg(jsonb_build_object('title', t.title, 'level', k.level) order by k.level desc, t.title)
        from competence k join topic t on t.organisation_id = k.organisation_id and t.code = k.topic_code
        where k.organisation_id = b.organisation_id and k.bank_entry_id = b.id), '[]') as competences
    from bank_entry b join cycle c on c.organisation_id = b.organisation_id and c.id = b.cycle_id
    where b.person_id = ${personId} and b.ended_on is null and c.ends_on >= ${today}
    order by b.side, c.school_year`.execute(db)
  return rows
}

export async function consentsOf(db: Db, personId: string): Promise<Omit<OwnConsent, 'isInForce'>[]> {
  const rows = await db
    .selectFrom('consent')
    .select(['id', 'kind', 'signatory', 'givenOn', 'untilOn', 'withdrawnOn'])
    .where('personId', '=', personId)
    .orderBy('givenOn', 'desc')
    .orderBy('id')
    .execute()
  return rows as Omit<OwnConsent, 'isInForce'>[]
}
