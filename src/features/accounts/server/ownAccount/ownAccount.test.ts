import { afterAll, beforeAll, expect, test } from 'vitest'
import { loginKey } from '#domain/signIn/login.ts'
import { newPassword } from '#server/security/passwordProof.ts'
import { codeOfStep } from '#server/security/totp.ts'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import * as contract from '../../contract.ts'

const password = 'тихий омут под мостом'
const next = 'корабль варит 9 груш'
let application: TestApplication

beforeAll(async () => {
  application = await openTestApplication()
})
afterAll(() => application.close())

test('own sessions are listed, and one or all the others can be ended', async () => {
  const { account, session } = await signedIn('curator', 'saburova')
  const second = await application.signIn(account)
  const third = await application.signIn(account)
  const { output } = await application.call(contract.ownAccount, { as: session })
  expect(output.sessions).toHaveLength(3)
  expect(output.sessions.filter(({ thisOne }) => thisOne)).toHaveLength(1)
  const ofSecond = (await application.call(contract.ownAccount, { as: second })).output.sessions
  const sessionId = ofSecond.find(({ thisOne }) => thisOne)?.id ?? ''
  expect((await application.call(contract.endSession, { as: session, input: { sessionId } })).status).toBe(200)
  expect((await application.call(contract.me, { as: second })).status).toBe(401)
  expect((await application.call(contract.endOtherSessions, { as: session })).output).toEqual({ ended: 1 })
  expect((await application.call(contract.me, { as: third })).status).toBe(401)
  expect((await application.call(contract.me, { as: session })).status).toBe(200)
})

test("somebody else's session is not there", async () => {
  const { session } = await signedIn('head', 'director')
  const other = await signedIn('deputy', 'deputy')
  const theirs = (await application.call(contract.ownAccount, { as: other.session })).output.sessions[0]?.id ?? ''
  expect((await application.call(contract.endSession, { as: session, input: { sessionId: theirs } })).status).toBe(404)
  expect((await application.call(contract.me, { as: other.session })).status).toBe(200)
})

test('signing out ends the session and takes the cookie away', async () => {
  const { session } = await signedIn('observer', 'observer')
  const { status, headers } = await application.call(contract.signOut, { as: session })
  expect(status).toBe(200)
  expect(String(headers['set-cookie'])).toMatch(/nastavnik=;/)
  expect((await application.call(contract.me, { as: session })).status).toBe(401)
})

test('a changed password ends the other sessions; the old one opens nothing', async () => {
  const { account, session } = await signedIn('specialist', 'specialist')
  const other = await application.signIn(account)
  const wrong = await application.call(contract.changePassword, { as: session, input: { current: next, next } })
  expect([wrong.status, wrong.failure.reasons?.[0]?.reason]).toEqual([409, 'wrong-password'])
  const short = await application.call(contract.changePassword, {
    as: session,
    input: { current: password, next: 'ш' },
  })
  expect([short.status, short.failure.issues?.[0]?.path]).toEqual([400, 'next'])
  const input = { current: password, next }
  expect((await application.call(contract.changePassword, { as: session, input })).status).toBe(200)
  expect((await application.call(contract.me, { as: other })).status).toBe(401)
  expect((await application.call(contract.me, { as: session })).status).toBe(200)
  expect((await signIn('specialist', password)).statusCode).toBe(409)
  expect((await signIn('specialist', next)).statusCode).toBe(200)
  expect(await eventsOf(account)).toContain('accounts.changePassword')
})

