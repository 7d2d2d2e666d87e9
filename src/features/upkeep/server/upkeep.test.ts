import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import * as contract from '../contract.ts'

let application: TestApplication
let as: string
let at: string
let lastYear: string
beforeAll(async () => {
  application = await openTestApplication()
  const { own } = application.world
  at = own.id
  as = await application.signIn(own.people.curator?.accountId ?? '')
  const { rows } = await application.owner.query(
    `insert into cycle (organisation_id, school_year, starts_on, ends_on) values ($1, 2025, '2025-09-01', '2026-08-31') returning id`,
    [at],
  )
  lastYear = rows[0].id
})
afterAll(() => application.close())

async function entryOfLastYear(personId: string) {
  const { rows } = await application.owner.query(
    `insert into bank_entry (organisation_id, cycle_id, person_id, side, capacity, entered_on, approved_on, confirmed_on, achievements)
     values ($1, $2, $3, 'mentor', 2, '2025-09-10', '2025-09-12', '2025-09-12', 'Победитель конкурса') returning id`,
    [at, lastYear, personId],
  )
  await application.owner.query(
    `insert into competence (organisation_id, bank_entry_id, topic_code, level) values ($1, $2, 'contests', 3)`,
    [at, rows[0].id],
  )
  await application.owner.query(
    `insert into free_time (organisation_id, bank_entry_id, weekday, part) values ($1, $2, 3, 'evening')`,
    [at, rows[0].id],
  )
  return rows[0].id as string
}

const listed = async () => (await application.call(contract.list, { as, at, input: {} })).output
const call = <E extends typeof contract.confirm | typeof contract.letGo | typeof contract.takeBack>(
  endpoint: E,
  input: unknown,
) => application.call(endpoint, { as, at, input: input as never })

test('an entry of last year goes on in the bank of this year with all that it says, and can be taken back', async () => {
  const personId = application.world.own.pedagogues[4]?.personId ?? ''
  const id = await entryOfLastYear(personId)
  const [before] = (await listed()).entries.filter((entry) => entry.id === id)
  expect(before).toMatchObject({ state: 'left-behind', schoolYear: 2025, side: 'mentor' })
  const { output } = await call(contract.confirm, { entries: [{ id, version: 1 }] })
  const [carried] = (output as { carriedOver: { id: string; version: number }[] }).carriedOver
  expect((await listed()).entries.filter((entry) => entry.person.id === personId)).toEqual([])
  const { rows } = await application.owner.query(
    `select e.achievements, e.capacity, to_char(e.approved_on, 'YYYY-MM-DD') as approved, to_char(e.confirmed_on, 'YYYY-MM-DD') as confirmed,
      k.topic_code, k.level, t.weekday, t.part from bank_entry e join competence k on k.bank_entry_id = e.id
      join free_time t on t.bank_entry_id = e.id where e.id = $1`,
    [carried?.id],
  )
  expect(rows).toEqual([
    {
      achievements: 'Победитель конкурса',
      capacity: 2,
      approved: '2025-09-12',
      confirmed: '2026-10-05',
      topic_code: 'contests',
      level: 3,
      weekday: 3,
      part: 'evening',
    },
  ])
  expect((await call(contract.confirm, { entries: [{ id, version: 1 }] })).failure?.reasons?.[0]?.reason).toBeDefined()
  await call(contract.takeBack, { carriedOver: [{ id: carried?.id, version: carried?.version }] })
  expect((await listed()).entries.map((entry) => entry.id)).toContain(id)
})

test('an entry not confirmed for a year asks, and confirming is taken back to the day before', async () => {
  const { records } = application.world.own
  const id = records.mentorEntryId
  await application.owner.query(`update bank_entry set entered_on = '2025-09-15', confirmed_on = null where id = $1`, [
    id,
  ])
  expect((await listed()).entries).toContainEqual(expect.objectContaining({ id, state: 'due' }))
  const share = (await listed()).share
  const { output } = await call(contract.confirm, { entries: [{ id, version: 1 }] })
  const { confirmed } = output as { confirmed: { id: string; version: number; before: null }[] }
  expect(confirmed).toEqual([expect.objectContaining({ id, version: 2, before: null })])
  expect((await listed()).share).toBeGreaterThan(share ?? 100)
  await call(contract.takeBack, { confirmed: confirmed.map(({ id, version, before }) => ({ id, version, before })) })
  expect((await listed()).share).toBe(share)
})

