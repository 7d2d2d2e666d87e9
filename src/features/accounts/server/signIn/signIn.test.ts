import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { loginKey } from '#domain/signIn/login.ts'
import { newPassword, passwordsComputed } from '#server/security/passwordProof.ts'
import { codeOfStep } from '#server/security/totp.ts'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import * as contract from '../../contract.ts'

const password = 'тихий омут под мостом'
let application: TestApplication
let curator: string

beforeAll(async () => {
  application = await openTestApplication()
  curator = application.world.own.people.curator?.accountId ?? ''
  await giveLogin(curator, 'saburova')
})
afterAll(() => application.close())
beforeEach(() => application.owner.query('delete from identity.attempt_counter'))

test('login and password open a session that works', async () => {
  const answered = await signIn({ login: ' Saburova ', password })
  expect([answered.status, answered.body]).toEqual([200, { step: 'done' }])
  expect((await application.call(contract.me, { as: answered.session })).output.account.login).toBe('saburova')
})

test('an unknown login and a wrong password get the same answer for the same work', async () => {
  const before = passwordsComputed().done
  const wrong = await signIn({ login: 'saburova', password: 'не тот пароль' })
  const between = passwordsComputed().done
  const unknown = await signIn({ login: 'nobody-here', password: 'не тот пароль' })
  expect(unknown.body).toEqual(wrong.body)
  expect([wrong.status, unknown.status]).toEqual([409, 409])
  expect([between - before, passwordsComputed().done - between]).toEqual([1, 1])
  expect(wrong.session ?? unknown.session).toBeNull()
})

test('after five failures one has to wait, for unknown logins too, and the words say how long', async () => {
  for (const login of ['saburova', 'nobody-here']) {
    await application.owner.query('delete from identity.attempt_counter')
    for (let failure = 0; failure < 5; failure++) await signIn({ login, password: 'не тот пароль' })
    const next = await signIn({ login, password })
    expect(next.body.reasons?.[0]).toMatchObject({ reason: 'too-many-attempts' })
    expect(next.body.reasons?.[0]?.words).toMatch(/Подождите \d+\sсекунд/)
  }
})

test('a hundred attempts at once are counted as a hundred', async () => {
  const login = 'saburova'
  const all = await Promise.all(Array.from({ length: 12 }, () => signIn({ login, password: 'не тот пароль' })))
  const reasons = all.map(({ body }) => body.reasons?.[0]?.reason)
  expect(reasons.filter((reason) => reason === 'wrong-sign-in')).toHaveLength(5)
  expect(reasons.filter((reason) => reason === 'too-many-attempts')).toHaveLength(7)
})

test('strangers cannot lock out a browser that has signed in before', async () => {
  const { device } = await signIn({ login: 'saburova', password })
  for (let failure = 0; failure < 6; failure++) await signIn({ login: 'saburova', password: 'не тот пароль' })
  expect((await signIn({ login: 'saburova', password })).status).toBe(409)
  expect((await signIn({ login: 'saburova', password, device })).body).toEqual({ step: 'done' })
})

test('but such a browser has its own limit, and a made-up token is a stranger', async () => {
  const { device } = await signIn({ login: 'saburova', password })
  for (let failure = 0; failure < 5; failure++) await signIn({ login: 'saburova', password: 'не тот пароль', device })
  expect((await signIn({ login: 'saburova', password, device })).body.reasons?.[0]?.reason).toBe('too-many-attempts')
  expect((await signIn({ login: 'saburova', password })).body).toEqual({ step: 'done' })
  for (let failure = 0; failure < 5; failure++) {
    await signIn({ login: 'saburova', password: 'не тот пароль', device: randomBytes(32).toString('base64url') })
  }
  expect((await signIn({ login: 'saburova', password })).body.reasons?.[0]?.reason).toBe('too-many-attempts')
})

