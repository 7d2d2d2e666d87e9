import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { jobs } from '#server/jobsOfFeatures.ts'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import { type Background, openBackground } from '#server/testing/background.ts'
import { openSmtpServer, type SmtpServer } from '#server/testing/smtpServer.ts'
import * as contract from '../../contract.ts'

let application: TestApplication
let background: Background
let smtp: SmtpServer
let curator: string

beforeAll(async () => {
  application = await openTestApplication()
  curator = await application.signIn(application.world.own.people.curator?.accountId ?? '')
  smtp = await openSmtpServer()
  background = openBackground(application)
})
afterEach(async () => {
  await background.close()
  background = openBackground(application)
  smtp.received.length = 0
  smtp.refuseWith = null
  await application.owner.query('delete from graphile_worker._private_jobs')
  await application.owner.query('delete from mail_message')
  await application.owner.query('update identity.installation set sends_mail = true')
  await application.owner.query('update person set email = null')
})
afterAll(async () => {
  await background.close()
  await smtp.close()
  await application.close()
})

const refusedByServer = expect.objectContaining({ event: 'job-failed', reason: expect.stringContaining('EENVELOPE') })
const invited = () => application.world.own.pedagogues[0]?.personId ?? ''
const withdrawInvitations = 'update identity.invitation set withdrawn_at = now() where withdrawn_at is null'

async function invite() {
  return application.call(contract.invite, {
    as: curator,
    at: application.world.own.id,
    input: { personIds: [invited()], by: 'mail' },
  })
}
async function giveAddress() {
  await application.owner.query(`update person set email = 'teacher@example.org' where id = $1`, [invited()])
}
async function letters() {
  const { rows } = await application.owner.query('select sent_at from mail_message')
  return rows as { sent_at: string | null }[]
}
function startMail() {
  return background.start(jobs, { smtpUrl: smtp.url, from: '«Наставник» <nastavnik@example.org>' })
}
/** Nodemailer sends Russian text in base64. */
function bodyOf(source: string): string {
  return Buffer.from(source.slice(source.indexOf('\r\n\r\n')), 'base64').toString('utf8')
}

test('without a mail server the invitation is refused in words instead of being promised', async () => {
  await application.owner.query('update identity.installation set sends_mail = false')
  await giveAddress()
  const { status, failure } = await invite()
  expect([status, failure.reasons?.[0]?.reason]).toEqual([409, 'mail-not-set-up'])
  expect(await letters()).toEqual([])
})

test('who has no address cannot be written to, and the curator is told who', async () => {
  const { status, failure } = await invite()
  expect([status, failure.reasons?.[0]]).toEqual([
    409,
    expect.objectContaining({ reason: 'no-email-address', subject: invited() }),
  ])
})

test('a letter brings a code that lets the invited person in', async () => {
  await giveAddress()
  await startMail()
  expect((await invite()).status).toBe(200)
  await vi.waitFor(() => expect(smtp.received).toHaveLength(1), 5000)
  const letter = smtp.received[0]
  expect([letter?.from, letter?.to]).toEqual(['nastavnik@example.org', 'teacher@example.org'])
  const body = bodyOf(letter?.source ?? '')
  const code = /\/invitation#(\S+)/.exec(body)?.[1] ?? ''
  expect(body).toContain('Школа № 1 приглашает вас в программу «Наставник».')
  const { status, output } = await application.call(contract.invitation, { as: null, input: { code } })
  expect([status, output.organisationName]).toEqual([200, 'Школа № 1'])
  await vi.waitFor(async () => expect((await letters())[0]?.sent_at).not.toBeNull(), 5000)
})

test('neither the queue nor the waiting letter holds an address, a name or a code', async () => {
  await giveAddress()
  await invite()
  const { rows } = await application.owner.query(
    'select j.payload::jsonb::text as payload, m.* from graphile_worker._private_jobs j, mail_message m',
  )
  expect(rows).toHaveLength(1)
  expect(rows[0].payload).toMatch(/^\{"grant": "[0-9a-f-]{36}", "payload": \{"letterId": "[0-9a-f-]{36}"\}\}$/)
  expect(rows[0].kind).toBe('invitation')
})

test('an invitation that was withdrawn meanwhile sends nothing', async () => {
  await giveAddress()
  await invite()
  await application.owner.query(withdrawInvitations)
  await startMail()
  await vi.waitFor(async () => expect(await letters()).toEqual([]), 5000)
  expect(smtp.received).toEqual([])
})

test('a letter that the mail server refuses stays to be sent again, and the log does not repeat the address', async () => {
  await giveAddress()
  await invite()
  smtp.refuseWith = '550 no such user teacher@example.org'
  await startMail()
  await vi.waitFor(() => expect(background.log).toContainEqual(refusedByServer), 5000)
  expect(JSON.stringify(background.log)).not.toContain('teacher@')
  expect(await letters()).toEqual([{ sent_at: null }])
})
