import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CallInputOf } from '#contract/endpoint.ts'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import * as contract from '../../contract.ts'

let application: TestApplication
beforeAll(async () => {
  application = await openTestApplication()
})
afterAll(() => application.close())

test('the link makes the organisation and its owner, who is signed in at once and may do everything', async () => {
  const { status, output, headers } = await application.call(contract.setUp, {
    as: null,
    input: inputFor(await link()),
  })
  expect(status).toBe(200)
  const session = sessionIn(headers)
  const me = (await application.call(contract.me, { as: session })).output
  expect(me).toMatchObject({ account: { login: 'g.saburova' }, name: 'Сабурова Гульназ Фаритовна' })
  expect(me.places).toMatchObject([{ organisationId: output.organisationId, today: '2026-10-05', schoolYear: 2026 }])
  expect(me.places[0]?.permissions).toEqual(expect.arrayContaining(['pairs.change', 'documents.register']))
  expect(await madeIn(output.organisationId)).toEqual({
    kind: 'school',
    time_zone: 'Asia/Yekaterinburg',
    roles: ['curator', 'head'],
    cycles: ['2026-09-01 – 2027-08-31'],
    topics: true,
    journal: ['accounts.setUp'],
    gender: 'f',
  })
})

test('the owner is appointed from 1 September, or from the day and by the order that they name', async () => {
  const usual = { ...inputFor(await link()), login: 'from-september' }
  const { output: first } = await application.call(contract.setUp, { as: null, input: usual })
  expect(await appointedIn(first.organisationId)).toEqual([
    { started_on: '2026-09-01', order_number: null, order_on: null },
  ])
  const named = { ...inputFor(await link()), login: 'from-2021' }
  Object.assign(named.owner, { appointedFrom: '2021-08-16', orderNumber: '27-л', orderOn: '2021-08-13' })
  const { output: second } = await application.call(contract.setUp, { as: null, input: named })
  expect(await appointedIn(second.organisationId)).toEqual([
    { started_on: '2021-08-16', order_number: '27-л', order_on: '2021-08-13' },
  ])
})

test('an appointment that lies ahead would lock its owner out, so the day is asked again', async () => {
  const input = { ...inputFor(await link()), login: 'from-tomorrow' }
  input.owner.appointedFrom = '2026-10-06'
  const { status, failure } = await application.call(contract.setUp, { as: null, input })
  expect([status, failure.issues?.[0]?.path]).toEqual([400, 'owner.appointedFrom'])
})

test('the names of the organisation get their proper quotes', async () => {
  const input = { ...inputFor(await link()), login: 'with-quotes' }
  input.organisation.fullName = 'Учреждение "Родниковская школа"'
  input.organisation.shortName = 'МБОУ "Родниковская школа"'
  const { output } = await application.call(contract.setUp, { as: null, input })
  const { rows } = await application.owner.query(
    'select full_name, short_name from organisation where organisation_id = $1',
    [output.organisationId],
  )
  expect(rows).toEqual([{ full_name: 'Учреждение «Родниковская школа»', short_name: 'МБОУ «Родниковская школа»' }])
})

test('a used link, an expired one and an unknown one say the same', async () => {
  const used = await link()
  const first = { ...inputFor(used), login: 'first-owner' }
  expect((await application.call(contract.setUp, { as: null, input: first })).status).toBe(200)
  const expired = await link({ expired: true })
  for (const token of [used, expired, randomBytes(32).toString('base64url')]) {
    const looked = await application.call(contract.setupLink, { as: null, input: { token } })
    const tried = await application.call(contract.setUp, { as: null, input: { ...inputFor(token), login: 'second' } })
    expect([looked.status, looked.failure.reasons?.[0]?.reason]).toEqual([409, 'link-not-valid'])
    expect([tried.status, tried.failure.reasons?.[0]?.reason]).toEqual([409, 'link-not-valid'])
  }
})

test('two people opening the same link make one organisation', async () => {
  const token = await link()
  const before = await organisations()
  const both = await Promise.all(
    ['left-owner', 'right-owner'].map((login) =>
      application.call(contract.setUp, { as: null, input: { ...inputFor(token), login } }),
    ),
  )
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await organisations()).toBe(before + 1)
})

