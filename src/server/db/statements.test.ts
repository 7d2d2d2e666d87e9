import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '../testing/application.ts'
import { type Client, openPool } from './pool.ts'
import { send } from './statements.ts'

let application: TestApplication
let pool: pg.Pool
let client: Client
beforeAll(async () => {
  application = await openTestApplication()
  pool = openPool({ url: application.appUrl, size: 1, onError: () => undefined })
  client = await pool.connect()
})
afterAll(async () => {
  client.release()
  await pool.end()
  await application.close()
})

const numbered = (number: number) => ({ name: 'numbered', text: 'select $1::int as the_number', values: [number] })
const asked = (...texts: string[]) => Promise.allSettled(texts.map((text) => send(client, { text })))
const outcomes = async (...texts: string[]) => (await asked(...texts)).map(({ status }) => status)

test('each statement gets its own answer, a named one also when it comes again', async () => {
  for (const round of [1, 2]) {
    const answers = await Promise.all([send(client, numbered(round)), send(client, numbered(10)), send(client, set)])
    expect(answers.map(({ rows, count }) => [rows, count])).toEqual([
      [[{ theNumber: round }], 1],
      [[{ theNumber: 10 }], 1],
      [[], 0],
    ])
  }
})
const set = { name: 'set', text: `set application_name = 'statements'` }

test('transactions follow each other in one message', async () => {
  const texts = ['begin', 'select now()::text as at', 'commit', 'begin', 'select now()::text as at', 'commit']
  const answers = await Promise.all(texts.map((text) => send(client, { text })))
  expect(answers[1]?.rows[0]?.at).not.toEqual(answers[4]?.rows[0]?.at)
})

test('after a failure the rest of the message fails, and the next message works', async () => {
  expect(await outcomes('begin', 'select 1', 'select 1 / 0', 'select 2', 'commit')).toEqual([
    'fulfilled',
    'fulfilled',
    'rejected',
    'rejected',
    'rejected',
  ])
  expect(await outcomes('rollback', 'select 3')).toEqual(['fulfilled', 'fulfilled'])
})

test('a statement that was to be prepared behind a failure is prepared later', async () => {
  const later = { name: 'later', text: 'select 5 as five' }
  const both = await Promise.allSettled([send(client, { text: 'select 1 / 0' }), send(client, later)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect((await send(client, later)).rows).toEqual([{ five: 5 }])
})

test('a value that cannot be written fails its message alone', async () => {
  const endless: Record<string, unknown> = {}
  endless.self = endless
  await expect(send(client, { name: 'endless', text: 'select $1::json', values: [endless] })).rejects.toThrow(
    'circular',
  )
  expect((await send(client, { name: 'endless', text: 'select $1::json as json', values: [{}] })).rows).toEqual([
    { json: {} },
  ])
})

test('what comes behind a check that throws is answered to nobody', async () => {
  const check = () => {
    throw new Error('not you')
  }
  const both = await Promise.allSettled([send(client, { text: 'select 1', check }), send(client, { text: 'select 2' })])
  expect(both).toMatchObject([{ reason: { message: 'not you' } }, { reason: { message: 'not you' } }])
  expect(await outcomes('select 3')).toEqual(['fulfilled'])
})

test('statements on their way fail when the connection breaks', async () => {
  const other = new pg.Client({ connectionString: application.superuserUrl })
  await other.connect()
  const { rows } = await send(client, { text: 'select pg_backend_pid() as pid' })
  const waiting = asked('select pg_sleep(20)', 'select 1')
  await new Promise((resolve) => setTimeout(resolve, 100))
  await other.query('select pg_terminate_backend($1)', [rows[0]?.pid])
  await other.end()
  expect((await waiting).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
})
