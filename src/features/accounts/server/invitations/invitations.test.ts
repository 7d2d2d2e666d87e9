import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import type { TestPerson } from '#server/testing/world.ts'
import * as contract from '../../contract.ts'

const password = 'тихий омут под мостом'
let application: TestApplication
let curator: string
let technical: string

beforeAll(async () => {
  application = await openTestApplication()
  const { people } = application.world.own
  curator = await application.signIn(people.curator?.accountId ?? '')
  technical = await application.signIn(people.technicalAdministrator?.accountId ?? '')
})
afterAll(() => application.close())

test('an invited person chooses login and password and is signed in', async () => {
  const person = await somebody()
  const { code, name } = await invited(person)
  expect(name).toContain('Анна Петровна')
  const looked = await look(code)
  expect(looked.output).toMatchObject({
    organisationName: 'Школа № 1',
    greeting: 'Анна Петровна',
    login: null,
    staff: false,
  })
  const accepted = await accept({ code: code.toLowerCase(), login: 'abramova', password: 'сорока1сад' })
  expect(accepted.output).toEqual({ organisationId: application.world.own.id })
  const me = await application.call(contract.me, { as: sessionIn(accepted.headers) })
  expect(me.output.places).toMatchObject([{ organisationId: application.world.own.id }])
  const { rows } = await application.owner.query('select human_id from identity.account where login = $1', ['abramova'])
  expect(rows[0].human_id).toBe(person.humanId)
  expect(await journal()).toEqual(expect.arrayContaining(['accounts.invite', 'accounts.acceptInvitation']))
})

test('used, expired, withdrawn, replaced and unknown codes say the same', async () => {
  const used = (await invited(await somebody())).code
  await accept({ code: used, login: 'used-code', password })
  const person = await somebody()
  const replaced = (await invited(person)).code
  const { id } = await invited(person)
  const withdrawal = { as: curator, at: application.world.own.id, input: { invitationId: id } }
  expect((await application.call(contract.withdrawInvitation, withdrawal)).output).toEqual({
    personId: person.personId,
  })
  expect((await application.call(contract.withdrawInvitation, withdrawal)).status).toBe(409)
  const expired = (await invited(person)).code
  await application.owner.query(
    `update identity.invitation set expires_at = now() where person_id = $1 and withdrawn_at is null`,
    [person.personId],
  )
  for (const code of [used, replaced, expired, 'KX7M2-PA4TE-9HC5Y']) {
    expect((await look(code)).failure.reasons?.[0]?.reason).toBe('invitation-not-valid')
    const { status, failure } = await accept({ code, login: 'somebody-new', password })
    expect([status, failure.reasons?.[0]?.reason]).toEqual([409, 'invitation-not-valid'])
  }
})

test('two uses of one slip at the same moment make one sign-in', async () => {
  const { code } = await invited(await somebody())
  const both = await Promise.all(['left-hand', 'right-hand'].map((login) => accept({ code, login, password })))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  const { rows } = await application.owner.query(
    `select count(*) from identity.account where login in ('left-hand', 'right-hand')`,
  )
  expect(rows[0].count).toBe(1)
})

test('staff need 12 characters, others 8', async () => {
  const { people } = application.world.own
  const observer = await withoutAccount(people.observer)
  const ofStaff = (await invited(observer)).code
  const short = await accept({ code: ofStaff, login: 'of-staff', password: 'сорока1сад' })
  expect([short.status, short.failure.issues?.[0]?.path]).toEqual([400, 'password'])
  expect((await accept({ code: ofStaff, login: 'of-staff', password })).status).toBe(200)
})

test('whoever forgot the password takes a new one under the old login, and is asked for no code', async () => {
  const person = await somebody()
  await accept({ code: (await invited(person)).code, login: 'forgetful', password })
  const again = await invited(person)
  expect(again.login).toBe('forgetful')
  const accepted = await accept({ code: again.code, login: null, password: 'корабль варит 9 груш' })
  expect(accepted.status).toBe(200)
  expect((await signIn('forgetful', password)).statusCode).toBe(409)
  expect((await signIn('forgetful', 'корабль варит 9 груш')).json()).toEqual({ step: 'done' })
})

test('a technical administrator gives no new password to those who may do more', async () => {
  const { people, id } = application.world.own
  const input = { personIds: [people.curator?.personId ?? ''] }
  const { status, failure } = await application.call(contract.invite, { as: technical, at: id, input })
  expect([status, failure.reasons]).toMatchObject([409, [{ reason: 'may-more-than-you', subject: input.personIds[0] }]])
})

test('who signs in already elsewhere is linked, not doubled, and gets no new password from here', async () => {
  const { own, sibling } = application.world
  const person = await somebody(sibling.id)
  const atSibling = await application.signIn(sibling.people.curator?.accountId ?? '')
  const input = { personIds: [person.personId] }
  const made = await application.call(contract.invite, { as: atSibling, at: sibling.id, input })
  const code = made.output.invitations[0]?.code ?? ''
  const teacher = own.people.specialist?.accountId ?? ''
  const session = await application.signIn(teacher)
  expect((await link(null, code)).failure.reasons?.[0]?.reason).toBe('sign-in-first')
  expect((await link(session, code)).output).toEqual({ organisationId: sibling.id, personId: person.personId })
  const me = await application.call(contract.me, { as: session })
  expect(me.output.places.map((place) => place.organisationId).sort()).toEqual([own.id, sibling.id].sort())
  const again = await application.call(contract.invite, { as: atSibling, at: sibling.id, input })
  expect(again.failure.reasons?.[0]?.reason).toBe('signs-in-elsewhere')
})