test('whoever fails from one network holds nobody up in another; a /64 is one network', async () => {
  const wrong = { login: 'saburova', password: 'не тот пароль' }
  for (let failure = 0; failure < 5; failure++) await signIn({ ...wrong, address: `2001:db8:1:2::${failure + 1}` })
  const same = await signIn({ login: 'saburova', password, address: '2001:db8:1:2:ffff::1' })
  const elsewhere = await signIn({ login: 'saburova', password, address: '2001:db8:1:3::1' })
  expect(same.body.reasons?.[0]?.reason).toBe('too-many-attempts')
  expect(elsewhere.body).toEqual({ step: 'done' })
})

test('a school behind one address signs in, however many of its people fail', async () => {
  for (let failure = 0; failure < 101; failure++) await begin(`nobody-${failure}`, '10.0.0.1')
  expect((await signIn({ login: 'saburova', password })).body).toEqual({ step: 'done' })
})

test('a login tried from everywhere waits half a minute at most', async () => {
  for (let network = 0; network < 60; network++) {
    await begin('saburova', `10.1.0.${network}`)
    await application.owner.query(
      `update identity.attempt_counter set next_at = now() where key = sha256(convert_to('login saburova', 'UTF8'))`,
    )
  }
  await begin('saburova', '10.1.1.1')
  const waiting = await begin('saburova', '10.1.1.2')
  expect(waiting).toBeGreaterThan(5)
  expect(waiting).toBeLessThanOrEqual(30)
})

test('failures are forgotten when a quarter of an hour has passed without one', async () => {
  for (let failure = 0; failure < 5; failure++) await begin('saburova', '10.0.0.1')
  expect(await begin('saburova', '10.0.0.1')).toBeGreaterThan(0)
  await application.owner.query(`update identity.attempt_counter set next_at = now() - interval '15 minutes 1 second'`)
  for (let failure = 0; failure < 5; failure++) expect(await begin('saburova', '10.0.0.1')).toBe(0)
  expect(await begin('saburova', '10.0.0.1')).toBeGreaterThan(0)
})

test('waiting ends: the next attempt is free again', async () => {
  for (let failure = 0; failure < 5; failure++) await signIn({ login: 'saburova', password: 'не тот пароль' })
  await application.owner.query(`update identity.attempt_counter set next_at = now() - interval '1 second'`)
  expect((await signIn({ login: 'saburova', password })).body).toEqual({ step: 'done' })
})

test('a session ends after twelve idle hours and after fourteen days', async () => {
  for (const lapse of [`last_seen_at = now() - interval '12 hours 1 second'`, 'expires_at = now()']) {
    const { session } = await signIn({ login: 'saburova', password })
    const token = Buffer.from(session ?? '', 'base64url')
    const { rows } = await application.owner.query(
      `select expires_at - started_at = '14 days' as days, idle_limit = '12 hours' as hours
       from identity.session where token_hash = sha256($1)`,
      [token],
    )
    expect(rows[0]).toEqual({ days: true, hours: true })
    expect((await application.call(contract.me, { as: session })).status).toBe(200)
    await application.owner.query(`update identity.session set ${lapse} where token_hash = sha256($1)`, [token])
    expect((await application.call(contract.me, { as: session })).status).toBe(401)
  }
})

test('the database keeps neither the session nor anything that signs in', async () => {
  const { session } = await signIn({ login: 'saburova', password })
  const { rows } = await application.owner.query(
    'select token_hash from identity.session order by started_at desc limit 1',
  )
  expect(rows[0].token_hash.equals(Buffer.from(session ?? '', 'base64url'))).toBe(false)
})

test('the application itself may read no account, and a proof that is wrong opens nothing', async () => {
  const app = new pg.Client(application.appUrl)
  await app.connect()
  await expect(app.query('select * from identity.account')).rejects.toThrow(/permission denied/)
  await expect(app.query('select identity.open_session($1, $2, $3)', [curator, randomBytes(32), 'x'])).rejects.toThrow(
    /permission denied/,
  )
  const given = ['saburova', randomBytes(32), randomBytes(32), randomBytes(32), 'x']
  const opened = await app.query('select identity.sign_in($1, $2, null, null, $3, $4, $5) as until', given)
  expect(opened.rows[0].until).toBeNull()
  await app.end()
})

