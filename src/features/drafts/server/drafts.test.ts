import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import * as contract from '../contract.ts'

let application: TestApplication
let curator: string
let at: string

beforeAll(async () => {
  application = await openTestApplication()
  at = application.world.own.id
  curator = await application.signIn(application.world.own.people.curator?.accountId ?? '')
})
beforeEach(() => application.owner.query('delete from draft'))
afterAll(() => application.close())

const form = 'people.addPerson'
const content = { surname: 'Сабу', agreed: false, topics: [{ code: 'lesson', difficulty: null }] }

async function load(as: string, place = at, which = form) {
  const { output } = await application.call(contract.load, { as, at: place, input: { form: which } })
  return output.draft?.content ?? null
}
function save(as: string, input: { form: string; content: Record<string, unknown> }, place = at) {
  return application.call(contract.save, { as, at: place, input })
}

test('what was typed comes back as it was, the last words win', async () => {
  expect(await load(curator)).toBeNull()
  await save(curator, { form, content: { surname: 'С' } })
  expect((await save(curator, { form, content })).status).toBe(200)
  expect(await load(curator)).toEqual(content)
})

test('two tabs that save at once leave one draft', async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => save(curator, { form, content })))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
  expect((await application.owner.query('select from draft')).rowCount).toBe(1)
})

test('a form about one record has a draft of its own for each', async () => {
  const one = `people.changePerson:${at}`
  await save(curator, { form: one, content })
  expect(await load(curator, at, one)).toEqual(content)
  expect(await load(curator, at, 'people.changePerson')).toBeNull()
})

test('a draft that is forgotten is gone; forgetting none is no fault', async () => {
  await save(curator, { form, content })
  for (let time = 0; time < 2; time++) {
    expect((await application.call(contract.forget, { as: curator, at, input: { form } })).status).toBe(200)
  }
  expect(await load(curator)).toBeNull()
})

test('nobody sees the draft of a colleague or deletes it', async () => {
  await save(curator, { form, content })
  const head = await application.signIn(application.world.own.people.head?.accountId ?? '')
  expect(await load(head)).toBeNull()
  await application.call(contract.forget, { as: head, at, input: { form } })
  expect(await load(curator)).toEqual(content)
})

test('another organisation is not there, and the participant keeps drafts too', async () => {
  const { people } = application.world.sibling
  const outsider = await application.signIn(people.curator?.accountId ?? '')
  expect((await save(outsider, { form, content })).status).toBe(404)
  const participant = await application.signIn(application.world.own.people.participant?.accountId ?? '')
  expect((await save(participant, { form, content })).status).toBe(200)
})

test('a draft has a size, and a form a name that says nothing of a person', async () => {
  expect((await save(curator, { form, content: { text: 'я'.repeat(61_000) } })).status).toBe(400)
  expect((await save(curator, { form, content: { text: 'я'.repeat(59_000) } })).status).toBe(200)
  for (const text of ['\u0000', '\ud83d', '\\\u0000']) {
    expect((await save(curator, { form, content: { text } })).status).toBe(400)
  }
  expect((await save(curator, { form, content: { text: 'путь C:\\u0000 и 🙂' } })).status).toBe(200)
  for (const wrong of ['Петрова', 'people.addPerson:Петрова', '', 'a'.repeat(60)]) {
    expect((await save(curator, { form: wrong, content })).status).toBe(400)
  }
})

test('the newest forty drafts of a person stay', async () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'].flatMap((letter) => [`${letter}x`, `${letter}y`]).slice(0, 43)
  for (const letter of letters) await save(curator, { form: `form.${letter}`, content })
  const { rows } = await application.owner.query('select form from draft')
  expect(rows.map((row) => row.form).sort()).toEqual(letters.slice(3).map((letter) => `form.${letter}`))
})

test('a draft leaves no line in the journal', async () => {
  const lines = async () => (await application.owner.query('select from journal')).rowCount
  const before = await lines()
  await save(curator, { form, content })
  await application.call(contract.forget, { as: curator, at, input: { form } })
  expect(await lines()).toBe(before)
})
