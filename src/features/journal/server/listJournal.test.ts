import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import * as contract from '../contract.ts'

let application: TestApplication
beforeAll(async () => {
  application = await openTestApplication()
})
afterAll(() => application.close())

test('a registered order is told with its number and day, its pairs as pairs', async () => {
  const { own } = application.world
  const { documentId, pairId } = own.records
  const head = own.people.head?.personId
  await application.owner.query(
    `with f as (insert into stored_file (organisation_id, sha256, size, media_type, name)
       values ($1, sha256(''), 0, 'text/plain', 'order') returning id)
     insert into registration (organisation_id, document_id, number, signed_on, signed_by, entered_by, file_id)
     select $1, $2, '12-од', '2026-10-02', $3, $3, f.id from f`,
    [own.id, documentId, head],
  )
  await journalled('documents.registerOrder', { documents: [documentId], pairs: [pairId], persons: [head], count: 1 })
  const [line] = await lines()
  expect(line?.sentence).toBe('Зарегистрирован приказ №\u00A012-од от 02.10.2026 (1\u00A0пара)')
  expect(line?.about).toEqual([{ kind: 'pair', id: pairId, name: expect.stringMatching(/^[^—]+\u00A0— [^—]+$/) }])
})

test('a line about many names the first and counts the others', async () => {
  const persons = application.world.own.pedagogues.map(({ personId }) => personId)
  await journalled('banks.enter', { persons, count: persons.length })
  const [line] = await lines()
  expect(persons.length).toBeGreaterThan(4)
  expect(line?.about.map(({ id }) => id)).toEqual(persons.slice(0, 4))
  expect(line?.more).toBe(persons.length - 4)
})

test('an order that is not registered is told without number', async () => {
  const { pairId } = application.world.own.records
  await journalled('documents.registerOrder', { documents: [], pairs: [pairId], count: 1 })
  expect((await lines())[0]?.sentence).toBe('Зарегистрирован приказ (1\u00A0пара)')
})

async function lines() {
  const { own } = application.world
  const as = await application.signIn(own.people.curator?.accountId ?? '')
  return (await application.call(contract.list, { as, at: own.id, input: {} })).output.lines
}

/** The owner writes past the chain, which is another test's concern. */
async function journalled(action: string, subjects: object) {
  const { own } = application.world
  await application.owner.query(
    `insert into journal (organisation_id, at, person_id, action, subjects, previous_hash, hash)
     values ($1, '2026-10-05T09:00:00Z', $2, $3, $4, '', '')`,
    [own.id, own.people.curator?.personId, action, subjects],
  )
}
