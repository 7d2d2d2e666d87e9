import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enter } from '#features/banks/contract.ts'
import { checkList } from '#features/imports/contract.ts'
import { change, show } from '#features/organisations/contract.ts'
import { addPerson, listPeople, showPerson } from '#features/people/contract.ts'
import { openTestApplication, type TestApplication } from '../testing/application.ts'

let application: TestApplication
let at: string
let as: string
beforeAll(async () => {
  application = await openTestApplication()
  at = application.world.own.id
  as = await application.signIn(application.world.own.people.curator?.accountId ?? '')
})
afterAll(() => application.close())

const newcomer = { surname: 'Новикова', given: 'Вера', patronymic: 'Олеговна' }
const post = (url: string, headers: Record<string, string>, payload: string | object = {}) =>
  application.app.inject({ method: 'POST', url, headers: { cookie: `nastavnik=${as}`, ...headers }, payload })

test('a command that a page of another site sends is refused', async () => {
  const url = `/api/o/${at}/${change.name}`
  const foreign = await post(url, { origin: 'https://elsewhere.example' }, { version: 1, phone: '1' })
  expect([foreign.statusCode, foreign.json().error]).toEqual([403, 'foreign-origin'])
  const crossSite = await post(url, { 'sec-fetch-site': 'cross-site' }, { version: 1, phone: '1' })
  expect(crossSite.statusCode).toBe(403)
  const own = await post(url, { origin: 'http://localhost', host: 'localhost' }, { version: 1, phone: '1' })
  expect(own.statusCode).toBe(200)
})

