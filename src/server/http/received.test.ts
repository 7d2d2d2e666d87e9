import { afterAll, beforeAll, expect, test } from 'vitest'
import { pathOf } from '#contract/endpoint.ts'
import { checkList } from '#features/imports/contract.ts'
import { addPerson, listPeople } from '#features/people/contract.ts'
import { openTestApplication, type TestApplication } from '../testing/application.ts'

let application: TestApplication
let curator: string
let at: string
beforeAll(async () => {
  application = await openTestApplication()
  at = application.world.own.id
  curator = await application.signIn(application.world.own.people.curator?.accountId ?? '')
})
afterAll(() => application.close())

const unkept = { 'U+0000': 'Анна\u0000', 'half of a double sign': '\ud83dАнна', 'the other half': 'Анна\ude42' }

test.each(Object.entries(unkept))('text with %s is named by its field and does not fit', async (_name, given) => {
  const input = { surname: 'Иванова', given, patronymic: null }
  const { status, failure } = await application.call(addPerson, { as: curator, at, input })
  expect(status).toBe(400)
  expect(failure.issues).toEqual([{ path: 'given', message: expect.stringContaining('невидимый знак') }])
})

test('neither does it in a search, in a name of a field or in the name of a file', async () => {
  const statuses = [
    await application.call(listPeople, { as: curator, at, input: { find: 'А\u0000' } }),
    await application.call(addPerson, { as: curator, at, input: { 'surname\u0000': 'Иванова' } as never }),
    await application.call(checkList, {
      as: curator,
      at,
      file: { name: 'А\u0000.xlsx', bytes: new Uint8Array(4) },
    }),
  ].map(({ status }) => status)
  expect(statuses).toEqual([400, 400, 400])
})

test('nor in a body that is nested without end', async () => {
  const payload = `{"surname":${'['.repeat(50_000)}"\\u0000"${']'.repeat(50_000)}}`
  const headers = { cookie: `nastavnik=${curator}`, 'content-type': 'application/json' }
  const sent = await application.app.inject({ method: 'POST', url: pathOf(addPerson, at), payload, headers })
  expect(sent.statusCode).toBe(400)
})

test('a double sign, a tab and the word «\\u0000» itself are text', async () => {
  const input = { surname: 'Иванова', given: 'Анна', patronymic: null, subject: '🙂\t\\u0000' }
  expect((await application.call(addPerson, { as: curator, at, input })).status).toBe(200)
})
