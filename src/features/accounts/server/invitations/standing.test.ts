import { beforeEach, expect, test, vi } from 'vitest'
import { loginKey } from '#domain/signIn/login.ts'
import { newSignInCode } from '#server/rescue/newSignInCode.ts'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import type { TestOrganisation } from '#server/testing/world.ts'
import * as contract from '../../contract.ts'

const password = 'тихий омут под мостом'
let application: TestApplication
let own: TestOrganisation
let sibling: TestOrganisation
let curator: string
let technical: string

beforeEach(async () => {
  application = await openTestApplication()
  own = application.world.own
  sibling = application.world.sibling
  curator = await application.signIn(own.people.curator?.accountId ?? '')
  technical = await application.signIn(own.people.technicalAdministrator?.accountId ?? '')
  return () => application.close()
})

test('a technical administrator gets no slip for a head who has no sign-in yet', async () => {
  const head = own.people.head?.personId ?? ''
  await owner('delete from identity.account where id = $1', [own.people.head?.accountId])
  expect((await invite(curator, head)).status).toBe(200)
  const again = await invite(technical, head)
  expect([again.status, again.failure.reasons?.[0]?.reason]).toEqual([409, 'may-more-than-you'])
})

test('nor for anybody who holds an appointment or is about to', async () => {
  const [, , first, second] = own.pedagogues
  await appoint(own.id, first?.personId ?? '', 'system-administrator', '2026-09-01')
  await appoint(own.id, second?.personId ?? '', 'curator', '2026-11-01')
  for (const person of [first, second]) expect((await invite(technical, person?.personId ?? '')).status).toBe(409)
  expect((await invite(technical, own.pedagogues[4]?.personId ?? '')).status).toBe(200)
})

test('a slip stops working when its person is appointed to what its maker may not do', async () => {
  const person = own.pedagogues[4]?.personId ?? ''
  const code = codeIn(await invite(technical, person))
  await appoint(own.id, person, 'curator', '2026-10-01')
  expect((await accept(code, 'new-curator')).status).toBe(409)
  const { rows } = await owner('select withdrawn_at is null as open from identity.invitation where person_id = $1', [
    person,
  ])
  expect(rows).toEqual([{ open: false }])
})

test('nor is it used while that appointment is being made', async () => {
  const person = own.pedagogues[4]?.personId ?? ''
  const code = codeIn(await invite(technical, person))
  const appointing = await application.owner.connect()
  await appointing.query('begin')
  await appointing.query(
    `insert into appointment (organisation_id, person_id, role_code, started_on) values ($1, $2, 'curator', '2026-10-01')`,
    [own.id, person],
  )
  const accepting = accept(code, 'new-curator')
  const { rows } = await appointing.query('select pg_backend_pid() as pid')
  const waiting = 'select from pg_locks where not granted and $1 = any (pg_blocking_pids(pid))'
  await vi.waitFor(async () => expect((await owner(waiting, [rows[0].pid])).rowCount).toBe(1), 5000)
  await appointing.query('commit')
  appointing.release()
  expect((await accepting).status).toBe(409)
})

test('an appointment that its maker might give too leaves the slip as it is', async () => {
  const person = own.pedagogues[4]?.personId ?? ''
  const code = codeIn(await invite(curator, person))
  await appoint(own.id, person, 'council-member', '2026-10-01')
  expect((await accept(code, 'council-member')).status).toBe(200)
})

test('a slip stops working when its maker may not make it any more', async () => {
  const code = codeIn(await invite(curator, own.pedagogues[4]?.personId ?? ''))
  await owner(`update appointment set ended_on = '2026-10-04' where person_id = $1`, [own.people.curator?.personId])
  expect((await accept(code, 'too-late')).status).toBe(409)
})

test('a slip for a new password stops working when its person comes to act elsewhere', async () => {
  const [mine, theirs] = [own.pedagogues[4], sibling.pedagogues[4]]
  const account = await accountFor(mine?.humanId ?? '')
  const code = codeIn(await invite(curator, mine?.personId ?? ''))
  await appoint(sibling.id, theirs?.personId ?? '', 'curator', '2026-09-01')
  const atSibling = await application.signIn(sibling.people.curator?.accountId ?? '')
  const linking = codeIn(await invite(atSibling, theirs?.personId ?? '', sibling.id))
  const linked = await application.call(contract.linkInvitation, {
    as: await application.signIn(account),
    input: { code: linking },
  })
  expect(linked.status).toBe(200)
  expect((await accept(code, null)).status).toBe(409)
})

test('a first slip stops working when its person has come to a sign-in another way', async () => {
  const person = own.pedagogues[4]
  const code = codeIn(await invite(curator, person?.personId ?? ''))
  await accountFor(person?.humanId ?? '')
  expect((await accept(code, null)).status).toBe(409)
})

test('whoever leaves another organisation later acts there until then', async () => {
  const person = own.pedagogues[4]
  await accountFor(person?.humanId ?? '')
  await owner(`update person set human_id = $1, left_on = '2026-12-31' where organisation_id = $2 and id = $3`, [
    person?.humanId,
    sibling.id,
    sibling.pedagogues[4]?.personId,
  ])
  const refused = await invite(curator, person?.personId ?? '')
  expect(refused.failure.reasons?.[0]?.reason).toBe('signs-in-elsewhere')
  await owner(`update person set left_on = '2026-10-04' where left_on is not null`)
  expect((await invite(curator, person?.personId ?? '')).status).toBe(200)
})

test('the owner of the server helps those too who act in two organisations', async () => {
  const person = own.pedagogues[4]
  await accountFor(person?.humanId ?? '')
  await owner('update person set human_id = $1 where organisation_id = $2 and id = $3', [
    person?.humanId,
    sibling.id,
    sibling.pedagogues[4]?.personId,
  ])
  const client = await application.owner.connect()
  const code = await newSignInCode(client, 'abramova')
  client.release()
  expect((await accept(code ?? '', null)).status).toBe(200)
})

const owner = (sql: string, values: unknown[] = []) => application.owner.query(sql, values)

const invite = (as: string, personId: string, at = own.id) =>
  application.call(contract.invite, { as, at, input: { personIds: [personId] } })

const accept = (code: string, login: string | null) =>
  application.call(contract.acceptInvitation, { as: null, input: { code, login, password } })

function codeIn(answer: Awaited<ReturnType<typeof invite>>): string {
  const code = answer.output.invitations?.[0]?.code
  if (!code) throw new Error(`nobody was invited: ${answer.status}`)
  return code
}

async function accountFor(humanId: string): Promise<string> {
  const { rows } = await owner(
    `insert into identity.account (human_id, login, login_key) values ($1, 'abramova', $2) returning id`,
    [humanId, loginKey('abramova')],
  )
  return rows[0].id
}

async function appoint(organisationId: string, personId: string, role: string, from: string): Promise<void> {
  await owner('insert into appointment (organisation_id, person_id, role_code, started_on) values ($1, $2, $3, $4)', [
    organisationId,
    personId,
    role,
    from,
  ])
}
