import { sql } from 'kysely'
import type { PermissionSet } from '#domain/access.ts'
import type { ConsentRow, PairRow } from '#domain/mentoringPair.ts'
import type { Db } from '#server/db/database.ts'
import { ownPairs } from '#server/db/ownPairs.ts'
import { papersOf, type SignedPapers, signerOfPair } from '#server/db/signerQueries.ts'

interface Counts {
  cardLacks: number
  people: number
  staffListLoaded: boolean
  heads: number
  curators: number
  mentees: number
  mentors: number
  menteeCandidates: number
  mentorCandidates: number
  menteesWithoutPair: number
  waitingSince: string | null
  ordersToPrint: number
  ordersToSign: number
  ordersRegistered: number
  movesOffered: number
}

/** Counts that need no rule beyond their own words. */
export async function countsOf(db: Db, today: string): Promise<Counts> {
  const { rows } = await sql<Counts>`
    with here as (select scope.organisation() as id),
    entries as (
      select distinct b.person_id, b.side, b.entered_on, b.cycle_id, b.approved_on is not null as approved from bank_entry b
      join cycle c on c.organisation_id = b.organisation_id and c.id = b.cycle_id
      where b.ended_on is null and c.starts_on <= ${today} and c.ends_on >= ${today}
    ),
    waiting as (
      select e.person_id, e.entered_on from entries e
      where e.side = 'mentee' and e.approved and not exists (
        select from mentoring_pair m left join pair_in_force f on f.organisation_id = m.organisation_id and f.pair_id = m.id
        where m.mentee_person_id = e.person_id and m.withdrawn_on is null and coalesce(f.to_on, m.ends_on) >= ${today})
    ),
    acting as (
      select person_id, role_code from appointment where started_on <= ${today} and (ended_on is null or ended_on >= ${today})
    ),
    orders as (
      select d.id, d.printed_on, r.document_id as registered from document d
      left join registration r on r.organisation_id = d.organisation_id and r.document_id = d.id
      where d.withdrawn_on is null and d.kind = 'order-on-pairs'
    )
    select
      (select num_nulls(o.address, o.locality, o.tax_number, o.registration_number) from organisation o, here where o.organisation_id = here.id) as card_lacks,
      (select count(*) from person where left_on is null or left_on >= ${today}) as people,
      exists (select from journal where action in ('imports.apply', 'people.applyStaffList')) as staff_list_loaded,
      (select count(distinct person_id) from acting where role_code in ('head', 'acting-head')) as heads,
      (select count(distinct person_id) from acting where role_code = 'curator') as curators,
      (select count(*) from entries where side = 'mentee' and approved) as mentees,
      (select count(*) from entries where side = 'mentor' and approved) as mentors,
      (select count(*) from entries where side = 'mentee' and not approved) as mentee_candidates,
      (select count(*) from entries where side = 'mentor' and not approved) as mentor_candidates,
      (select count(*) from waiting) as mentees_without_pair, (select min(entered_on) from waiting) as waiting_since,
      (select count(*) from orders where registered is null and printed_on is null) as orders_to_print,
      (select count(*) from orders where registered is null and printed_on is not null) as orders_to_sign,
      (select count(*) from orders where registered is not null) as orders_registered,
      (select count(*) from scope.offered_moves()) as moves_offered
  `.execute(db)
  return rows[0] as Counts
}

/** People of both banks of this school year, candidates too, with their papers of processing and who signs them. */
export async function processingOfBanks(db: Db, today: string): Promise<SignedPapers[]> {
  const entries = await db
    .selectFrom('bankEntry as e')
    .innerJoin('cycle as c', (join) =>
      join.onRef('c.organisationId', '=', 'e.organisationId').onRef('c.id', '=', 'e.cycleId'),
    )
    .select('e.personId')
    .distinct()
    .where('e.endedOn', 'is', null)
    .where('c.startsOn', '<=', today)
    .where('c.endsOn', '>=', today)
    .execute()
  const people = entries.map(({ personId }) => personId)
  return [...(await papersOf(db, people, 'processing')).values()]
}

/** What the person is here today, by appointment. */
export async function setsOf(db: Db, personId: string, today: string): Promise<PermissionSet[]> {
  const rows = await db
    .selectFrom('appointment as a')
    .innerJoin('appointmentRole as r', (join) =>
      join.onRef('r.organisationId', '=', 'a.organisationId').onRef('r.code', '=', 'a.roleCode'),
    )
    .where('a.personId', '=', personId)
    .where('a.startedOn', '<=', today)
    .where(({ eb, or }) => or([eb('a.endedOn', 'is', null), eb('a.endedOn', '>=', today)]))
    .select('r.permissionSet')
    .distinct()
    .execute()
  return rows.map(({ permissionSet }) => permissionSet as PermissionSet)
}

export function pairRows(db: Db): Promise<PairRow[]> {
  return db
    .selectFrom('mentoringPair as m')
    .leftJoin('pairInForce as f', (join) =>
      join.onRef('f.organisationId', '=', 'm.organisationId').onRef('f.pairId', '=', 'm.id'),
    )
    .select([
      'm.id',
      'm.mentorPersonId',
      'm.mentorHumanId',
      'm.menteePersonId',
      'm.menteeHumanId',
      'm.startsOn',
      'm.endsOn',
      'm.withdrawnOn',
      signerOfPair('m', 'mentor').as('mentorSigner'),
      signerOfPair('m', 'mentee').as('menteeSigner'),
      'f.fromOn as fixedFrom',
      'f.toOn as fixedTo',
      sql<boolean>`exists (select from order_line l
        join document d on d.organisation_id = l.organisation_id and d.id = l.document_id and d.withdrawn_on is null
        where l.pair_id = m.id
          and not exists (select from registration r where r.document_id = d.id))`.as('draftedInOrder'),
    ])
    .execute()
}

export function confirmationsOf(db: Db) {
  return db.selectFrom('confirmation').select(['pairId', 'party', 'confirmedOn']).execute()
}

export async function consentsOf(db: Db): Promise<ConsentRow[]> {
  const rows = await db
    .selectFrom('consent')
    .select(['id', 'personId', 'pairId', 'kind', 'signatory', 'givenOn', 'untilOn', 'withdrawnOn'])
    .execute()
  return rows as (ConsentRow & { id: string })[]
}

/** The pairs in force in which this person takes part, with the other one's name. */
export async function pairsOfPerson(db: Db, personId: string, today: string) {
  const visible = await ownPairs(db, personId, today)
  const inForce = visible.filter(({ isFixed, fromOn }) => isFixed && fromOn <= today)
  if (inForce.length === 0) return []
  const { rows } = await sql<{
    id: string
    surname: string
    given: string
    patronymic: string | null
    topics: string[]
  }>`
    select m.id, p.surname, p.given, p.patronymic,
      array(select t.title from pair_topic pt join topic t on t.organisation_id = pt.organisation_id and t.code = pt.topic_code
        where pt.pair_id = m.id order by t.title) as topics
    from mentoring_pair m
    join person_card p on p.organisation_id = m.organisation_id
      and p.id = case when m.mentor_person_id = ${personId} then m.mentee_person_id else m.mentor_person_id end
    where m.id = any(${inForce.map(({ id }) => id)}::uuid[])
  `.execute(db)
  return inForce.flatMap(({ id, side, fromOn, toOn }) => {
    const words = rows.find((row) => row.id === id)
    return words ? [{ ...words, role: side, fromOn, toOn }] : []
  })
}