test('an answer to a program may load nothing and is kept nowhere', async () => {
  const { headers } = await application.call(show, { as, at })
  expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'")
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('an input that does not fit names its fields and changes nothing', async () => {
  const { status, failure } = await application.call(addPerson, { as, at, input: { ...newcomer, surname: ' ' } })
  expect(status).toBe(400)
  expect(failure.issues?.map(({ path }) => path)).toEqual(['surname'])
  const broken = await post(`/api/o/${at}/${addPerson.name}`, { 'content-type': 'application/json' }, '{"surname":')
  expect(broken.statusCode).toBe(400)
})

test('what is too large or of another type is said so', async () => {
  const url = `/api/o/${at}/${addPerson.name}`
  const large = await post(
    url,
    { 'content-type': 'application/json' },
    JSON.stringify({ surname: 'А'.repeat(300_000) }),
  )
  expect([large.statusCode, large.json().error]).toEqual([413, 'too-large'])
  const other = await post(url, { 'content-type': 'text/csv' }, 'a;b')
  expect([other.statusCode, other.json().error]).toEqual([415, 'media-type'])
})

test('an input nested without end is refused at once', async () => {
  const url = '/api/accounts.signIn'
  const depth = 20_000
  for (const name of ['a', '\\u0000']) {
    const payload = `${`{"${name}":`.repeat(depth)}1${'}'.repeat(depth)}`
    const sent = await application.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/json' },
      payload,
    })
    expect(sent.statusCode).toBe(400)
    expect(sent.body.length).toBeLessThan(10_000)
  }
})

test('a file is not taken from somebody who may not send it', async () => {
  const file = { name: 'staff.csv', bytes: Buffer.alloc(5_000_000, 'a') }
  expect((await application.call(checkList, { as: null, at, file })).status).toBe(401)
  const asObserver = await application.signIn(application.world.own.people.observer?.accountId ?? '')
  expect((await application.call(checkList, { as: asObserver, at, file })).status).toBe(403)
})

test('one key at the same moment also where a rule of its own would refuse the second', async () => {
  const entered = application.world.own.pedagogues[4]?.personId ?? ''
  const input = { side: 'mentee' as const, people: [{ personId: entered, topics: [] }] }
  const idempotencyKey = randomUUID()
  const answers = await Promise.all([1, 2, 3].map(() => application.call(enter, { as, at, idempotencyKey, input })))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
})

test('a place that is no id, an unknown place and an unknown endpoint are not there', async () => {
  const get = (url: string) => application.app.inject({ url, headers: { cookie: `nastavnik=${as}` } })
  expect((await get(`/api/o/school/${show.name}`)).statusCode).toBe(404)
  expect((await get(`/api/o/${randomUUID()}/${show.name}`)).statusCode).toBe(404)
  expect((await get(`/api/o/${at}/organisations.nothing`)).statusCode).toBe(404)
})

test('a command sent twice under one key happens once and answers the same', async () => {
  const idempotencyKey = randomUUID()
  const send = () => application.call(addPerson, { as, at, idempotencyKey, input: newcomer })
  const answers = await Promise.all([send(), send(), send()])
  answers.push(await send())
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  expect(new Set(answers.map(({ output }) => output.id)).size).toBe(1)
  const { rows } = await application.owner.query(`select from person_name where surname = 'Новикова'`)
  expect(rows).toHaveLength(1)
  const lines = await application.owner.query(
    `select from journal where organisation_id = $1 and action = 'people.add'`,
    [at],
  )
  expect(lines.rowCount).toBe(1)
})

test('a key that was used for something else is refused', async () => {
  const idempotencyKey = randomUUID()
  const input = { ...newcomer, surname: 'Орехова' }
  expect((await application.call(addPerson, { as, at, idempotencyKey, input })).status).toBe(200)
  const other = await application.call(addPerson, {
    as,
    at,
    idempotencyKey,
    input: { ...newcomer, surname: 'Павлова' },
  })
  expect(other.failure.reasons?.[0]?.reason).toBe('key-used-for-another-command')
})

test('connections pass from one organisation to another without taking anything along', async () => {
  const { sibling } = application.world
  const asSibling = await application.signIn(sibling.people.curator?.accountId ?? '')
  const asked = Array.from({ length: 60 }, (_, index) =>
    index % 2 === 0
      ? application.call(listPeople, { as, at })
      : application.call(listPeople, { as: asSibling, at: sibling.id }),
  )
  const answers = await Promise.all(asked)
  const own = new Set(answers[0]?.output.people.map(({ id }) => id))
  answers.forEach(({ status, output }, index) => {
    expect(status).toBe(200)
    expect(output.people.length).toBeGreaterThan(5)
    for (const { id } of output.people) expect(own.has(id)).toBe(index % 2 === 0)
  })
})

test('a refused command leaves no journal line and no answer behind', async () => {
  const before = await application.owner.query('select from journal where organisation_id = $1', [at])
  const stale = await application.call(change, {
    as,
    at,
    idempotencyKey: randomUUID(),
    input: { version: 99, phone: '2' },
  })
  expect(stale.status).toBe(409)
  const after = await application.owner.query('select from journal where organisation_id = $1', [at])
  expect(after.rowCount).toBe(before.rowCount)
})

test('the journal keeps ids and field names, never what was written', async () => {
  await application.call(addPerson, { as, at, input: { ...newcomer, surname: 'Тайная', phone: '+7 900 111-22-33' } })
  const { rows } = await application.owner.query<{ line: string }>('select subjects::text as line from journal')
  const all = rows.map(({ line }) => line).join()
  expect(all).not.toMatch(/Тайная|111-22-33|Вера/)
})

test('health and metrics answer, and the description of the interface names every endpoint once', async () => {
  const get = async (url: string) => application.app.inject({ url })
  expect((await get('/health/live')).statusCode).toBe(200)
  expect((await get('/health/ready')).statusCode).toBe(200)
  expect((await get('/metrics')).body).toContain('nastavnik_request_seconds_count{endpoint="people.add",status="200"}')
  const { paths } = (await get('/api/openapi.json')).json() as { paths: Record<string, object> }
  expect(Object.keys(paths)).toContain('/api/o/{organisationId}/people.add')
  expect((await get('/api')).body).not.toMatch(/<script|<style|https?:\/\//)
})

test.each<[string, string, number]>([
  ['the session ended', `update identity.session set ended_at = now() where account_id = $1`, 401],
  [
    'the session ran out',
    `update identity.session set last_seen_at = now() - interval '2 days' where account_id = $1`,
    401,
  ],
  ['the account ended', 'update identity.account set ended_at = now() where id = $1', 401],
  [
    'the appointment ended',
    `update appointment a set ended_on = '2026-10-04' from person p join identity.account c on c.human_id = p.human_id
     where p.organisation_id = a.organisation_id and p.id = a.person_id and c.id = $1`,
    403,
  ],
  [
    'the person left',
    `update person p set left_on = '2026-10-04' from identity.account c where c.human_id = p.human_id and c.id = $1`,
    404,
  ],
])('what a person may read ends at once: %s', async (_what, ending, status) => {
  const { stranger } = application.world
  const accountId = stranger.people.deputy?.accountId ?? ''
  const session = await application.signIn(accountId)
  const read = () => application.call(listPeople, { as: session, at: stranger.id })
  // The second read is sent ahead of the answer about the person.
  expect([(await read()).status, (await read()).status]).toEqual([200, 200])
  const client = await application.owner.connect()
  await client.query('begin')
  await client.query(ending, [accountId])
  await client.query('commit')
  const after = await read()
  expect(after.status).toBe(status)
  expect(JSON.stringify(after.failure)).not.toContain('surname')
  await client.query(`update identity.account set ended_at = null where id = $1`, [accountId])
  await client.query(
    `update person p set left_on = null from identity.account c where c.human_id = p.human_id and c.id = $1`,
    [accountId],
  )
  await client.query(
    `update appointment a set ended_on = null from person p join identity.account c on c.human_id = p.human_id
     where p.organisation_id = a.organisation_id and p.id = a.person_id and c.id = $1`,
    [accountId],
  )
  client.release()
})

test('a read that was sent ahead tells its own refusals and faults as ever', async () => {
  const read = (id: string) => application.call(showPerson, { as, at, input: { id } })
  const known = application.world.own.pedagogues[0]?.personId ?? ''
  expect((await read(known)).status).toBe(200)
  expect((await read(known)).status).toBe(200)
  expect((await read(randomUUID())).status).toBe(404)
  expect((await read(known)).status).toBe(200)
})