test('with a code set up the password alone opens nothing; a code works once', async () => {
  const { session, secret, step } = await withTotp('belov')
  expect(session).not.toBeNull()
  const alone = await signIn({ login: 'belov', password })
  expect([alone.body, alone.session]).toEqual([{ step: 'code' }, null])
  const replayed = await signIn({ login: 'belov', password, code: codeOfStep(secret, step) })
  expect(replayed.body.reasons?.[0]?.reason).toBe('wrong-code')
  const next = codeOfStep(secret, step + 1)
  const both = await Promise.all([1, 2].map(() => signIn({ login: 'belov', password, code: next })))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('a right password without its code does not clear the failures of guessed codes', async () => {
  await withTotp('gusev')
  for (let guess = 0; guess < 5; guess++) {
    expect((await signIn({ login: 'gusev', password })).body).toEqual({ step: 'code' })
    await signIn({ login: 'gusev', password, code: '000000' })
  }
  expect((await signIn({ login: 'gusev', password })).body.reasons?.[0]?.reason).toBe('too-many-attempts')
})

test('a recovery code opens once, and only with the password', async () => {
  const { recoveryCodes } = await withTotp('vorontsova')
  const code = recoveryCodes[0] ?? ''
  expect((await signIn({ login: 'vorontsova', password: 'не тот пароль', code })).status).toBe(409)
  expect((await signIn({ login: 'vorontsova', password, code: code.toLowerCase() })).body).toEqual({ step: 'done' })
  expect((await signIn({ login: 'vorontsova', password, code })).body.reasons?.[0]?.reason).toBe('wrong-code')
})

interface Trying {
  login: string
  password: string
  code?: string
  device?: string | null
  address?: string
}

async function signIn({ device, address, ...input }: Trying) {
  const sent = await application.app.inject({
    method: 'POST',
    url: '/api/accounts.signIn',
    payload: input,
    remoteAddress: address ?? '10.0.0.1',
    cookies: device ? { 'nastavnik-device': device } : {},
  })
  const cookie = (name: string) => sent.cookies.find((kept) => kept.name === name)?.value ?? null
  const body = sent.json() as { step?: string; reasons?: { reason: string; words: string }[] }
  return { status: sent.statusCode, body, session: cookie('nastavnik'), device: cookie('nastavnik-device') }
}

/** An attempt without the password, which costs the time; answers the seconds to wait. */
async function begin(login: string, network: string): Promise<number> {
  const { rows } = await application.owner.query<{ seconds: number }>(
    'select wait_seconds as seconds from identity.begin_attempt($1, $2, null)',
    [login, network],
  )
  return rows[0]?.seconds ?? Number.NaN
}

async function giveLogin(accountId: string, login: string): Promise<void> {
  const made = await newPassword(password)
  await application.owner.query(
    `update identity.account set login = $2, login_key = $3, password_salt = $4, password_recipe = $5,
     password_proof_hash = sha256($6), password_set_at = now() where id = $1`,
    [accountId, login, loginKey(login), made.salt, made.recipe, made.proof],
  )
}

const free = ['deputy', 'specialist', 'personnel'] as const
let taken = 0

async function withTotp(login: string) {
  const accountId = application.world.own.people[free[taken++] ?? 'observer']?.accountId ?? ''
  await giveLogin(accountId, login)
  const session = await application.signIn(accountId)
  const { secret } = (await application.call(contract.proposeTotp, { as: session })).output
  const step = Math.floor(Date.now() / 30_000)
  const input = { password, secret, code: codeOfStep(secret, step) }
  const { output, status } = await application.call(contract.setUpTotp, { as: session, input })
  expect(status).toBe(200)
  return { session, secret, step, recoveryCodes: output.recoveryCodes }
}
