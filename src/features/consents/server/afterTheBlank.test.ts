import { afterAll, beforeAll, expect, test } from 'vitest'
import { consentWordings } from '#content/consentWordings.ts'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import * as contract from '../contract.ts'

let application: TestApplication
let as: string
let at: string
beforeAll(async () => {
  application = await openTestApplication()
  at = application.world.own.id
  as = await application.signIn(application.world.own.people.curator?.accountId ?? '')
})
afterAll(() => application.close())

const person = (index: number) => application.world.own.pedagogues[index]?.personId ?? ''
const publication = { resources: 'school.test', categories: 'фотография', prohibitions: null }
const counts = async () => (await application.call(contract.needed, { as, at })).output.counts

test('a paper keeps the wording of the blank on which it was signed; without a blank, the one of today', async () => {
  const printed = await application.call(contract.print, {
    as,
    at,
    input: { people: [person(0)], publication: true },
  })
  expect(printed.status).toBe(200)
  await application.owner.query(`update consent_blank set wording_version = 'before' where batch_id = $1`, [
    printed.output.batchId,
  ])
  const paper = { personId: person(0), kind: 'publication' as const }
  const record = (givenOn: string, untilOn: string) =>
    application.call(contract.record, { as, at, input: { consents: [paper], givenOn, untilOn, publication } })
  const given = [await record('2026-10-04', '2026-10-04'), await record('2026-10-05', '2026-10-05')]
  const ids = given.map(({ output }) => output.consents[0]?.id)
  const { rows } = await application.owner.query(
    'select wording_version from consent where id = any ($1) order by given_on',
    [ids],
  )
  expect(rows.map((row) => row.wording_version)).toEqual([consentWordings.publication.version, 'before'])
})

test('who took back a consent to publication is shown so, and lacks nothing', async () => {
  const before = await counts()
  const { output } = await application.call(contract.record, {
    as,
    at,
    input: { consents: [{ personId: person(1), kind: 'publication' }], givenOn: '2026-10-01', publication },
  })
  const [{ id, version } = { id: '', version: 0 }] = output.consents
  await application.call(contract.withdraw, { as, at, input: { id, version, withdrawnOn: '2026-10-05', pairs: [] } })
  const { output: shown } = await application.call(contract.needed, { as, at, input: { state: 'withdrawn' } })
  expect(shown.people.map((each) => each.person.id)).toEqual([person(1)])
  expect(await counts()).toMatchObject({ peopleLacking: before.peopleLacking, missing: before.missing })
})

test('nobody asks who has left for a publication', async () => {
  const { missing } = await counts()
  await application.call(contract.print, { as, at, input: { people: [person(5)], publication: true } })
  expect((await counts()).missing).toBe(missing + 1)
  await application.owner.query(`update person set left_on = '2026-10-04' where id = $1`, [person(5)])
  expect((await counts()).missing).toBe(missing)
})
