import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openTestApplication, type TestApplication } from '../testing/application.ts'
import { createDatabase, type TestDatabase } from '../testing/database.ts'
import { makeBackup } from './makeBackup.ts'
import { restoreBackup } from './restoreBackup.ts'

let application: TestApplication
let target: TestDatabase
let restored: pg.Client
let folder: string
let session: string

beforeAll(async () => {
  application = await openTestApplication()
  const { own, municipality } = application.world
  const curator = own.people.curator?.accountId ?? ''
  session = await application.signIn(curator)
  await application.owner.query(
    `insert into identity.invitation (organisation_id, person_id, code_hash, made_by, expires_at)
     values ($1, $2, sha256('open'), $3, now() + interval '7 days')`,
    [own.id, own.pedagogues[3]?.personId, curator],
  )
  await application.owner.query(
    `insert into identity.setup_link (token_hash, municipality_id, expires_at) values (sha256('link'), $1, now() + interval '1 day')`,
    [municipality.id],
  )
  await application.owner.query(
    `insert into mail_message (organisation_id, kind, about, sent_at)
     values ($1, 'invitation', gen_random_uuid(), null), ($1, 'invitation', gen_random_uuid(), now())`,
    [own.id],
  )
  folder = mkdtempSync(join(tmpdir(), 'nastavnik-access-'))
  const ownerUrl = new URL(application.superuserUrl)
  ownerUrl.searchParams.set('options', '-c role=nastavnik_owner')
  target = await createDatabase(inject('testServer'))
  await makeBackup({ ownerUrl: ownerUrl.href, dataDir: join(folder, 'data'), purpose: 'test' }, join(folder, 'copy'))
  await restoreBackup(join(folder, 'copy'), {
    ownerUrl: target.urls.owner,
    dataDir: join(folder, 'restored'),
    recreate: null,
  })
  restored = new pg.Client({ connectionString: target.urls.owner })
  await restored.connect()
})
afterAll(async () => {
  await restored.end()
  await target.drop()
  rmSync(folder, { recursive: true, force: true })
  await application.close()
})

test('a session, a slip and a link of the time of the backup open nothing after it was restored', async () => {
  const token = Buffer.from(session, 'base64url')
  const entered = await restored.query('select scope.enter_session($1, null) as outcome', [token])
  expect(entered.rows).toEqual([{ outcome: 'signed-out' }])
  expect((await restored.query(`select from identity.invitation_of('open')`)).rowCount).toBe(0)
  expect((await restored.query(`select from identity.setup_link_of('link')`)).rowCount).toBe(0)
  // Who was backed up goes on where they were.
  const me = await application.app.inject({ url: '/api/accounts.me', cookies: { nastavnik: session } })
  expect(me.statusCode).toBe(200)
  expect((await application.owner.query(`select from identity.invitation_of('open')`)).rowCount).toBe(1)
})

test('no letter waits for ever; those that were sent stay', async () => {
  const { rows } = await restored.query('select count(*)::int as kept, count(sent_at)::int as sent from mail_message')
  expect(rows).toEqual([{ kept: 1, sent: 1 }])
})