test('a taken login leaves the link as it was', async () => {
  const token = await link()
  const input = { ...inputFor(token), login: 'G.Saburova' }
  const { status, failure } = await application.call(contract.setUp, { as: null, input })
  expect([status, failure.reasons?.[0]?.reason]).toEqual([409, 'login-taken'])
  expect((await application.call(contract.setupLink, { as: null, input: { token } })).status).toBe(200)
})

test('a link of a municipality makes an organisation under it and no municipality', async () => {
  const { municipality } = application.world
  const token = await link({ municipalityId: municipality.id })
  const looked = await application.call(contract.setupLink, { as: null, input: { token } })
  expect(looked.output.municipalityName).toBe('Управление образования')
  const wrong = { ...inputFor(token), organisation: { ...inputFor(token).organisation, kind: 'municipality' as const } }
  expect((await application.call(contract.setUp, { as: null, input: wrong })).failure.issues?.[0]?.path).toBe(
    'organisation.kind',
  )
  const right = { ...inputFor(token), login: 'under-municipality' }
  const { output } = await application.call(contract.setUp, { as: null, input: right })
  const { rows } = await application.owner.query(
    'select municipality_id from organisation where organisation_id = $1',
    [output.organisationId],
  )
  expect(rows[0].municipality_id).toBe(municipality.id)
})

test('a municipality is set up by its head and coordinator', async () => {
  const input = inputFor(await link())
  input.organisation.kind = 'municipality'
  input.login = 'department'
  const { output } = await application.call(contract.setUp, { as: null, input })
  expect((await madeIn(output.organisationId)).roles).toEqual(['department-head', 'municipal-coordinator'])
})

test.each([
  ['password', { password: 'короткий' }],
  ['password', { password: 'сабурова сабурова' }],
  ['login', { login: 'a b' }],
])('%s that does not fit is said beside its field', async (path, change) => {
  const input = { ...inputFor(await link()), ...change }
  const { status, failure } = await application.call(contract.setUp, { as: null, input })
  expect([status, failure.issues?.[0]?.path]).toEqual([400, path])
})

async function link({ expired = false, municipalityId = null as string | null } = {}): Promise<string> {
  const token = randomBytes(32)
  await application.owner.query(
    `insert into identity.setup_link (token_hash, municipality_id, expires_at) values (sha256($1), $2, now() + $3::interval)`,
    [token, municipalityId, expired ? '-1 second' : '1 day'],
  )
  return token.toString('base64url')
}

function inputFor(token: string): CallInputOf<typeof contract.setUp> {
  return {
    token,
    organisation: {
      kind: 'school',
      fullName: 'Школа № 4 города Заречного',
      shortName: 'Школа № 4',
      locality: 'Заречный',
      timeZone: 'Asia/Yekaterinburg',
    },
    owner: {
      surname: 'Сабурова',
      given: 'Гульназ',
      patronymic: 'Фаритовна',
      post: 'директор',
      actsAs: ['head', 'curator'],
    },
    login: 'g.saburova',
    password: 'тихий омут под мостом',
  }
}

function sessionIn(headers: Record<string, unknown>): string {
  const cookies = [headers['set-cookie']].flat().map(String)
  return /^nastavnik=([^;]+)/.exec(cookies.find((cookie) => cookie.startsWith('nastavnik=')) ?? '')?.[1] ?? ''
}

async function organisations(): Promise<number> {
  const { rows } = await application.owner.query('select count(*) as count from organisation')
  return rows[0].count
}

async function appointedIn(id: string) {
  const { rows } = await application.owner.query(
    'select distinct started_on, order_number, order_on from appointment where organisation_id = $1',
    [id],
  )
  return rows
}

async function madeIn(id: string) {
  const { rows } = await application.owner.query(
    `select kind, time_zone,
       (select array_agg(role_code order by role_code) from appointment where organisation_id = $1) as roles,
       (select array_agg(starts_on || ' – ' || ends_on) from cycle where organisation_id = $1) as cycles,
       (select count(*) > 10 from topic where organisation_id = $1 and official) as topics,
       (select array_agg(action) from journal where organisation_id = $1) as journal,
       (select gender from person_name where organisation_id = $1) as gender
     from organisation where organisation_id = $1`,
    [id],
  )
  return rows[0]
}
