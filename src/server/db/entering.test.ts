import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '../testing/application.ts'

/** A kept answer about a person is given again only as long as looking everything up would give the same one. */
let application: TestApplication
let connection: pg.Client
let accountId: string
let place: string
beforeAll(async () => {
  application = await openTestApplication()
  connection = new pg.Client({ connectionString: application.appUrl })
  await connection.connect()
  accountId = application.world.own.people.deputy?.accountId ?? ''
  place = application.world.own.id
})
afterAll(async () => {
  await connection.end()
  await application.close()
})

const ofPerson = `organisation_id = $2 and person_id = (select p.id from person p join identity.account a
  on a.human_id = p.human_id where p.organisation_id = $2 and a.id = $1)`

const changes: Record<string, string> = {
  'an appointment ends': `update appointment set ended_on = '2026-10-04' where ${ofPerson}`,
  'an appointment is removed': `delete from appointment where ${ofPerson}`,
  'an appointment begins': `insert into appointment (organisation_id, person_id, role_code, started_on)
    select organisation_id, person_id, 'curator', '2026-10-05' from appointment where ${ofPerson} limit 1`,
  'a role gives other permissions': `update appointment_role set permission_set = 'observer'
    where organisation_id = $2 and code in (select role_code from appointment where ${ofPerson})`,
  'the organisation asks for a second factor': `update organisation set requires_second_factor = true
    where organisation_id = $2 and $1::uuid is not null`,
  'the organisation becomes another kind': `update organisation set kind = 'college' where organisation_id = $2 and $1::uuid is not null`,
  'the person leaves': `update person set left_on = '2026-10-04' where organisation_id = $2
    and human_id = (select human_id from identity.account where id = $1)`,
  'the person becomes another human': `with other as (insert into identity.human default values returning id)
    update person set human_id = (select id from other) where organisation_id = $2
      and human_id = (select human_id from identity.account where id = $1)`,
  'the account ends': 'update identity.account set ended_at = now() where id = $1 and $2::uuid is not null',
  'the session ends': 'update identity.session set ended_at = now() where account_id = $1 and $2::uuid is not null',
  'the session is used up': `update identity.session set expires_at = now() where account_id = $1 and $2::uuid is not null`,
  'another day begins': `update identity.installation set fixed_today = '2026-10-06'
    where $1::uuid is not null and $2::uuid is not null`,
}

test.each(Object.entries(changes))('nothing of a kept answer is left when %s', async (_what, change) => {
  const token = await keptSession()
  const before = await enter(connection, token)
  const owner = await application.owner.connect()
  try {
    await owner.query('begin')
    const { rowCount } = await owner.query(change, [accountId, place])
    expect(rowCount).toBeGreaterThan(0)
    // Asked of the transaction that made the change: nobody else has to see it.
    const { rows } = await owner.query('select scope.enter_session($1, $2) as kept', [token, place])
    const { rows: anew } = await owner.query('select answer from scope.entering($1, $2)', [token, place])
    expect(rows[0].kept).toBe(anew[0].answer)
    expect(rows[0].kept).not.toBe(before)
  } finally {
    await owner.query('rollback')
    owner.release()
  }
})

test('an answer that was found before a change and kept after it is not given', async () => {
  const token = Buffer.from(await application.signIn(accountId), 'base64url')
  await connection.query('begin')
  const before = await enter(connection, token)
  expect(before).toContain('|deputy|')
  await application.owner.query(changes['an appointment ends'] ?? '', [accountId, place])
  await connection.query('commit')
  expect(await enter(connection, token)).not.toContain('|deputy|')
  await application.owner.query(`update appointment set ended_on = null where ${ofPerson}`, [accountId, place])
})

test('an answer is kept for a minute, and not past midnight of the place', async () => {
  expect(await secondsKept(await keptSession())).toBeGreaterThan(50)
  await application.owner.query('update identity.installation set fixed_today = null')
  // Half a minute before midnight in a zone made for this moment; in this notation the offset counts westwards.
  const { rows } = await application.owner.query<{ west: number }>(
    `select mod(extract(epoch from (now() at time zone 'UTC')::time)::int + 30, 86400) as west`,
  )
  const west = rows[0]?.west ?? 0
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0')
  const zone = `<L>+${two(west / 3600)}:${two((west / 60) % 60)}:${two(west % 60)}`
  await application.owner.query('update organisation set time_zone = $2 where organisation_id = $1', [place, zone])
  expect(await secondsKept(await keptSession())).toBeLessThan(31)
})

async function secondsKept(token: Buffer): Promise<number> {
  const { rows } = await application.owner.query<{ seconds: number }>(
    `select extract(epoch from entered_until - now())::float as seconds from identity.session where token_hash = sha256($1)`,
    [token],
  )
  return rows[0]?.seconds ?? 0
}

async function keptSession(): Promise<Buffer> {
  const token = Buffer.from(await application.signIn(accountId), 'base64url')
  const first = await enter(connection, token)
  const { rows } = await application.owner.query(
    'select entered_answer as kept from identity.session where token_hash = sha256($1)',
    [token],
  )
  expect(rows).toEqual([{ kept: first }])
  expect(await enter(connection, token)).toBe(first)
  return token
}

async function enter(client: pg.Client, token: Buffer): Promise<string> {
  const { rows } = await client.query('select scope.enter_session($1, $2) as entered', [token, place])
  return rows[0].entered
}
