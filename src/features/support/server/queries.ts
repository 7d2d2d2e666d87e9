import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { Db } from '#server/db/database.ts'

export interface Named {
  surname: string
  given: string
  patronymic: string | null
}

/** A case as lists tell it; nothing of what it is about is asked here. */
export interface CaseRow extends Named {
  id: string
  version: number
  personId: string
  post: string | null
  classTitle: string | null
  specialistId: string
  openedOn: IsoDate
  closedOn: IsoDate | null
  specialist: Named
  openedBy: Named
  handedTo: Named | null
  pairId: string | null
  other: Named | null
}

interface Wanted {
  state?: 'open' | 'closed' | null
  personId?: string
  caseId?: string
}

/** Open ones first, of these the longest first. */
export async function casesOf(db: Db, { state = null, personId, caseId }: Wanted): Promise<CaseRow[]> {
  const { rows } = await sql<CaseRow>`
    with named as (select person_id, jsonb_build_object('surname', surname, 'given', given, 'patronymic', patronymic) as name
      from person_name where to_on is null)
    select s.id, s.version, s.person_id, c.surname, c.given, c.patronymic, c.post, c.class_title, s.specialist_person_id as specialist_id,
      s.opened_on, s.closed_on, specialist.name as specialist, opener.name as opened_by, next.name as handed_to,
      s.pair_id, other.name as other
    from support_case s
    join person_card c on c.organisation_id = s.organisation_id and c.id = s.person_id
    join named specialist on specialist.person_id = s.specialist_person_id
    join named opener on opener.person_id = s.opened_by
    left join support_case n on n.organisation_id = s.organisation_id and n.continues_case_id = s.id
    left join named next on next.person_id = n.specialist_person_id
    left join mentoring_pair m on m.organisation_id = s.organisation_id and m.id = s.pair_id
    left join named other on other.person_id = case when m.mentor_person_id = s.person_id then m.mentee_person_id else m.mentor_person_id end
    where (${state}::text is null or (s.closed_on is null) = (${state}::text = 'open'))
      and (${personId ?? null}::uuid is null or s.person_id = ${personId ?? null}::uuid)
      and (${caseId ?? null}::uuid is null or s.id = ${caseId ?? null}::uuid)
    order by s.closed_on desc nulls first, s.opened_on, c.surname collate "ru-x-icu", s.id`.execute(db)
  return rows
}

export async function countCases(db: Db): Promise<{ open: number; closed: number }> {
  const { rows } = await sql<{ open: number; closed: number }>`
    select count(*) filter (where closed_on is null)::int as open, count(*) filter (where closed_on is not null)::int as closed
    from support_case`.execute(db)
  return rows[0] ?? { open: 0, closed: 0 }
}

/** Who holds an appointment as psychologist on the day. */
export async function psychologistsOn(db: Db, today: IsoDate): Promise<(Named & { id: string })[]> {
  const { rows } = await sql<Named & { id: string }>`
    select c.id, c.surname, c.given, c.patronymic from person_card c
    where (c.left_on is null or c.left_on >= ${today}) and c.id in (
      select a.person_id from appointment a
      join appointment_role r on r.organisation_id = a.organisation_id and r.code = a.role_code
      where r.permission_set = 'psychologist' and a.started_on <= ${today} and coalesce(a.ended_on >= ${today}, true))
    order by c.surname collate "ru-x-icu", c.given collate "ru-x-icu", c.id`.execute(db)
  return rows
}

export async function findPerson(db: Db, personId: string) {
  const { rows } = await sql<Named & { id: string; post: string | null; classTitle: string | null }>`
    select id, surname, given, patronymic, post, class_title from person_card where id = ${personId}`.execute(db)
  return rows[0]
}

/** Locks the person: of two who open at once for one person the second sees the case of the first. */
export function lockPerson(db: Db, personId: string) {
  return db
    .selectFrom('person')
    .select(['id', 'leftOn'])
    .where('id', '=', personId)
    .where('mergedInto', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

export function lockCase(db: Db, caseId: string) {
  return db
    .selectFrom('supportCase')
    .select(['id', 'version', 'personId', 'pairId', 'openedOn', 'closedOn', 'specialistPersonId as specialistId'])
    .where('id', '=', caseId)
    .forUpdate()
    .executeTakeFirst()
}

export function openCasesOf(db: Db, personId: string) {
  return db
    .selectFrom('supportCase')
    .select(['personId', 'specialistPersonId as specialistId', 'openedOn', 'closedOn'])
    .where('personId', '=', personId)
    .where('closedOn', 'is', null)
    .execute()
}

export async function isContinued(db: Db, caseId: string): Promise<boolean> {
  const found = await db.selectFrom('supportCase').select('id').where('continuesCaseId', '=', caseId).executeTakeFirst()
  return found !== undefined
}

/** Pairs of the person that are not over and not set aside. */
export async function openPairsOf(db: Db, personId: string, today: IsoDate) {
  const { rows } = await sql<{ id: string; other: Named; startsOn: IsoDate; endsOn: IsoDate }>`
    select m.id, coalesce(f.from_on, m.starts_on) as starts_on, coalesce(f.to_on, m.ends_on) as ends_on,
      jsonb_build_object('surname', n.surname, 'given', n.given, 'patronymic', n.patronymic) as other
    from mentoring_pair m
    left join pair_in_force f on f.organisation_id = m.organisation_id and f.pair_id = m.id
    join person_name n on n.organisation_id = m.organisation_id and n.to_on is null
      and n.person_id = case when m.mentor_person_id = ${personId} then m.mentee_person_id else m.mentor_person_id end
    where (m.mentor_person_id = ${personId} or m.mentee_person_id = ${personId})
      and m.withdrawn_on is null and coalesce(f.to_on, m.ends_on) >= ${today}
    order by starts_on, m.id`.execute(db)
  return rows
}

interface NewCase {
  organisationId: string
  personId: string
  specialistPersonId: string
  pairId: string | null
  openedOn: IsoDate
  openedBy: string
  continuesCaseId: string | null
}

export function insertCase(db: Db, values: NewCase) {
  return db.insertInto('supportCase').values(values).returning(['id', 'version']).executeTakeFirstOrThrow()
}

export async function setClosedOn(db: Db, caseId: string, closedOn: IsoDate | null): Promise<number> {
  const { version } = await db
    .updateTable('supportCase')
    .set({ closedOn, version: sql<number>`version + 1` })
    .where('id', '=', caseId)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

export async function deleteCase(db: Db, caseId: string): Promise<void> {
  await db.deleteFrom('supportCase').where('id', '=', caseId).execute()
}
