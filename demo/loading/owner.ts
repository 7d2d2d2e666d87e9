import type { Client } from 'pg'
import type { IsoDate } from '#domain/calendar.ts'
import type { DemoCard } from '../cards.ts'

/*
 * All that the demo does past the commands that people have, on the owner's connection:
 * the day on which it is being worked, and the door of the demo.
 */

/** A year of work is entered day by day: every command believes that it is this day. */
export async function setToday(owner: Client, day: IsoDate | null): Promise<void> {
  await owner.query('update identity.installation set fixed_today = $1', [day])
}

/** Cards at the door, in their order. Nobody has a password: the people of the demo are signed in as by a click. */
export async function openDoor(owner: Client, cards: readonly (DemoCard & { login: string })[]): Promise<void> {
  await owner.query(`update identity.account set password_salt = null, password_recipe = null,
    password_proof_hash = null, password_set_at = null`)
  await owner.query('delete from identity.known_device')
  await owner.query(
    `insert into identity.demo_card (account_id, position, situation)
     select a.id, given.position, given.situation
     from unnest($1::text[], $2::text[]) with ordinality as given (login, situation, position)
     join identity.account a on a.login = given.login`,
    [cards.map(({ login }) => login), cards.map(({ situation }) => situation)],
  )
}

/** The cards are written last, so they say that everything before them is there. */
export async function isLoaded(owner: Client): Promise<boolean> {
  const { rows } = await owner.query<{ loaded: boolean }>('select exists (select from identity.demo_card) as loaded')
  return rows[0]?.loaded === true
}
