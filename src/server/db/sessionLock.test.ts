import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '../testing/application.ts'

let application: TestApplication
const connections: pg.Client[] = []

beforeAll(async () => {
  application = await openTestApplication()
})
afterAll(async () => {
  for (const connection of connections) await connection.end()
  await application.close()
})

async function connect(): Promise<pg.Client> {
  const connection = new pg.Client({ connectionString: application.appUrl })
  connections.push(connection)
  await connection.connect()
  return connection
}

test('a long command holds up no other request of the same person, and the session was seen', async () => {
  const { own } = application.world
  const token = Buffer.from(await application.signIn(own.people.curator?.accountId ?? ''), 'base64url')
  const ofSession = 'where token_hash = sha256($1)'
  await application.owner.query(
    `update identity.session set last_seen_at = now() - interval '10 minutes' ${ofSession}`,
    [token],
  )
  const [long, short] = [await connect(), await connect()]
  const enter = (connection: pg.Client) =>
    connection.query('select scope.enter_session($1, $2) as entered', [token, own.id])
  await long.query('begin')
  await enter(long)
  await short.query(`begin; set local lock_timeout = '2s'`)
  const { rows } = await enter(short)
  expect(rows[0]?.entered).toMatch(/^entered\|/)
  await short.query('commit')
  await long.query('commit')
  const { rows: seen } = await application.owner.query(
    `select last_seen_at > now() - interval '1 minute' as now from identity.session ${ofSession}`,
    [token],
  )
  expect(seen).toEqual([{ now: true }])
})
