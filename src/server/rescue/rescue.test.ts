import { afterAll, beforeAll, expect, test } from 'vitest'
import { acceptInvitation, invitation } from '#features/accounts/contract.ts'
import { openTestApplication, type TestApplication } from '../testing/application.ts'
import { newSignInCode } from './newSignInCode.ts'

let application: TestApplication
let login: string
beforeAll(async () => {
  application = await openTestApplication()
  const accountId = application.world.own.people.head?.accountId
  login = `rescue-${accountId?.slice(0, 8)}`
  const { loginKey } = await import('#domain/signIn/login.ts')
  await application.owner.query('update identity.account set login = $2, login_key = $3 where id = $1', [
    accountId,
    login,
    loginKey(login),
  ])
})
afterAll(() => application.close())

test('the owner of the server opens the way to a new password, once', async () => {
  const client = await application.owner.connect()
  const first = await newSignInCode(client, login)
  const code = await newSignInCode(client, login.toUpperCase())
  client.release()
  const shown = await application.call(invitation, { as: null, input: { code: code ?? '' } })
  expect(shown.output).toMatchObject({ login, staff: true })
  // A second code takes the place of the first.
  expect((await application.call(invitation, { as: null, input: { code: first ?? '' } })).status).toBe(409)
  const accept = () =>
    application.call(acceptInvitation, {
      as: null,
      input: { code: code ?? '', login: null, password: 'тихая вода точит берег' },
    })
  expect((await accept()).status).toBe(200)
  expect((await accept()).status).toBe(409)
  const { rows } = await application.owner.query(`select from identity.account_event where action = 'server.rescue'`)
  expect(rows).toHaveLength(2)
})

test('an unknown login gets no code', async () => {
  const client = await application.owner.connect()
  expect(await newSignInCode(client, 'nobody')).toBeNull()
  client.release()
})
