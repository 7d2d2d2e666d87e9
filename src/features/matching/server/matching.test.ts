import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { whyNotOptimal } from '#matching/check.ts'
import { solve } from '#matching/solve.ts'
import { openTestApplication, type TestApplication, worldToday } from '#server/testing/application.ts'
import { emptyBanks, enter, withdrawConsent } from '#server/testing/bankRecords.ts'
import type { TestOrganisation } from '#server/testing/world.ts'
import * as contract from '../contract.ts'

let application: TestApplication
let school: TestOrganisation
let curator: string
beforeAll(async () => {
  application = await openTestApplication()
  school = application.world.own
  curator = await application.signIn(school.people.curator?.accountId ?? '')
})
beforeEach(async () => {
  await application.owner.query('delete from pair_topic where organisation_id = $1 and released_on is null', [
    school.id,
  ])
  await application.owner.query(
    `update mentoring_pair set withdrawn_on = $2 where organisation_id = $1 and withdrawn_on is null`,
    [school.id, worldToday],
  )
  await emptyBanks(application, school)
})
afterAll(() => application.close())

const mentor = (name: string, topics: Record<string, number>, more = {}) =>
  enter(application, school, { name, side: 'mentor', topics, ...more })
const mentee = (name: string, topics: Record<string, number>, more = {}) =>
  enter(application, school, { name, side: 'mentee', topics, ...more })
const call = <E extends Parameters<TestApplication['call']>[0]>(endpoint: E, input: object = {}) =>
  application.call(endpoint, { as: curator, at: school.id, input: input as never })
async function proposed(input: object = {}) {
  const { status, failure } = await call(contract.propose, input)
  if (status !== 200) throw new Error(JSON.stringify(failure))
  const { output } = await call(contract.latest)
  if (!output.run) throw new Error('no run')
  return output.run
}
const pairsOf = (run: { pairs: { menteeId: string; mentorId: string }[] }) =>
  new Map(run.pairs.map(({ menteeId, mentorId }) => [menteeId, mentorId]))
const reasons = ({ failure }: { failure: { reasons?: { reason: string }[] } }) =>
  failure.reasons?.map(({ reason }) => reason)

describe('a proposal', () => {
  test('places as many as possible and is proved to be the best', async () => {
    const first = await mentor('Анохина', { documentation: 3, families: 3 })
    const second = await mentor('Бобров', { documentation: 2 })
    const onlyFirst = await mentee('Васина', { families: 2 })
    const either = await mentee('Громова', { documentation: 2 })
    const run = await proposed()
    expect(pairsOf(run)).toEqual(
      new Map([
        [onlyFirst, first],
        [either, second],
      ]),
    )
    expect(run.totals).toEqual({ mentees: 2, matched: 2, score: 1600 })
    expect(run.left).toEqual([])
    const { rows } = await application.owner.query('select snapshot from matching_run where id = $1', [run.runId])
    const { problem: kept, mentees, mentors } = rows[0].snapshot
    const problem = {
      mentees: mentees.length,
      mentors: mentors.length,
      capacity: Int32Array.from(kept.capacity),
      rowPtr: Uint32Array.from(kept.rowPtr),
      col: Uint32Array.from(kept.col),
      score: Uint16Array.from(kept.score),
    }
    const mate = Int32Array.from(mentees as { personId: string }[], ({ personId }) =>
      mentors.findIndex((each: { personId: string }) => each.personId === pairsOf(run).get(personId)),
    )
    const { certificate } = solve(problem)
    expect(whyNotOptimal(problem, { mate, ...run.totals, certificate })).toBeNull()
  })

  test('says which requests are met, at which level, and what is near', async () => {
    const helper = await mentor('Анохина', { documentation: 3, families: 1 }, { subject: 'Физика' })
    const asking = await mentee('Васина', { documentation: 2, families: 3, contests: 1 }, { subject: 'физика' })
    const [pair] = (await proposed()).pairs
    expect(pair).toMatchObject({ menteeId: asking, mentorId: helper, fixed: false, alternatives: [] })
    expect(pair?.fit).toEqual({
      score: 600,
      met: [{ topicCode: 'documentation', level: 2, mentorLevel: 3 }],
      partly: [{ topicCode: 'families', level: 3, mentorLevel: 1 }],
      unmet: [{ topicCode: 'contests', level: 1 }],
      near: 'subject',
    })
  })

  test('names the price of each other mentor', async () => {
    const best = await mentor('Анохина', { documentation: 3 }, { subject: 'химия' })
    const other = await mentor('Бобров', { documentation: 3 })
    await mentee('Васина', { documentation: 3 }, { subject: 'химия' })
    const [pair] = (await proposed()).pairs
    expect(pair?.mentorId).toBe(best)
    expect(pair?.alternatives).toMatchObject([{ mentorId: other, losesPairs: 0, losesScore: 200 }])
  })

  test('is the same every time', async () => {
    for (const name of ['Анохина', 'Бобров', 'Ветрова']) await mentor(name, { documentation: 3 }, { capacity: 2 })
    for (const name of ['Громова', 'Дроздов', 'Ершова', 'Зимин']) await mentee(name, { documentation: 2 })
    const { runId: _first, runAt: _then, ...first } = await proposed()
    const { runId: _second, runAt: _now, ...second } = await proposed()
    expect(second).toEqual(first)
    expect(first.pairs).toHaveLength(4)
  })

  test('keeps ids and figures of a run, never names', async () => {
    await mentor('Анохина', { documentation: 3 })
    await mentee('Васина', { documentation: 2 })
    const { runId } = await proposed()
    const { rows } = await application.owner.query(`select snapshot::text as text from matching_run where id = $1`, [
      runId,
    ])
    expect(rows[0].text).not.toMatch(/Анохина|Васина|Ольга/)
    expect(JSON.parse(rows[0].text)).toMatchObject({ scoringVersion: 1, day: worldToday })
  })

  test('leaves alone whoever has a pair, and counts that pair in the load', async () => {
    const busy = await mentor('Анохина', { documentation: 3 }, { capacity: 1 })
    const helped = await mentee('Васина', { documentation: 2 })
    await call(contract.accept, { pairs: [{ menteeId: helped, mentorId: busy }] })
    const waiting = await mentee('Громова', { documentation: 2 })
    const run = await proposed()
    expect(run.pairs).toEqual([])
    expect(run.left).toMatchObject([{ menteeId: waiting, why: 'all-full', full: [busy] }])
  })
})

