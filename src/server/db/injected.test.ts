import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type PermissionSet, permissionSets, permissionsOf } from '#domain/access.ts'
import { openTestApplication, type TestApplication } from '../testing/application.ts'

/** What SQL that somebody smuggled into a statement of the application can reach: the application's own connection. */
let application: TestApplication
let injected: pg.Client
beforeAll(async () => {
  application = await openTestApplication()
  injected = new pg.Client({ connectionString: application.appUrl })
  await injected.connect()
})
afterAll(async () => {
  await injected.end()
  await application.close()
})
beforeEach(async () => {
  await injected.query('begin')
  return async () => {
    await injected.query('rollback')
  }
})

const forget = `select set_config('nastavnik.scope', '', true)`

test('a scope is entered once in a transaction, also when its setting was cleared', async () => {
  const { own, sibling } = application.world
  await enterAs('curator')
  await injected.query(forget)
  const { rows } = await injected.query('select count(*)::int as seen from person')
  expect(rows).toEqual([{ seen: 0 }])
  await injected.query('savepoint before')
  const other = Buffer.from(await application.signIn(sibling.people.curator?.accountId ?? ''), 'base64url')
  await expect(injected.query('select scope.enter_session($1, $2)', [other, sibling.id])).rejects.toThrow('one scope')
  await injected.query('rollback to before')
  await application.owner.query(
    `insert into identity.invitation (organisation_id, person_id, code_hash, made_by, expires_at)
     values ($1, $2, sha256('cleared'), $3, now() + interval '1 day')`,
    [own.id, own.pedagogues[3]?.personId, own.people.curator?.accountId],
  )
  await expect(injected.query(`select scope.enter_invitation('cleared')`)).rejects.toThrow('one scope')
})

test('nor when the entering was rolled back to a savepoint', async () => {
  await injected.query('savepoint before')
  await enterAs('curator')
  await injected.query('rollback to before')
  await expect(enterAs('curator')).rejects.toThrow('one scope')
})

test('the parts of an entered scope cannot be exchanged for others', async () => {
  const { own, sibling } = application.world
  await enterAs('curator')
  await injected.query(
    `select set_config('nastavnik.scope', replace(current_setting('nastavnik.scope'), $1::text, $2::text), true)`,
    [own.id, sibling.id],
  )
  const { rows } = await injected.query(
    'select scope.organisation(), scope.account(), scope.person(), scope.human(), (select count(*)::int from person) as seen',
  )
  expect(rows).toEqual([{ organisation: null, account: null, person: null, human: null, seen: 0 }])
})

test('nor is there a scope where none was entered or where the mark of it was thrown away', async () => {
  const fresh = new pg.Client({ connectionString: application.appUrl })
  await fresh.connect()
  await fresh.query(`select set_config('nastavnik.scope', $1, false)`, [`|${application.world.own.id}|||`])
  await expect(fresh.query('select from person')).rejects.toThrow('not yet defined')
  await fresh.end()
  await enterAs('curator')
  await injected.query('discard sequences')
  await expect(injected.query('select from person')).rejects.toThrow('not yet defined')
})

test('the application sets no mark itself', async () => {
  await expect(injected.query(`select setval('scope.entered_as', 1)`)).rejects.toThrow('permission denied')
})

test('an invitation is made by those only who may make it', async () => {
  const { own } = application.world
  await enterAs('deputy')
  await expect(injected.query(`select identity.invite($1, 'injected')`, [own.pedagogues[3]?.personId])).rejects.toThrow(
    'may not invite',
  )
})

test('and for nobody who may do more than they', async () => {
  const { own } = application.world
  await enterAs('technicalAdministrator')
  await expect(injected.query(`select identity.invite($1, 'injected')`, [own.people.head?.personId])).rejects.toThrow(
    'may not invite',
  )
})

test('and for nobody who acts elsewhere, with or without a sign-in', async () => {
  const { own, sibling } = application.world
  await enterAs('curator')
  const { rows } = await injected.query(
    `insert into person (organisation_id, human_id, kind, joined_on) values ($1, $2, 'staff', '2026-09-01') returning id`,
    [own.id, sibling.pedagogues[3]?.humanId],
  )
  await expect(injected.query(`select identity.invite($1, 'injected')`, [rows[0].id])).rejects.toThrow('may not invite')
})

test('a new password is taken by nobody who acts elsewhere', async () => {
  const { own, sibling } = application.world
  const head = own.people.head
  await application.owner.query(
    `insert into identity.invitation (organisation_id, person_id, code_hash, made_by, account_id, expires_at)
     values ($1, $2, sha256('reset'), $3, $4, now() + interval '1 day')`,
    [own.id, head?.personId, own.people.curator?.accountId, head?.accountId],
  )
  await injected.query(`select scope.enter_invitation('reset')`)
  await application.owner.query('update person set human_id = $1 where organisation_id = $2 and id = $3', [
    head?.humanId,
    sibling.id,
    sibling.pedagogues[3]?.personId,
  ])
  await expect(injected.query(`select identity.take_new_password('salt', 1::smallint, 'proof')`)).rejects.toThrow(
    'no invitation was used here',
  )
})

test('the database knows the permissions of a set as the program does', async () => {
  const combinations: PermissionSet[][] = [
    [],
    ...permissionSets.map((set) => [set]),
    ['deputy', 'technicalAdministrator'],
  ]
  for (const sets of combinations) {
    const { rows } = await application.owner.query<{ known: string[] }>(
      'select identity.permissions_of($1::text[]) as known',
      [sets],
    )
    expect([...(rows[0]?.known ?? [])].sort()).toEqual([...permissionsOf(sets)].sort())
  }
})

async function enterAs(set: PermissionSet): Promise<void> {
  const { own } = application.world
  const token = Buffer.from(await application.signIn(own.people[set]?.accountId ?? ''), 'base64url')
  await injected.query('select scope.enter_session($1, $2)', [token, own.id])
}