test('somebody in an open pair is not let go; others are, and come back', async () => {
  const { records, pedagogues } = application.world.own
  const { rows } = await application.owner.query('select version from bank_entry where id = $1', [
    records.mentorEntryId,
  ])
  const inPair = { id: records.mentorEntryId, version: rows[0].version }
  for (const cycleId of [application.world.own.cycleId, lastYear]) {
    await application.owner.query('update mentoring_pair set cycle_id = $1 where id = $2', [cycleId, records.pairId])
    expect((await call(contract.letGo, { entries: [inPair] })).failure?.reasons?.[0]?.reason).toBe('person-in-pair')
  }
  const id = await entryOfLastYear(pedagogues[5]?.personId ?? '')
  const { output } = await call(contract.letGo, { entries: [{ id, version: 1 }] })
  expect((await listed()).entries.map((entry) => entry.id)).not.toContain(id)
  const { ended } = output as { ended: { id: string; version: number }[] }
  await call(contract.takeBack, { ended: ended.map(({ id, version }) => ({ id, version })) })
  expect((await listed()).entries.map((entry) => entry.id)).toContain(id)
})

test('two who confirm the same entry at once: one does, the other is told', async () => {
  const id = await entryOfLastYear(application.world.own.pedagogues[3]?.personId ?? '')
  const answers = await Promise.all([1, 2].map(() => call(contract.confirm, { entries: [{ id, version: 1 }] })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('only what was taken over, and as it was, goes again: no other entry, and none that somebody has worked on', async () => {
  const { records, pedagogues } = application.world.own
  const versionOf = async (id: string) =>
    (await application.owner.query('select version from bank_entry where id = $1', [id])).rows[0]?.version
  const reasonOf = async (id: string) =>
    (await call(contract.takeBack, { carriedOver: [{ id, version: await versionOf(id) }] })).failure?.reasons?.[0]
      ?.reason
  // Approved in this year and in no pair any more: it was never taken over.
  await application.owner.query('update mentoring_pair set withdrawn_on = $2 where id = $1', [
    records.pairId,
    '2026-10-05',
  ])
  await application.owner.query('delete from interview where bank_entry_id = $1', [records.mentorEntryId])
  expect(await reasonOf(records.mentorEntryId)).toBe('changed-meanwhile')
  expect(await versionOf(records.mentorEntryId)).toBeDefined()
  // Taken over, then a request is opened in it.
  const { rows } = await application.owner.query(
    `insert into bank_entry (organisation_id, cycle_id, person_id, side, entered_on) values ($1, $2, $3, 'mentee', '2025-09-10') returning id`,
    [at, lastYear, pedagogues[4]?.personId],
  )
  const { output } = await call(contract.confirm, { entries: [{ id: rows[0].id, version: 1 }] })
  const [carried] = (output as { carriedOver: { id: string; version: number }[] }).carriedOver
  const id = carried?.id ?? ''
  const open = `insert into request (organisation_id, bank_entry_id, topic_code, difficulty, opened_on) values ($1, $2, 'contests', 1, '2026-10-05')`
  await application.owner.query(open, [at, id])
  expect(await reasonOf(id)).toBe('changed-meanwhile')
  await application.owner.query('delete from request where bank_entry_id = $1', [id])
  await application.owner.query('update bank_entry set version = 2 where id = $1', [id])
  expect(await reasonOf(id)).toBe('changed-meanwhile')
  await application.owner.query('update bank_entry set version = 1 where id = $1', [id])
  expect(await reasonOf(id)).toBeUndefined()
  expect(await versionOf(id)).toBeUndefined()
})

test('only an entry that was let go is opened again by taking that back', async () => {
  const id = await entryOfLastYear(application.world.own.pedagogues[2]?.personId ?? '')
  await application.owner.query(`update bank_entry set ended_on = '2026-06-01', ending = 'relieved' where id = $1`, [
    id,
  ])
  const answer = await call(contract.takeBack, { ended: [{ id, version: 1 }] })
  expect(answer.failure?.reasons?.[0]?.reason).toBe('changed-meanwhile')
})

test('nobody puts the day of a confirmation into the future', async () => {
  const confirmed = [{ id: application.world.own.records.menteeEntryId, version: 1, before: '2027-10-05' }]
  expect((await call(contract.takeBack, { confirmed })).failure?.reasons?.[0]?.reason).toBe('day-in-future')
})