describe('the curator decides first', () => {
  test('a fixed pair stays, the rest is the best around it', async () => {
    const [good, fair] = [await mentor('Анохина', { documentation: 3 }), await mentor('Бобров', { documentation: 3 })]
    const first = await mentee('Васина', { documentation: 3 }, { subject: 'химия' })
    const second = await mentee('Громова', { documentation: 3 })
    const run = await proposed({ fixed: [{ menteeId: first, mentorId: fair }] })
    expect(pairsOf(run)).toEqual(
      new Map([
        [first, fair],
        [second, good],
      ]),
    )
    expect(run.pairs.find(({ menteeId }) => menteeId === first)?.fixed).toBe(true)
  })

  test('a fixed pair may meet nothing and load the mentor above the wish', async () => {
    const stranger = await mentor('Анохина', { contests: 3 }, { capacity: 0 })
    const asking = await mentee('Васина', { documentation: 3 })
    const run = await proposed({ fixed: [{ menteeId: asking, mentorId: stranger }] })
    expect(pairsOf(run)).toEqual(new Map([[asking, stranger]]))
    expect(run.present).toMatchObject([{ state: 'open', obstacles: [] }])
  })

  test('a forbidden pair is not proposed', async () => {
    const only = await mentor('Анохина', { documentation: 3 })
    const asking = await mentee('Васина', { documentation: 3 })
    const run = await proposed({ forbidden: [{ menteeId: asking, mentorId: only }] })
    expect(run.left).toMatchObject([{ menteeId: asking, why: 'forbidden-by-curator', forbidden: [only] }])
  })

  test('decisions that cannot hold are refused in words', async () => {
    const [one, other] = [await mentor('Анохина', { documentation: 3 }), await mentor('Бобров', { documentation: 3 })]
    const asking = await mentee('Васина', { documentation: 3 })
    const silent = await mentee('Громова', { documentation: 3 }, { consented: false })
    const pair = { menteeId: asking, mentorId: one }
    expect(reasons(await call(contract.propose, { fixed: [pair], forbidden: [pair] }))).toEqual(['fixed-and-forbidden'])
    const twice = [pair, { menteeId: asking, mentorId: other }]
    expect(reasons(await call(contract.propose, { fixed: twice }))).toEqual(['fixed-twice'])
    const withoutConsent = { fixed: [{ menteeId: silent, mentorId: one }] }
    expect(reasons(await call(contract.propose, withoutConsent))).toEqual(['consent-missing'])
  })
})

test('the present state of a run tells what became of its pairs', async () => {
  const helper = await mentor('Анохина', { documentation: 3 }, { capacity: 3 })
  const other = await mentor('Бобров', { contests: 3 })
  const [taken, away, silent] = [
    await mentee('Васина', { documentation: 2 }),
    await mentee('Громова', { documentation: 2, contests: 3 }),
    await mentee('Дроздов', { documentation: 2 }),
  ]
  const { runId } = await proposed()
  await call(contract.accept, { runId, pairs: [{ menteeId: taken, mentorId: helper }] })
  await withdrawConsent(application, silent)
  await call(contract.accept, { pairs: [{ menteeId: away, mentorId: other }] })
  const { output } = await call(contract.latest)
  const states = new Map(output.run?.present.map(({ menteeId, state, obstacles }) => [menteeId, [state, obstacles]]))
  expect(states.get(taken)).toEqual(['accepted', []])
  expect(states.get(silent)).toEqual(['hindered', ['mentee-gave-no-consent']])
  expect(states.get(away)?.[0]).toMatch(/taken|accepted/)
})

test('two hundred mentees and a hundred mentors are proposed at once', async () => {
  const topics = ['documentation', 'contests', 'families', 'digital-tools', 'adaptation', 'qualification']
  const some = (index: number, level: number) => ({
    [topics[index % 6] ?? '']: level,
    [topics[(index * 5 + 1) % 6] ?? '']: ((index + level) % 3) + 1,
  })
  for (let i = 0; i < 100; i++) await mentor(`Н${i}`, some(i * 7, 3), { capacity: 2 })
  for (let i = 0; i < 200; i++) await mentee(`П${i}`, some(i * 11, (i % 3) + 1))
  const run = await proposed()
  expect(run.totals.matched + run.left.length).toBe(200)
  expect(run.totals.matched).toBeGreaterThan(150)
})

test('only who may propose proposes, and another school sees nothing of it', async () => {
  const specialist = await application.signIn(school.people.specialist?.accountId ?? '')
  const { status } = await application.call(contract.propose, { as: specialist, at: school.id })
  expect(status).toBe(403)
  const { sibling } = application.world
  const outsider = await application.signIn(sibling.people.curator?.accountId ?? '')
  expect((await application.call(contract.latest, { as: outsider, at: school.id })).status).toBe(404)
  const { output } = await application.call(contract.latest, { as: outsider, at: sibling.id })
  expect(output.run).toBeNull()
})
