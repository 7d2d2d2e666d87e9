import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import * as contract from '../../contract.ts'

let application: TestApplication
let account: string

beforeAll(async () => {
  application = await openTestApplication()
  account = application.world.own.people.curator?.accountId ?? ''
  await application.owner.query(`insert into identity.demo_card values ($1, 1, 'Готовит приказ о парах')`, [account])
})
afterAll(() => application.close())

test('outside a demo nobody signs in by a click', async () => {
  const input = { accountId: account }
  expect((await application.call(contract.demoPeople, { as: null })).status).toBe(404)
  const { status, headers } = await application.call(contract.signInAsDemo, { as: null, input })
  expect([status, headers['set-cookie']]).toEqual([404, undefined])
})

test('in the demo its people are shown with role and situation, and one click signs in', async () => {
  await application.owner.query('update identity.installation set demo = true')
  const { people } = (await application.call(contract.demoPeople, { as: null })).output
  expect(people).toMatchObject([
    {
      accountId: account,
      organisationName: 'Школа № 1',
      roles: ['Куратор наставничества'],
      situation: 'Готовит приказ о парах',
    },
  ])
  const { status, headers } = await application.call(contract.signInAsDemo, { as: null, input: { accountId: account } })
  expect(status).toBe(200)
  const session = /nastavnik=([^;]+)/.exec(String(headers['set-cookie']))?.[1] ?? ''
  expect((await application.call(contract.me, { as: session })).output.demo).toBe(true)
})

test('even in the demo only the people shown can be taken', async () => {
  const other = application.world.own.people.head?.accountId ?? ''
  expect((await application.call(contract.signInAsDemo, { as: null, input: { accountId: other } })).status).toBe(404)
})
