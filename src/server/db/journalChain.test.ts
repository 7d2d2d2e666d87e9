import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '../testing/application.ts'

let application: TestApplication
let asApplication: pg.Client

beforeAll(async () => {
  application = await openTestApplication()
  asApplication = new pg.Client({ connectionString: application.appUrl })
  await asApplication.connect()
  for (const action of ['a.first', 'a.second', 'a.third']) {
    await enter()
    await asApplication.query('select scope.journal_append($1, $2)', [action, '{"count": 1, "fields": ["phone"]}'])
    await asApplication.query('commit')
  }
})
afterAll(async () => {
  await asApplication.end()
  await application.close()
})

async function enter(): Promise<void> {
  const { own } = application.world
  const token = Buffer.from(await application.signIn(own.people.curator?.accountId ?? ''), 'base64url')
  await asApplication.query('begin')
  await asApplication.query('select scope.enter_session($1, $2)', [token, own.id])
}

/** What the check says after somebody with the rights of the owner did this; nothing of it stays. */
async function brokenAfter(forgery: string, timeZone = 'UTC'): Promise<number | null | undefined> {
  const owner = await application.owner.connect()
  try {
    await owner.query('begin')
    await owner.query(`select set_config('TimeZone', $1, true)`, [timeZone])
    await owner.query('select scope.assume($1, null, null, null)', [application.world.own.id])
    await owner.query(forgery)
    const { rows } = await owner.query<{ at: number | null }>('select scope.journal_broken_at() as at')
    return rows[0]?.at
  } finally {
    await owner.query('rollback')
    owner.release()
  }
}

const ours = 'organisation_id = scope.organisation()'
const last = `(select max(id) from journal where ${ours})`

test('the journal is append-only for the application', async () => {
  await enter()
  await expect(asApplication.query(`update journal set action = 'a.other'`)).rejects.toThrow('permission denied')
  await asApplication.query('rollback')
  await enter()
  await expect(asApplication.query('select hash from journal_head')).rejects.toThrow('permission denied')
  await asApplication.query('rollback')
})

test('a chain that nobody touched is whole, whatever time zone asks', async () => {
  expect(await brokenAfter('select 1')).toBeNull()
  expect(await brokenAfter('select 1', 'Asia/Kamchatka')).toBeNull()
})

test.each([
  ['the act', `update journal set action = 'a.forged' where ${ours} and action = 'a.second'`],
  ['who acted', `update journal set person_id = gen_random_uuid() where ${ours}`],
  ['the account', `update journal set account_id = null where ${ours} and action = 'a.first'`],
  ['the moment', `update journal set at = at - interval '1 second' where ${ours} and action = 'a.second'`],
  ['whom it was about', `update journal set subjects = '{"count": 2}' where ${ours} and action = 'a.third'`],
  ['the number', `update journal set id = default where ${ours} and id = ${last}`],
  ['the first line, gone', `delete from journal where ${ours} and action = 'a.first'`],
  ['a line between, gone', `delete from journal where ${ours} and action = 'a.second'`],
  ['the last line, gone', `delete from journal where ${ours} and id = ${last}`],
  ['all lines, gone', `delete from journal where ${ours}`],
  ['the end of the chain, gone', `delete from journal_head where ${ours}`],
  ['the length of the chain', `update journal_head set length = length - 1 where ${ours}`],
  [
    'a line handed to another organisation',
    `update journal set organisation_id = (select min(organisation_id::text)::uuid from organisation where not ${ours}) where ${ours} and id = ${last}`,
  ],
])('a change shows: %s', async (_what, forgery) => {
  expect(await brokenAfter(forgery)).toEqual(expect.any(Number))
})
