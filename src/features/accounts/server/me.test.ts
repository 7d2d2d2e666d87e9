import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import * as contract from '../contract.ts'

let application: TestApplication
beforeAll(async () => {
  application = await openTestApplication()
})
afterAll(() => application.close())

test('the signed-in person learns where they act and what they may do there', async () => {
  const { own } = application.world
  const session = await application.signIn(own.people.curator?.accountId ?? '')
  const { status, output } = await application.call(contract.me, { as: session })
  expect(status).toBe(200)
  expect(output.places.map((place) => place.organisationId)).toEqual([own.id])
  expect(output.places[0]?.timeZone).toBe('Europe/Moscow')
  expect(output.places[0]?.permissions).toContain('pairs.change')
})

test('without a session the answer is 401', async () => {
  const { status, failure } = await application.call(contract.me, { as: null })
  expect([status, failure.error]).toEqual([401, 'sign-in'])
})
