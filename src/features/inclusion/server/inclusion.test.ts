import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PermissionSet } from '#domain/access.ts'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import * as contract from '../contract.ts'

let application: TestApplication
const sessions: Partial<Record<PermissionSet, string>> = {}

beforeAll(async () => {
  application = await openTestApplication()
  const { people } = application.world.own
  for (const set of ['head', 'curator', 'psychologist', 'socialPedagogue', 'deputy', 'participant'] as const) {
    sessions[set] = await application.signIn(people[set]?.accountId ?? '')
  }
})
afterAll(() => application.close())

const at = () => application.world.own.id
const as = (set: PermissionSet) => ({ as: sessions[set] ?? '', at: at() })
const personId = (place: number) => application.world.own.pedagogues[place]?.personId ?? ''

const answers = {
  situation: 'special-needs',
  measure: 'Тьютор на встречах пары',
  basis: 'Приказ от 02.09.2026 № 17-од',
  fromOn: '2026-09-02',
  toOn: null,
} as const

test('every reading leaves its line, and the next reader sees who looked last', async () => {
  const person = { personId: application.world.own.care.personId }
  const before = await application.call(contract.lastReading, { ...as('curator'), input: person })
  expect(before.output).toMatchObject({ person: { surname: 'Ёлкина' }, lastReading: null })
  const read = await application.call(contract.show, { ...as('psychologist'), input: person })
  expect(read.output.measures).toMatchObject([{ situation: 'remote', measure: 'Встречи по видеосвязи' }])
  const after = await application.call(contract.lastReading, { ...as('curator'), input: person })
  expect(after.output.lastReading?.by).toMatchObject({ surname: 'Сотрудник-psychologist' })
  const { rows } = await application.owner.query(
    `select subjects, person_id from journal where organisation_id = $1 and action = 'inclusion.show'`,
    [at()],
  )
  expect(rows).toEqual([
    { subjects: { persons: [person.personId] }, person_id: application.world.own.people.psychologist?.personId },
  ])
})

test('sent again with the same key it is another reading: the answer is kept nowhere', async () => {
  const idempotencyKey = '6f0c8f3a-6d5e-4a54-9d1e-0a3a3f6f7c11'
  const input = { personId: application.world.own.care.personId }
  for (const _ of [1, 2]) {
    const { output } = await application.call(contract.show, { ...as('head'), input, idempotencyKey })
    expect(output.measures).toHaveLength(1)
  }
  const { rows } = await application.owner.query(
    `select (select count(*)::int from repeated_command where key = $1) as kept,
      (select count(*)::int from journal where action = 'inclusion.show' and person_id = $2) as read`,
    [idempotencyKey, application.world.own.people.head?.personId],
  )
  expect(rows).toEqual([{ kept: 0, read: 2 }])
})

test('the social pedagogue writes, changes and takes back; the journal keeps fields, never words', async () => {
  const writer = as('socialPedagogue')
  const { output } = await application.call(contract.record, {
    ...writer,
    input: { personId: personId(0), ...answers },
  })
  const changed = await application.call(contract.change, {
    ...writer,
    input: { id: output.id, version: 1, ...answers, measure: 'Пандус у входа', toOn: '2027-05-31' },
  })
  expect(changed.output).toMatchObject({ version: 2, fields: ['measure', 'term'] })
  const stale = await application.call(contract.takeBack, { ...writer, input: output })
  expect(stale.failure.reasons).toMatchObject([{ reason: 'changed-meanwhile' }])
  const gone = await application.call(contract.takeBack, { ...writer, input: { id: output.id, version: 2 } })
  expect(gone.output.personId).toBe(personId(0))
  const { rows } = await application.owner.query<{ kept: string }>(
    `select concat((select jsonb_agg(j) from journal j), (select jsonb_agg(r) from repeated_command r)) as kept`,
  )
  expect(rows[0]?.kept).not.toMatch(/Пандус|Тьютор|special-needs/)
})

test('a measure does not end before it begins', async () => {
  const input = { personId: personId(0), ...answers, toOn: '2026-09-01' }
  const refused = await application.call(contract.record, { ...as('curator'), input })
  expect(refused.failure.reasons).toMatchObject([{ reason: 'period-ends-before-start' }])
})

test('the psychologist reads and does not write; others do neither', async () => {
  const input = { personId: personId(0), ...answers }
  expect((await application.call(contract.record, { ...as('psychologist'), input })).status).toBe(403)
  for (const set of ['deputy', 'participant'] as const) {
    const person = { personId: personId(0) }
    expect((await application.call(contract.show, { ...as(set), input: person })).status).toBe(403)
    expect((await application.call(contract.lastReading, { ...as(set), input: person })).status).toBe(403)
    expect((await application.call(contract.counts, as(set))).status).toBe(403)
  }
})

test('a report counts from five people up, each once, and only measures of today', async () => {
  const gifted = async (place: number, term: { fromOn: string; toOn: string | null }) =>
    application.call(contract.record, {
      ...as('curator'),
      input: { personId: personId(place), situation: 'gifted', measure: 'Свой план занятий', basis: null, ...term },
    })
  const whole = { fromOn: '2026-09-01', toOn: null }
  for (const place of [0, 1, 2, 3]) await gifted(place, whole)
  await gifted(0, whole)
  await gifted(4, { fromOn: '2025-09-01', toOn: '2026-05-31' })
  const counted = async () => {
    const { output } = await application.call(contract.counts, as('curator'))
    return output.counts.find(({ situation }) => situation === 'gifted')?.people
  }
  expect(await counted()).toBeNull()
  await gifted(5, whole)
  expect(await counted()).toBe(5)
})

test('from another organisation nothing of it is there', async () => {
  const { sibling, own } = application.world
  const session = await application.signIn(sibling.people.curator?.accountId ?? '')
  const options = { as: session, at: sibling.id }
  const statuses = [
    await application.call(contract.show, { ...options, input: { personId: own.care.personId } }),
    await application.call(contract.lastReading, { ...options, input: { personId: own.care.personId } }),
    await application.call(contract.record, { ...options, input: { personId: own.care.personId, ...answers } }),
    await application.call(contract.takeBack, { ...options, input: { id: own.care.measureId, version: 1 } }),
  ].map(({ status }) => status)
  expect(statuses).toEqual([404, 404, 404, 404])
})

test('a measure recorded while the record is merged into another one is told so, and not lost', async () => {
  const owner = await application.owner.connect()
  try {
    await owner.query('begin')
    await owner.query('select from person where id = $1 for update', [personId(4)])
    await owner.query('update person set merged_into = $2 where id = $1', [personId(4), personId(5)])
    const recording = application.call(contract.record, { ...as('head'), input: { personId: personId(4), ...answers } })
    await new Promise((resolve) => setTimeout(resolve, 300))
    await owner.query('commit')
    expect((await recording).status).toBe(404)
  } finally {
    await application.owner.query('update person set merged_into = null where id = $1', [personId(4)])
    owner.release()
  }
})
