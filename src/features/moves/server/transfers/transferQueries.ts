import { sql } from 'kysely'
import type { OutputOf } from '#contract/endpoint.ts'
import type { IsoDate } from '#domain/calendar.ts'
import type { Db } from '#server/db/database.ts'
import type { Leaving, showTransfers } from '../../contract.ts'

type Transfers = OutputOf<typeof showTransfers>

export async function offeredMoves(db: Db): Promise<Transfers['offered']> {
  const { rows } = await sql<Transfers['offered'][number]>`
    select id, from_name as "from", surname, given, patronymic, kind, post, subject, class_title, left_on, presence
    from scope.offered_moves()`.execute(db)
  return rows
}

/**
 * Without those that were withdrawn: nobody waits for them and nobody took them in. Declined ones as long as the person
 * is offered to nobody else and the leaving holds.
 */
export async function outgoingMoves(db: Db): Promise<Transfers['outgoing']> {
  const { rows } = await sql<Transfers['outgoing'][number]>`
    select m.id, m.person_id, n.surname, n.given, n.patronymic, o.short_name as "to", m.left_on, m.taken_in_on, m.declined_on
    from person_move m
    join person p on p.organisation_id = m.organisation_id and p.id = m.person_id
    join person_name n on n.organisation_id = m.organisation_id and n.person_id = m.person_id and n.to_on is null
    left join scope.neighbours() o on o.organisation_id = m.to_organisation_id
    where m.withdrawn_on is null and (m.declined_on is null or (p.left_on = m.left_on and not exists (
      select from person_move o where o.organisation_id = m.organisation_id and o.person_id = m.person_id
        and o.left_on = m.left_on and o.withdrawn_on is null and o.declined_on is null)))
    order by m.taken_in_on nulls first, m.left_on desc, n.surname collate "ru-x-icu"`.execute(db)
  return rows
}

/** The newest offer of this leaving that was not withdrawn; one that waits or was taken in before declined ones. */
export async function moveOfLeaving(db: Db, personId: string): Promise<Leaving['move']> {
  const { rows } = await sql<NonNullable<Leaving['move']>>`
    select m.id, o.short_name as "to", m.left_on, m.taken_in_on, m.declined_on
    from person_move m
    join person p on p.organisation_id = m.organisation_id and p.id = m.person_id and p.left_on = m.left_on
    left join scope.neighbours() o on o.organisation_id = m.to_organisation_id
    where m.person_id = ${personId} and m.withdrawn_on is null
    order by m.declined_on desc nulls first, m.offered_on desc limit 1`.execute(db)
  return rows[0] ?? null
}

export async function declineMove(db: Db, moveId: string, today: IsoDate): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select scope.decline_move(${moveId}, ${today}) as done`.execute(db)
  return rows[0]?.done ?? false
}

/** False: it never was declined here, or the person was offered anew since. */
export async function undoDeclining(db: Db, moveId: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select scope.take_back_declining(${moveId}) as done`.execute(db)
  return rows[0]?.done ?? false
}

export function findOpenMove(db: Db, moveId: string) {
  return db.selectFrom('personMove').select(['personId']).where('id', '=', moveId).executeTakeFirst()
}

/** The record that the person has here now; undefined: the offer is open no longer, or was never made to us. */
export async function takenIn(
  db: Db,
  { moveId, joinedOn, today }: { moveId: string; joinedOn: IsoDate; today: IsoDate },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`
    select scope.take_in(${moveId}, ${joinedOn}, ${today}) as id`.execute(db)
  return rows[0]?.id ?? undefined
}

/** Opens the offer again; null when no move made this record. */
export async function putBack(db: Db, personId: string): Promise<'new' | 'returned' | 'present' | null> {
  const { rows } = await sql<{ how: 'new' | 'returned' | 'present' | null }>`
    select scope.put_back(${personId}) as how`.execute(db)
  return rows[0]?.how ?? null
}

interface Post {
  organisationId: string
  personId: string
  fromOn: IsoDate
  post: string
}

/** Somebody who had a post here before gets the new one from that day on; a later one stands in its way. */
export async function writePost(db: Db, { organisationId, personId, fromOn, post }: Post): Promise<void> {
  await sql`update person_post set to_on = ${fromOn}::date - 1
    where person_id = ${personId} and to_on is null and from_on < ${fromOn}`.execute(db)
  await db.insertInto('personPost').values({ organisationId, personId, fromOn, post }).execute()
}

export function versionOf(db: Db, personId: string) {
  return db.selectFrom('person').select(['id', 'version']).where('id', '=', personId).executeTakeFirstOrThrow()
}

/** Fails on any foreign key when something refers to the record. */
export async function removeRecord(db: Db, personId: string): Promise<void> {
  for (const table of ['personName', 'personPost', 'personClass'] as const) {
    await db.deleteFrom(table).where('personId', '=', personId).execute()
  }
  await db.deleteFrom('person').where('id', '=', personId).execute()
}
