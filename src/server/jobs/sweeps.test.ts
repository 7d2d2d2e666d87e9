import { readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPool } from '../db/pool.ts'
import { openFileStore } from '../files/store.ts'
import { openTestApplication, type TestApplication } from '../testing/application.ts'
import { type Background, openBackground } from '../testing/background.ts'
import { sweeps } from './sweeps.ts'

let application: TestApplication
let background: Background
let pool: pg.Pool

beforeAll(async () => {
  application = await openTestApplication()
  background = openBackground(application)
  pool = openPool({ url: application.workerUrl, size: 2, onError: () => undefined })
})
afterAll(async () => {
  await pool.end()
  await background.close()
  await application.close()
})

async function sweep(name: string) {
  const found = sweeps.find((each) => each.name === name)
  if (!found) throw new Error(`no sweep ${name}`)
  return found.run(pool, openFileStore(background.filesFolder))
}

/** What is swept after how long: a row that is too old and one that is not, in two organisations. */
const terms: Record<string, { insert: string; old: string; young: string }> = {
  drafts: {
    insert: `insert into draft (organisation_id, account_id, form, content, updated_at)
      values ($1, $2, gen_random_uuid()::text, '{}', now() - $3::interval)`,
    old: '31 days',
    young: '29 days',
  },
  answers: {
    insert: `insert into repeated_command (organisation_id, account_id, key, endpoint, input_hash, answer, at)
      values ($1, $2, gen_random_uuid(), 'a.b', '', '{}', now() - $3::interval)`,
    old: '49 hours',
    young: '47 hours',
  },
  staffLists: {
    insert: `insert into staff_list_check (organisation_id, file_name, checked_on, checked_by, rows)
      select $1, 'список', scope.today_at('Europe/Moscow') - extract(day from $3::interval)::int, p.id, '[]'
      from person p join identity.account a using (human_id) where p.organisation_id = $1 and a.id = $2`,
    old: '1 day',
    young: '0 days',
  },
  sessions: {
    insert: `insert into identity.session (token_hash, account_id, client, started_at, last_seen_at, idle_limit, expires_at)
      select sha256($1::text::bytea || gen_random_uuid()::text::bytea), $2, 'Тест', now() - $3::interval, now() - $3::interval,
        interval '1 year', now() - $3::interval`,
    old: '31 days',
    young: '29 days',
  },
  invitations: {
    insert: `insert into identity.invitation (organisation_id, person_id, code_hash, made_by, expires_at, withdrawn_at)
      select $1, p.id, sha256(gen_random_uuid()::text::bytea), $2, now(), now() - $3::interval
      from person p join identity.account a using (human_id) where p.organisation_id = $1 and a.id = $2`,
    old: '31 days',
    young: '29 days',
  },
  setUpLinks: {
    insert: `insert into identity.setup_link (token_hash, municipality_id, note, expires_at)
      select sha256(gen_random_uuid()::text::bytea), o.municipality_id, $2::text, now() - $3::interval
      from organisation o where o.organisation_id = $1`,
    old: '31 days',
    young: '29 days',
  },
  letters: {
    insert: `insert into mail_message (organisation_id, kind, about, queued_at)
      values ($1, 'invitation', $2::uuid, now() - $3::interval)`,
    old: '31 days',
    young: '29 days',
  },
  grants: {
    insert: `insert into scope.job_grant (organisation_id, account_id, task, done_at)
      values ($1, $2, 'a.b', now() - $3::interval)`,
    old: '49 hours',
    young: '47 hours',
  },
}

test.each(Object.entries(terms))('%s go when their time has passed, in every organisation', async (what, term) => {
  const { own, stranger } = application.world
  for (const age of [term.old, term.young]) {
    for (const { id, people } of [own, stranger]) {
      await application.owner.query(term.insert, [id, people.curator?.accountId, age])
    }
  }
  expect(await sweep('sweep.rows')).toMatchObject({ [what]: 2 })
  expect(await sweep('sweep.rows')).toMatchObject({ [what]: 0 })
})

test('a file that no row names goes after a day; a young one and a named one stay', async () => {
  const store = openFileStore(background.filesFolder)
  const named = await store.keep(Buffer.from('подписанный приказ'))
  const orphan = await store.keep(Buffer.from('файл без строки'))
  await store.keep(Buffer.from('строка ещё не записана'))
  await application.owner.query(
    `insert into stored_file (organisation_id, sha256, size, media_type, name) values ($1, $2, $3, 'text/plain', 'приказ')`,
    [application.world.own.id, named.sha256, named.size],
  )
  for (const { sha256 } of [named, orphan]) makeOld(sha256.toString('hex'))
  expect(await sweep('sweep.files')).toEqual({ removed: 1 })
  await expect(store.read(orphan.sha256)).rejects.toThrow()
  expect((await store.read(named.sha256)).toString()).toBe('подписанный приказ')
})

test('sweeps are for the worker only', async () => {
  const asApplication = openPool({ url: application.appUrl, size: 1, onError: () => undefined })
  await expect(asApplication.query('select scope.sweep()')).rejects.toThrow('permission denied')
  await asApplication.end()
})

function makeOld(name: string): void {
  const folder = background.filesFolder
  const path = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((each) => each.endsWith(name)) ?? ''
  const dayAgo = Date.now() / 1000 - 25 * 3600
  utimesSync(join(folder, path), dayAgo, dayAgo)
}