test('two records of one organisation never become one human by a slip', async () => {
  const { code } = await invited(await somebody())
  const session = await application.signIn(application.world.own.people.specialist?.accountId ?? '')
  expect((await link(session, code)).failure.reasons?.[0]?.reason).toBe('belongs-here-already')
  expect((await look(code)).status).toBe(200)
})

test('the list of logins names people for those who may see people; the technical administrator sees logins', async () => {
  const { own } = application.world
  const person = await somebody()
  await invited(person)
  const forCurator = (await application.call(contract.logins, { as: curator, at: own.id })).output
  const row = forCurator.rows.find(({ personId }) => personId === person.personId)
  expect(row).toMatchObject({ login: null, invitation: { expired: false } })
  expect(row?.name).toContain('Анна Петровна')
  const forTechnical = (await application.call(contract.logins, { as: technical, at: own.id })).output
  expect(forTechnical.withNames).toBe(false)
  expect(forTechnical.rows.every(({ name, post }) => name === null && post === null)).toBe(true)
  expect(forTechnical.rows.every(({ login, invitation }) => login !== null || invitation !== null)).toBe(true)
  const neverInvited = await somebody()
  expect(forTechnical.rows.some(({ personId }) => personId === neverInvited.personId)).toBe(false)
})

test('nobody without the right invites; people of another organisation are not there', async () => {
  const { own, sibling } = application.world
  const input = { personIds: [own.pedagogues[5]?.personId ?? ''] }
  const deputy = await application.signIn(own.people.deputy?.accountId ?? '')
  expect((await application.call(contract.invite, { as: deputy, at: own.id, input })).status).toBe(403)
  const outsider = await application.signIn(sibling.people.curator?.accountId ?? '')
  expect((await application.call(contract.invite, { as: outsider, at: own.id, input })).status).toBe(404)
  expect((await application.call(contract.invite, { as: outsider, at: sibling.id, input })).status).toBe(404)
})

test('by mail only where mail is sent: the letter waits with the id of the invitation, the code is shown to nobody', async () => {
  const { own } = application.world
  const input = { personIds: [(await somebody()).personId], by: 'mail' as const }
  const refused = await application.call(contract.invite, { as: curator, at: own.id, input })
  expect(refused.failure.reasons?.[0]?.reason).toBe('mail-not-set-up')
  await application.owner.query('update identity.installation set sends_mail = true')
  await application.owner.query(`update person set email = 'teacher@example.org' where id = any ($1)`, [
    input.personIds,
  ])
  const { output } = await application.call(contract.invite, { as: curator, at: own.id, input })
  expect(output.invitations[0]?.code).toBeNull()
  const { rows } = await application.owner.query('select kind, about, sent_at from mail_message')
  expect(rows).toEqual([{ kind: 'invitation', about: output.invitations[0]?.id, sent_at: null }])
})

test('codes are kept nowhere: not in the answers for repeated sending, not in the journal', async () => {
  const { own } = application.world
  const key = crypto.randomUUID()
  const input = { personIds: [(await somebody()).personId] }
  const { output } = await application.call(contract.invite, { as: curator, at: own.id, input, idempotencyKey: key })
  const code = output.invitations[0]?.code ?? ''
  const { rows } = await application.owner.query(
    `select (select coalesce(jsonb_agg(answer), '[]')::text from repeated_command) || (select jsonb_agg(subjects)::text from journal) as kept`,
  )
  expect(code).toHaveLength(15)
  expect(rows[0].kept).not.toContain(code)
})

/** A pedagogue without appointment and account. */
async function somebody(organisationId = application.world.own.id): Promise<TestPerson> {
  const { rows } = await application.owner.query(
    `with human as (insert into identity.human default values returning id),
     person as (insert into person (organisation_id, human_id, kind, joined_on)
       select $1, id, 'pedagogue', '2020-09-01' from human returning id, human_id),
     name as (insert into person_name (organisation_id, person_id, from_on, surname, given, patronymic)
       select $1, id, '2020-09-01', 'Новая', 'Анна', 'Петровна' from person)
     select id, human_id from person`,
    [organisationId],
  )
  return { personId: rows[0].id, humanId: rows[0].human_id, accountId: null }
}

async function invited(person: TestPerson) {
  const input = { personIds: [person.personId] }
  const { output } = await application.call(contract.invite, { as: curator, at: application.world.own.id, input })
  const made = output.invitations[0]
  if (!made) throw new Error('nobody was invited')
  return { ...made, code: made.code ?? '' }
}

const look = (code: string) => application.call(contract.invitation, { as: null, input: { code } })
const link = (as: string | null, code: string) => application.call(contract.linkInvitation, { as, input: { code } })
const accept = (input: { code: string; login: string | null; password: string }) =>
  application.call(contract.acceptInvitation, { as: null, input })

function signIn(login: string, given: string) {
  return application.app.inject({ method: 'POST', url: '/api/accounts.signIn', payload: { login, password: given } })
}

function sessionIn(headers: Record<string, unknown>): string {
  const cookies = [headers['set-cookie']].flat().map(String)
  return /^nastavnik=([^;]+)/.exec(cookies.find((cookie) => cookie.startsWith('nastavnik=')) ?? '')?.[1] ?? ''
}

async function withoutAccount(person: TestPerson | undefined): Promise<TestPerson> {
  if (!person) throw new Error('nobody is there')
  await application.owner.query('delete from identity.account where id = $1', [person.accountId])
  return { ...person, accountId: null }
}

async function journal(): Promise<string[]> {
  const { rows } = await application.owner.query('select action from journal where organisation_id = $1', [
    application.world.own.id,
  ])
  return rows.map((row) => row.action)
}
