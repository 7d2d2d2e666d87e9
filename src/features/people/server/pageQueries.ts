import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { Db } from '#server/db/database.ts'
import type { PersonPage } from '../personPage.ts'

export async function findCard(db: Db, personId: string): Promise<PersonPage['card'] | undefined> {
  const { rows } = await sql<PersonPage['card']>`
    select id, version, kind, surname, given, patronymic, gender, post, subject, association, birth_year, hired_on,
      experience_years, total_experience_years, experience_on, category, phone, email, joined_on, left_on
    from person_card where id = ${personId}`.execute(db)
  return rows[0]
}

export async function namesOf(db: Db, personId: string): Promise<PersonPage['names']> {
  return db
    .selectFrom('personName')
    .select(['fromOn', 'toOn', 'surname', 'given', 'patronymic'])
    .where('personId', '=', personId)
    .orderBy('fromOn', 'desc')
    .execute()
}

export async function postsOf(db: Db, personId: string): Promise<PersonPage['posts']> {
  return db
    .selectFrom('personPost')
    .select(['fromOn', 'toOn', 'post', 'subject', 'association'])
    .where('personId', '=', personId)
    .orderBy('fromOn', 'desc')
    .execute()
}

export async function appointmentsOf(db: Db, personId: string): Promise<PersonPage['appointments']> {
  const { rows } = await sql<NonNullable<PersonPage['appointments']>[number]>`
    select a.id, r.title, a.concerns, a.started_on, a.ended_on
    from appointment a join appointment_role r on r.organisation_id = a.organisation_id and r.code = a.role_code
    where a.person_id = ${personId} order by a.started_on desc, r.title`.execute(db)
  return rows
}

export async function bankEntriesOf(db: Db, personId: string): Promise<PersonPage['bankEntries']> {
  const { rows } = await sql<NonNullable<PersonPage['bankEntries']>[number]>`
    select b.id, b.side, c.school_year, b.entered_on, b.ended_on,
      array(select t.title from topic t where t.organisation_id = b.organisation_id and t.code in (
        select q.topic_code from request q where q.organisation_id = b.organisation_id and q.bank_entry_id = b.id
        union all
        select k.topic_code from competence k where k.organisation_id = b.organisation_id and k.bank_entry_id = b.id)
        order by t.title) as topics
    from bank_entry b join cycle c on c.organisation_id = b.organisation_id and c.id = b.cycle_id
    where b.person_id = ${personId} order by b.entered_on desc, b.side`.execute(db)
  return rows
}

export async function consentsOf(db: Db, personId: string): Promise<PersonPage['consents']> {
  const { rows } = await sql<NonNullable<PersonPage['consents']>[number]>`
    select id, kind, pair_id, given_on, until_on, withdrawn_on
    from consent where person_id = ${personId} order by given_on desc, kind`.execute(db)
  return rows
}

export async function pairsOf(db: Db, personId: string, today: IsoDate): Promise<PersonPage['pairs']> {
  type Row = { surname: string; given: string; patronymic: string | null; otherId: string } & Omit<
    NonNullable<PersonPage['pairs']>[number],
    'other'
  >
  const { rows } = await sql<Row>`
    select m.id, m.side, n.person_id as other_id, n.surname, n.given, n.patronymic, m.starts_on, m.ends_on, m.withdrawn_on,
      f.from_on as in_force_from, m.withdrawn_on is null and m.ends_on >= ${today} as is_open
    from (
      select *, 'mentor' as side, mentee_person_id as other from mentoring_pair where mentor_person_id = ${personId}
      union all
      select *, 'mentee' as side, mentor_person_id as other from mentoring_pair where mentee_person_id = ${personId}
    ) m
    join person_name n on n.organisation_id = m.organisation_id and n.person_id = m.other and n.to_on is null
    left join pair_in_force f on f.organisation_id = m.organisation_id and f.pair_id = m.id
    order by m.starts_on desc, n.surname collate "ru-x-icu", m.id`.execute(db)
  return rows.map(({ otherId, surname, given, patronymic, ...pair }) => ({
    ...pair,
    other: { id: otherId, surname, given, patronymic },
  }))
}

const mostLines = 200

/** Newest first; names are those of today. */
export async function historyOf(db: Db, personId: string): Promise<PersonPage['history']> {
  const { rows } = await sql<{
    at: string
    action: string
    fields: string[] | null
    surname: string | null
    given: string
    patronymic: string | null
  }>`
    select j.at, j.action, j.fields, n.surname, n.given, n.patronymic
    from scope.journal_of_person(${personId}, ${mostLines}) j
    left join person_name n on n.person_id = j.by_person and n.to_on is null
    order by j.id desc`.execute(db)
  return rows.map(({ at, action, fields, surname, given, patronymic }) => ({
    at,
    action,
    fields: fields ?? [],
    by: surname === null ? null : { surname, given, patronymic },
  }))
}
