import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { openPool } from '../db/pool.ts'
import { openFileStore } from '../files/store.ts'
import { openTestApplication, type TestApplication } from '../testing/application.ts'
import { type Background, openBackground, type Statement } from '../testing/background.ts'
import { type JobPlatform, job } from './job.ts'
import { runJob } from './runJob.ts'

let application: TestApplication
let background: Background
let workerPool: pg.Pool
let curator: string

beforeAll(async () => {
  application = await openTestApplication()
  workerPool = openPool({ url: application.workerUrl, size: 2, onError: () => undefined })
  curator = application.world.own.people.curator?.accountId ?? ''
  background = openBackground(application)
})
afterEach(async () => {
  await background.close()
  background = openBackground(application)
  await application.owner.query('delete from graphile_worker._private_jobs')
  await application.owner.query('delete from scope.job_grant')
  await application.owner.query('delete from draft')
})
afterAll(async () => {
  await background.close()
  await workerPool.end()
  await application.close()
})

// What a job did is seen in a row that it wrote: who it was, what it saw.
const note = job('test.note', z.object({ personId: z.uuid() }), async ({ db, payload, organisationId, today }) => {
  const people = await db.selectFrom('person').select('organisationId').distinct().execute()
  await db
    .insertInto('draft')
    .values({
      organisationId,
      accountId: curator,
      form: payload.personId,
      content: JSON.stringify({ today, sees: people.map((each) => each.organisationId) }),
    })
    .execute()
})

function queueing(personId: string, task = 'test.note'): Statement {
  return ['select scope.enqueue($1, $2)', [task, JSON.stringify({ personId })]]
}
async function queue(statements: Statement[], end: 'commit' | 'rollback' = 'commit') {
  await background.inScope(curator, application.world.own.id, end, statements)
}
async function notes() {
  const { rows } = await application.owner.query('select form, content, organisation_id from draft order by form')
  return rows as { form: string; content: object; organisation_id: string }[]
}
async function waiting(): Promise<number> {
  const { rows } = await application.owner.query('select count(*) as jobs from graphile_worker._private_jobs')
  return Number(rows[0].jobs)
}
async function grants() {
  const { rows } = await application.owner.query('select id, done_at from scope.job_grant')
  return rows as { id: string; done_at: string | null }[]
}
const personId = () => application.world.own.pedagogues[0]?.personId ?? ''
const platform: JobPlatform = { files: openFileStore('unused'), address: '', sendMail: async () => undefined }

test('a job runs after the commit, in the scope of who queued it, and sees nothing else', async () => {
  await background.start([note])
  await queue([queueing(personId())])
  await vi.waitFor(async () => expect(await notes()).toHaveLength(1), 5000)
  const { own } = application.world
  expect(await notes()).toEqual([
    { form: personId(), organisation_id: own.id, content: { today: '2026-10-05', sees: [own.id] } },
  ])
})

test('a job that was queued in a transaction that is rolled back never was', async () => {
  await queue([queueing(personId())], 'rollback')
  expect([await waiting(), await grants()]).toEqual([0, []])
})

test('nothing is queued without a scope, and no personal value', async () => {
  const client = new pg.Client({ connectionString: application.appUrl })
  await client.connect()
  await expect(client.query(...queueing(personId()))).rejects.toThrow('no scope')
  await client.end()
  for (const value of ['Петрова Анна', 'Петрова', 'a@b.ru', '+79001234567', ['Петрова'], { a: 1 }, 'petrova anna']) {
    const payload = JSON.stringify({ personId: value })
    await expect(queue([['select scope.enqueue($1, $2)', ['test.note', payload]]])).rejects.toThrow('ids, figures')
  }
  await queue([['select scope.enqueue($1, $2)', ['test.note', '{"code": "order-on-pairs", "count": 3, "all": true}']]])
  expect(await waiting()).toBe(1)
})

test('a grant that nobody wrote, or one for other work, opens nothing', async () => {
  await queue([queueing(personId())])
  const [grant] = await grants()
  const forged = { grant: '11111111-1111-4111-8111-111111111111', payload: { personId: personId() } }
  await expect(runJob(workerPool, platform, note, forged)).rejects.toThrow('no such grant')
  const other = job('test.other', note.payload, note.run)
  await expect(runJob(workerPool, platform, other, { ...forged, grant: grant?.id })).rejects.toThrow('no such grant')
  expect(await notes()).toEqual([])
})

