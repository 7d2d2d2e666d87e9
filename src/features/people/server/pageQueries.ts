import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import { type RequestDays, stateOfRequest } from '#domain/requests/request.ts'
import type { Db } from '#server/db/database.ts'
import type { PersonPage } from '../personPage.ts'

export async function findCard(db: Db, personId: string): Promise<PersonPage['card'] | undefined> {
  const { rows } = await sql<PersonPage['card']>`
    select c.id, c.version, c.kind, c.surname, c.given, c.patronymic, c.gender, c.post, c.subject, c.association,
      c.birth_year, c.birth_on, c.class_title, c.grade, c.workplace, p.clearance_on, p.clearance_location, c.hired_on,
      c.experience_years, c.total_experience_years, c.experience_on, c.category, c.phone, c.email, c.joined_on, c.left_on
    from person_card c join person p on p.organisation_id = c.organisation_id and p.id = c.id
    where c.id = ${personId}`.execute(db)
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
  type Topic = { title: string; level: number } & Partial<RequestDays>
  type Row = Omit<NonNullable<PersonPage['bankEntries']>[number], 'topics'> & { topics: Topic[] }
  const { rows } = await sql<Row>`
    select b.id, b.side, c.school_year, b.entered_on, b.ended_on,
      coalesce((select jsonb_agg(topic order by title) from (
        select t.title, jsonb_build_object('title', t.title, 'level', q.difficulty, 'openedOn', q.opened_on, 'takenOn', q.taken_on,
          'resolvedOn', q.resolved_on) as topic
        from request q join topic t on t.organisation_id = q.organisation_id and t.code = q.topic_code
        where q.organisation_id = b.organisation_id and q.bank_entry_id = b.id
        union all
        select t.title, jsonb_build_object('title', t.title, 'level', k.level) as topic
        from competence k join topic t on t.organisation_id = k.organisation_id and t.code = k.topic_code
        where k.organisation_id = b.organisation_id and k.bank_entry_id = b.id) each_topic), '[]') as topics
    from bank_entry b join cycle c on c.organisation_id = b.organisation_id and c.id = b.cycle_id
    where b.person_id = ${personId} order by b.entered_on desc, b.side`.execute(db)
  return rows.map(({ topics, ...entry }) => ({ ...entry, topics: topics.map(shownTopic) }))
}

function shownTopic({
  title,
  level,
  openedOn,
  takenOn,
  resolvedOn,
}: { title: string; level: number } & Partial<RequestDays>) {
  const state = openedOn ? stateOfRequest({ openedOn, takenOn: takenOn ?? null, resolvedOn: resolvedOn ?? null }) : null
  return { title, level, state }
}

export async function consentsOf(db: Db, personId: string): Promise<PersonPage['consents']> {
  type Row = Omit<NonNullable<PersonPage['consents']>[number], 'about'> & OtherName
  const { rows } = await sql<Row>`
    select c.id, c.kind, c.signatory, c.given_on, c.until_on, c.withdrawn_on, n.surname, n.given, n.patronymic
    from consent c
    left join mentoring_pair m on m.organisation_id = c.organisation_id and m.id = c.pair_id
    left join person_name n on n.organisation_id = c.organisation_id and n.to_on is null
      and n.person_id = case when m.mentor_person_id = c.person_id then m.mentee_person_id else m.mentor_person_id end
    where c.person_id = ${personId} order by c.given_on desc, c.kind`.execute(db)
  return rows.map(({ surname, given, patronymic, ...consent }) => ({
    ...consent,
    about: surname === null ? null : { surname, given, patronymic },
  }))
}

interface OtherName {
  surname: string | null
  given: string
  patronymic: string | null
}

/** Orders with a line about the person; of a discarded draft nobody needs to know. */
export async function documentsOf(db: Db, personId: string): Promise<PersonPage['documents']> {
  type Row = Omit<NonNullable<PersonPage['documents']>[number], 'other'> & {
    surname: string
    given: string
    patronymic: string | null
  }
  const { rows } = await sql<Row>`
    select d.id, d.kind, d.drafted_on, r.number, r.signed_on, l.side, n.surname, n.given, n.patronymic
    from (
      select organisation_id, document_id, 'mentor' as side, mentee_person_id as other from order_line where mentor_person_id = ${personId}
      union all
      select organisation_id, document_id, 'mentee' as side, mentor_person_id as other from order_line where mentee_person_id = ${personId}
    ) l
    join document d on d.organisation_id = l.organisation_id and d.id = l.document_id and d.withdrawn_on is null
    left join registration r on r.organisation_id = d.organisation_id and r.document_id = d.id
    join person_name n on n.organisation_id = l.organisation_id and n.person_id = l.other and n.to_on is null
    order by coalesce(r.signed_on, d.drafted_on) desc, d.id`.execute(db)
  return rows.map(({ surname, given, patronymic, ...document }) => ({
    ...document,
    other: { surname, given, patronymic },
  }))
}

export async function classesOf(db: Db, personId: string): Promise<PersonPage['classes']> {
  return db
    .selectFrom('personClass')
    .select(['fromOn', 'toOn', 'title'])
    .where('personId', '=', personId)
    .orderBy('fromOn', 'desc')
    .execute()
}

/** Those who represent the person, and those whom the person represents. */
export async function relatedTo(db: Db, personId: string, as: 'child' | 'guardian'): Promise<PersonPage['guardians']> {
  const own = sql.ref(as === 'child' ? 'g.child_person_id' : 'g.guardian_person_id')
  const other = sql.ref(as === 'child' ? 'g.guardian_person_id' : 'g.child_person_id')
  const { rows } = await sql<
    Omit<PersonPage['guardians'][number], 'person'> & PersonPage['guardians'][number]['person'] & { personId: string }
  >`
    select g.id, g.relation, g.from_on, g.to_on, c.id as person_id, c.surname, c.given, c.patronymic, c.phone, c.class_title
    from guardian g join person_card c on c.organisation_id = g.organisation_id and c.id = ${other}
    where ${own} = ${personId} order by g.to_on is not null, g.from_on, c.surname collate "ru-x-icu", c.id`.execute(db)
  return rows.map(({ id, relation, fromOn, toOn, personId: otherId, ...person }) => ({
    id,
    relation,
    fromOn,
    toOn,
    person: { ...person, id: otherId },
  }))
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

export const mostLines = 200

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