test('the code goes on working after a change of password, and is removed with the password', async () => {
  const { session, account } = await signedIn('personnel', 'personnel')
  const { secret } = (await application.call(contract.proposeTotp, { as: session })).output
  const step = Math.floor(Date.now() / 30_000)
  const bad = { password, secret, code: '000000' }
  expect((await application.call(contract.setUpTotp, { as: session, input: bad })).status).toBe(409)
  const good = { ...bad, code: codeOfStep(secret, step - 1) }
  expect((await application.call(contract.setUpTotp, { as: session, input: good })).output.recoveryCodes).toHaveLength(
    10,
  )
  await application.call(contract.changePassword, { as: session, input: { current: password, next } })
  expect((await signIn('personnel', next, codeOfStep(secret, step))).json()).toEqual({ step: 'done' })
  expect((await application.call(contract.removeTotp, { as: session, input: { password } })).status).toBe(409)
  expect((await application.call(contract.removeTotp, { as: session, input: { password: next } })).status).toBe(200)
  expect((await signIn('personnel', next)).json()).toEqual({ step: 'done' })
  expect(await eventsOf(account)).toEqual(
    expect.arrayContaining(['accounts.setUpTotp', 'accounts.removeTotp', 'accounts.signIn']),
  )
})

test('new recovery codes replace the earlier ones; without a code set up there are none', async () => {
  const { session } = await signedIn('workingGroup', 'group')
  const none = await application.call(contract.renewRecoveryCodes, { as: session, input: { password } })
  expect(none.failure.reasons?.[0]?.reason).toBe('totp-not-set-up')
  const { secret } = (await application.call(contract.proposeTotp, { as: session })).output
  const code = codeOfStep(secret, Math.floor(Date.now() / 30_000))
  const first = (await application.call(contract.setUpTotp, { as: session, input: { password, secret, code } })).output
  const renewed = (await application.call(contract.renewRecoveryCodes, { as: session, input: { password } })).output
  expect((await signIn('group', password, first.recoveryCodes[0])).statusCode).toBe(409)
  expect((await signIn('group', password, renewed.recoveryCodes[0])).statusCode).toBe(200)
  expect((await application.call(contract.ownAccount, { as: session })).output.recoveryCodesLeft).toBe(9)
})

test('where the organisation demands a second factor, everything waits until it is set up', async () => {
  const { own } = application.world
  const { session } = await signedIn('technicalAdministrator', 'technical')
  await application.owner.query('update organisation set requires_second_factor = true where organisation_id = $1', [
    own.id,
  ])
  expect((await application.call(contract.me, { as: session })).output.account.mustUseTotp).toBe(true)
  const before = await application.call(contract.logins, { as: session, at: own.id })
  expect([before.status, before.failure.error]).toEqual([403, 'second-factor-needed'])
  const { secret } = (await application.call(contract.proposeTotp, { as: session })).output
  const code = codeOfStep(secret, Math.floor(Date.now() / 30_000))
  await application.call(contract.setUpTotp, { as: session, input: { password, secret, code } })
  expect((await application.call(contract.logins, { as: session, at: own.id })).status).toBe(200)
  await application.owner.query('update organisation set requires_second_factor = false')
})

test('a stolen session cannot try passwords without end', async () => {
  const { session } = await signedIn('participant', 'participant')
  const input = { password: 'не тот пароль' }
  for (let guess = 0; guess < 5; guess++) await application.call(contract.removeTotp, { as: session, input })
  const { failure } = await application.call(contract.removeTotp, { as: session, input: { password } })
  expect(failure.reasons?.[0]?.reason).toBe('too-many-attempts')
})

type Role = keyof TestApplication['world']['own']['people']

async function signedIn(role: Role, login: string) {
  const account = application.world.own.people[role]?.accountId ?? ''
  const made = await newPassword(password)
  await application.owner.query(
    `update identity.account set login = $2, login_key = $3, password_salt = $4, password_recipe = $5,
     password_proof_hash = sha256($6), password_set_at = now() where id = $1`,
    [account, login, loginKey(login), made.salt, made.recipe, made.proof],
  )
  return { account, session: await application.signIn(account) }
}

function signIn(login: string, given: string, code = '') {
  const payload = { login, password: given, code }
  return application.app.inject({ method: 'POST', url: '/api/accounts.signIn', payload })
}

async function eventsOf(account: string): Promise<string[]> {
  const { rows } = await application.owner.query('select action from identity.account_event where account_id = $1', [
    account,
  ])
  return rows.map((row) => row.action)
}