test('the application may neither enter a job nor read or write the queue', async () => {
  const client = new pg.Client({ connectionString: application.appUrl })
  await client.connect()
  const denied = 'permission denied'
  await expect(client.query(`select scope.enter_job(gen_random_uuid(), 'test.note')`)).rejects.toThrow(denied)
  await expect(client.query('select from graphile_worker._private_jobs')).rejects.toThrow(denied)
  await expect(client.query(`select graphile_worker.add_job('test.note')`)).rejects.toThrow(denied)
  await expect(client.query('select from scope.job_grant')).rejects.toThrow(denied)
  await client.end()
})

test('a job that is tried again does nothing twice', async () => {
  await queue([queueing(personId())])
  const given = { grant: (await grants())[0]?.id, payload: { personId: personId() } }
  const breaks = job('test.note', note.payload, async (request) => {
    await note.run(request)
    throw new Error('after the work')
  })
  await expect(runJob(workerPool, platform, breaks, given)).rejects.toThrow('after the work')
  expect([await notes(), (await grants())[0]?.done_at]).toEqual([[], null])
  await runJob(workerPool, platform, note, given)
  await runJob(workerPool, platform, note, given)
  expect(await notes()).toHaveLength(1)
})

test('two workers share the work, each job is done once', async () => {
  await background.start([note])
  await background.start([note])
  const people = Array.from({ length: 60 }, (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`)
  await queue(people.map((id) => queueing(id)))
  await vi.waitFor(async () => expect(await waiting()).toBe(0), 10_000)
  expect((await notes()).map(({ form }) => form)).toEqual(people)
  expect(background.log.filter((line) => 'job' in line)).toEqual([])
})

test('what a killed worker had begun is begun again by the next one', async () => {
  await queue([queueing(personId())])
  await application.owner.query(
    `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-killed', attempts = 1`,
  )
  await background.start([note])
  await vi.waitFor(async () => expect(await notes()).toHaveLength(1), 5000)
})

test('a worker that is stopped ends what it has begun; one that starts later does the rest', async () => {
  let begun = 0
  const slow = job('test.note', note.payload, async (request) => {
    begun += 1
    await new Promise((resolve) => setTimeout(resolve, 300))
    await note.run(request)
  })
  const first = await background.start([slow])
  const people = [1, 2, 3, 4].map((index) => `00000000-0000-4000-8000-00000000000${index}`)
  await queue(people.map((id) => queueing(id)))
  await vi.waitFor(() => expect(begun).toBeGreaterThan(0), 5000)
  await first.stop()
  expect((await notes()).length).toBe(begun)
  await background.start([note])
  await vi.waitFor(async () => expect(await notes()).toHaveLength(4), 5000)
})

test('a job that fails leaves neither in the queue nor in the log what people wrote', async () => {
  const fails = job('test.note', note.payload, async () => {
    throw new RangeError('Петрова Анна <petrova@example.org>')
  })
  await queue([queueing(personId())])
  await application.owner.query('update graphile_worker._private_jobs set max_attempts = 1')
  await background.start([fails])
  await vi.waitFor(() => expect(background.log).toContainEqual(expect.objectContaining({ event: 'job-dead' })), 5000)
  await vi.waitFor(async () => {
    const { rows } = await application.owner.query('select last_error from graphile_worker._private_jobs')
    expect(rows[0].last_error).toContain('RangeError')
    expect(rows[0].last_error).not.toContain('etrova')
  }, 5000)
  expect(JSON.stringify(background.log)).not.toMatch(/Петрова|petrova/)
  expect(background.log).toContainEqual(expect.objectContaining({ task: 'test.note', attempt: 1, level: 'error' }))
})

test('a worker whose connections are cut while it works goes on by itself, and nothing is done twice', async () => {
  const people = Array.from({ length: 30 }, (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`)
  await queue(people.map((id) => queueing(id)))
  const slow = job('test.note', note.payload, async (request) => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    await note.run(request)
  })
  await background.start([slow])
  for (const done of [4, 14]) {
    await vi.waitFor(async () => expect((await notes()).length).toBeGreaterThan(done), 12_000)
    const cut = await workerPool.query(cutOthers)
    expect(cut.rowCount).toBeGreaterThan(1)
  }
  await vi.waitFor(async () => expect((await notes()).map(({ form }) => form)).toEqual(people), 15_000)
}, 60_000)

const cutOthers = `select pg_terminate_backend(pid) from pg_stat_activity
  where usename = 'nastavnik_worker' and datname = current_database() and pid <> pg_backend_pid()`

test('a worker that is stopped at any moment leaves nothing hanging', async () => {
  for (const pause of [0, 1, 3, 10, 30]) {
    const worker = await background.start([note])
    await queue([queueing(crypto.randomUUID())])
    await new Promise((resolve) => setTimeout(resolve, pause))
    await worker.stop()
  }
  await background.start([note])
  await vi.waitFor(async () => expect([(await notes()).length, await waiting()]).toEqual([5, 0]), 8000)
})
