import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Endpoint, pathOf } from '#contract/endpoint.ts'
import { manyPeople, schoolStaffSheet } from '#domain/staffList/fixture.ts'
import { workbookFile } from '#server/files/spreadsheet/testing/workbooks.ts'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import * as contract from '../contract.ts'
import type { Progress } from './follow.ts'

let application: TestApplication
let as: string
let at: string
let address: string

beforeAll(async () => {
  application = await openTestApplication()
  at = application.world.own.id
  as = await application.signIn(application.world.own.people.curator?.accountId ?? '')
  // Somebody who goes away is only seen on a true connection.
  address = await application.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => application.close())

const list = (rows: number) => workbookFile([schoolStaffSheet(manyPeople(rows))])

function send(endpoint: Endpoint, body: string | FormData, signal: AbortSignal) {
  const headers = {
    cookie: `nastavnik=${as}`,
    ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
  }
  return fetch(address + pathOf(endpoint, at), { method: 'POST', headers, body, signal })
}

function upload(bytes: Buffer, progressId: string, signal: AbortSignal) {
  const body = new FormData()
  body.append('input', JSON.stringify({ progressId }))
  body.append('file', new Blob([Uint8Array.from(bytes)]), 'Список.xlsx')
  return send(contract.checkList, body, signal)
}

async function progress(progressId: string, asked = as): Promise<Progress> {
  return (await application.call(contract.progressOfList, { as: asked, at, input: { progressId } })).output
}

/** Asks until the work is where it should be, or is over. */
async function until(progressId: string, isThere: (now: Progress) => boolean): Promise<Progress> {
  for (;;) {
    const now = await progress(progressId)
    if (isThere(now)) return now
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function idsIn(table: 'person' | 'staff_list_check'): Promise<string[]> {
  const { rows } = await application.owner.query(`select id from ${table} where organisation_id = $1 order by id`, [at])
  return rows.map(({ id }) => id)
}
const checks = () => idsIn('staff_list_check')
const persons = async () => (await idsIn('person')).length

describe('a check that is called off', () => {
  test.each(['opening', 'reading'] as const)(
    'while it is %s keeps nothing, and the next one is done',
    async (stage) => {
      const bytes = await list(3000)
      const before = await checks()
      const gone = new AbortController()
      const progressId = randomUUID()
      const answer = upload(bytes, progressId, gone.signal).catch((error: Error) => error.name)
      await until(progressId, (now) => now.stage === stage)
      gone.abort()
      expect(await answer).toBe('AbortError')
      await until(progressId, (now) => now.stage === null)
      expect(await checks()).toEqual(before)
      const again = await upload(await list(10), randomUUID(), new AbortController().signal)
      expect(again.status).toBe(200)
    },
  )
})

test('writing that is called off is undone wholly; written later it is whole', async () => {
  const checked = await upload(await list(2500), randomUUID(), new AbortController().signal)
  const { checkId } = (await checked.json()) as { checkId: string }
  const before = await persons()
  const gone = new AbortController()
  const progressId = randomUUID()
  const body = JSON.stringify({ checkId, progressId })
  const answer = send(contract.applyList, body, gone.signal).catch((error: Error) => error.name)
  const now = await until(progressId, ({ stage, done }) => stage === 'writing' && done > 0)
  expect(now).toMatchObject({ total: 2500 })
  gone.abort()
  expect(await answer).toBe('AbortError')
  await until(progressId, ({ stage }) => stage === null)
  expect(await persons()).toBe(before)
  const written = await send(contract.applyList, JSON.stringify({ checkId }), new AbortController().signal)
  expect(written.status).toBe(200)
  expect(await persons()).toBe(before + 2500)
})

test('progress is one’s own: a colleague who knows its id sees nothing', async () => {
  const progressId = randomUUID()
  const checking = upload(await list(2000), progressId, new AbortController().signal)
  await until(progressId, ({ stage }) => stage === 'reading' || stage === 'opening')
  const head = await application.signIn(application.world.own.people.head?.accountId ?? '')
  expect(await progress(progressId, head)).toEqual({ stage: null, done: 0, total: 0 })
  expect((await checking).status).toBe(200)
  expect(await progress(progressId)).toEqual({ stage: null, done: 0, total: 0 })
})
