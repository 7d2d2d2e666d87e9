import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { Consent } from '#domain/consent.ts'
import {
  type PairConsent,
  type PairConsents,
  type PairFacts,
  pairConsentNames,
  pairConsents,
} from '#domain/mentoringPair.ts'
import type { PersonName } from '#domain/russian/names.ts'
import type { Db } from '#server/db/database.ts'
import { signerOfPair } from '#server/db/signerQueries.ts'

export interface PersonOfPair {
  personId: string
  kind: string
  name: PersonName
  post: string | null
  subject: string | null
  /** Of a student. */
  classTitle: string | null
}

type KeptConsent = Consent & { id: string }

/** A pair with everything that an order says of it and rests on. */
export interface PairForOrder extends PairFacts {
  consents: PairConsents<KeptConsent>
  mentor: PersonOfPair
  mentee: PersonOfPair
  form: string
  kinds: string[]
  /** Another open draft that names the pair. */
  draftedIn: string | null
}

interface Row extends Omit<PairForOrder, 'draftedInOrder' | 'confirmedOn'> {
  confirmedOn: PairFacts['confirmedOn'] | null
}

/** These pairs in the order of the annex: mentors by alphabet, then mentees. Drafts other than `draftId` count as other. */
export async function pairsOf(db: Db, pairIds: readonly string[], draftId: string | null): Promise<PairForOrder[]> {
  return pairsWhere(db, sql`p.id = any (${pairIds}::uuid[])`, draftId)
}

/** Every pair that an order may still fix, on this day or later. */
export async function pairsWithoutOrder(db: Db, today: IsoDate, draftId: string | null): Promise<PairForOrder[]> {
  const open = sql`p.withdrawn_on is null and f.pair_id is null and p.ends_on >= ${today}`
  return pairsWhere(db, open, draftId)
}

async function pairsWhere(db: Db, which: ReturnType<typeof sql>, draftId: string | null): Promise<PairForOrder[]> {
  const { rows } = await sql<Row>`
    select p.id, p.mentor_human_id, p.mentee_human_id, p.withdrawn_on,
      jsonb_build_object('fromOn', p.starts_on, 'toOn', p.ends_on) as term,
      ${personOf('mentor')} as mentor, ${personOf('mentee')} as mentee, form.title as form,
      array(select k.title from pair_kind pk join mentoring_kind k on k.organisation_id = pk.organisation_id and k.code = pk.kind_code
        where pk.organisation_id = p.organisation_id and pk.pair_id = p.id order by k.title) as kinds,
      (select jsonb_object_agg(c.party, c.confirmed_on) from confirmation c
        where c.organisation_id = p.organisation_id and c.pair_id = p.id) as confirmed_on,
      jsonb_build_object('mentor', ${signerOfPair('p', 'mentor')}, 'mentee', ${signerOfPair('p', 'mentee')}) as signers,
      jsonb_build_object(${sql.join(pairConsentNames.map(paperNamed))}) as consents,
      case when f.pair_id is not null then jsonb_build_object('fromOn', f.from_on, 'toOn', f.to_on) end as fixed,
      (select l.document_id from order_line l
        join document d on d.organisation_id = l.organisation_id and d.id = l.document_id and d.withdrawn_on is null
        where l.organisation_id = p.organisation_id and l.pair_id = p.id and l.document_id is distinct from ${draftId}::uuid
          and not exists (select from registration r where r.organisation_id = d.organisation_id and r.document_id = d.id)
        limit 1) as drafted_in
    from mentoring_pair p
    join mentoring_form form on form.organisation_id = p.organisation_id and form.code = p.form_code
    join person_card mentor on mentor.organisation_id = p.organisation_id and mentor.id = p.mentor_person_id
    join person_card mentee on mentee.organisation_id = p.organisation_id and mentee.id = p.mentee_person_id
    left join pair_in_force f on f.organisation_id = p.organisation_id and f.pair_id = p.id
    where ${which}
    order by mentor.surname collate "ru-x-icu", mentor.given collate "ru-x-icu", mentor.id,
      mentee.surname collate "ru-x-icu", mentee.given collate "ru-x-icu", p.id`.execute(db)
  return rows.map((row) => ({ ...row, confirmedOn: row.confirmedOn ?? {}, draftedInOrder: row.draftedIn !== null }))
}

function personOf(side: 'mentor' | 'mentee') {
  const card = sql.table(side)
  return sql`jsonb_build_object('personId', ${card}.id, 'kind', ${card}.kind, 'post', ${card}.post,
    'subject', ${card}.subject, 'classTitle', ${card}.class_title, 'name',
    jsonb_build_object('surname', ${card}.surname, 'given', ${card}.given, 'patronymic', ${card}.patronymic, 'gender', ${card}.gender))`
}

/** The paper that stands, otherwise the one that was taken back last, under its name. */
function paperNamed(name: PairConsent) {
  const { side, kind, signatory } = pairConsents[name]
  const whose = side === 'mentor' ? sql`p.mentor_person_id` : sql`p.mentee_person_id`
  const which = kind === 'processing' ? sql`true` : sql`c.pair_id = p.id`
  return sql`${sql.lit(name)}, (select jsonb_build_object('id', c.id, 'kind', c.kind, 'signatory', c.signatory, 'givenOn', c.given_on, 'untilOn', c.until_on,
      'withdrawnOn', c.withdrawn_on) from consent c
    where c.organisation_id = p.organisation_id and c.person_id = ${whose} and c.kind = ${sql.lit(kind)}
      and c.signatory = ${sql.lit(signatory)} and ${which}
    order by c.withdrawn_on desc nulls first, c.given_on desc limit 1)`
}

/**
 * Nobody drafts, fixes or changes these pairs, and nobody takes back a consent of theirs, before this transaction ends.
 * The facts are read after it, in a statement of their own.
 */
export async function lockPairs(db: Db, pairIds: readonly string[]): Promise<void> {
  await sql`select p.id from mentoring_pair p where p.id = any (${pairIds}::uuid[]) order by p.id for update`.execute(
    db,
  )
  await sql`select c.id from consent c
    where (c.organisation_id, c.person_id) in (
      select p.organisation_id, unnest(array[p.mentor_person_id, p.mentee_person_id])
      from mentoring_pair p where p.id = any (${pairIds}::uuid[]))
    order by c.id for share of c`.execute(db)
}
