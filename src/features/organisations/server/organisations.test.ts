import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import * as contract from '../contract.ts'

let application: TestApplication
let asCurator: string
let asCoordinator: string
beforeAll(async () => {
  application = await openTestApplication()
  asCurator = await application.signIn(application.world.own.people.curator?.accountId ?? '')
  asCoordinator = await application.signIn(application.world.municipality.people.municipalCoordinator?.accountId ?? '')
})
afterAll(() => application.close())

test('the card is changed and answers its new version', async () => {
  const at = application.world.own.id
  const before = await application.call(contract.show, { as: asCurator, at })
  const input = { version: before.output.version, taxNumber: '6600000001', address: 'ул. Школьная, 1' }
  const changed = await application.call(contract.change, { as: asCurator, at, input })
  expect(changed.status).toBe(200)
  const after = await application.call(contract.show, { as: asCurator, at })
  expect(after.output).toMatchObject({
    taxNumber: '6600000001',
    address: 'ул. Школьная, 1',
    version: changed.output.version,
  })
})

test('quotes of the keyboard in a name become those of print', async () => {
  const at = application.world.own.id
  const { version, shortName } = (await application.call(contract.show, { as: asCurator, at })).output
  const change = (input: object) =>
    application.call(contract.change, { as: asCurator, at, input: { version, ...input } })
  const saved = await change({ shortName: 'МБОУ "Лицей"' })
  expect((await application.call(contract.show, { as: asCurator, at })).output.shortName).toBe('МБОУ «Лицей»')
  expect((await change({ version: saved.output.version, shortName })).status).toBe(200)
})

test('who saw an older version is told so and loses nothing', async () => {
  const at = application.world.own.id
  const { output } = await application.call(contract.show, { as: asCurator, at })
  const save = () =>
    application.call(contract.change, {
      as: asCurator,
      at,
      input: { version: output.version, phone: '+7 900 000-00-01' },
    })
  const answers = await Promise.all([save(), save()])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const refused = answers.find(({ status }) => status === 409)
  expect(refused?.failure.reasons?.[0]?.reason).toBe('changed-meanwhile')
})

test('a number that is no tax number is refused in words beside its field', async () => {
  const at = application.world.own.id
  const { status, failure } = await application.call(contract.change, {
    as: asCurator,
    at,
    input: { version: 1, taxNumber: '12345' },
  })
  expect(status).toBe(400)
  expect(failure.issues).toEqual([{ path: 'taxNumber', message: 'ИНН организации — 10 цифр' }])
})

test('an address of mail is looked at, an empty one is none', async () => {
  const at = application.world.own.id
  const change = async (email: string) => {
    const { version } = (await application.call(contract.show, { as: asCurator, at })).output
    return application.call(contract.change, { as: asCurator, at, input: { version, email } })
  }
  const refused = await change('школа собака почта')
  expect(refused.status).toBe(400)
  expect(refused.failure.issues).toEqual([
    { path: 'email', message: 'Проверьте адрес почты: в нём есть @ и точка после неё' },
  ])
  expect((await change('school@example.ru')).status).toBe(200)
  expect((await change(' ')).status).toBe(200)
})

test('a municipality sees the cards of its organisations and no others', async () => {
  const { municipality, own, sibling } = application.world
  const { output } = await application.call(contract.list, { as: asCoordinator, at: municipality.id })
  expect(output.organisations.map(({ id }) => id).sort()).toEqual([own.id, sibling.id].sort())
})

test('a municipality makes a link by which a new organisation comes under it', async () => {
  const { municipality } = application.world
  const made = await application.call(contract.inviteOrganisation, {
    as: asCoordinator,
    at: municipality.id,
    input: { note: 'Школа № 3' },
  })
  expect(made.output.path).toMatch(/^\/setup#[\w-]{43}$/)
  const { output } = await application.call(contract.list, { as: asCoordinator, at: municipality.id })
  expect(output.links.map(({ note }) => note)).toEqual(['Школа № 3'])
})

test('the link is kept nowhere: not in the answers for repeated sending, not in the journal, which tells of the act', async () => {
  const { municipality } = application.world
  const { output } = await application.call(contract.inviteOrganisation, {
    as: asCoordinator,
    at: municipality.id,
    input: { note: 'Школа № 4' },
    idempotencyKey: crypto.randomUUID(),
  })
  const { rows } = await application.owner.query(
    `select (select coalesce(jsonb_agg(answer), '[]')::text from repeated_command)
       || (select jsonb_agg(jsonb_build_array(action, subjects))::text from journal where organisation_id = $1) as kept`,
    [municipality.id],
  )
  expect(rows[0].kept).toContain('organisations.inviteOrganisation')
  expect(rows[0].kept).not.toContain(output.path.slice('/setup#'.length))
})

test('a school makes no organisations', async () => {
  const { status } = await application.call(contract.inviteOrganisation, {
    as: asCurator,
    at: application.world.own.id,
    input: { note: 'Школа № 3' },
  })
  expect(status).toBe(404)
})
