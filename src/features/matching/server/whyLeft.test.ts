import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestApplication, type TestApplication, worldToday } from '#server/testing/application.ts'
import { emptyBanks, enter } from '#server/testing/bankRecords.ts'
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
const reasons = ({ failure }: { failure: { reasons?: { reason: string }[] } }) =>
  failure.reasons?.map(({ reason }) => reason)

describe('who is left and exactly why', () => {
  const whyOf = async (menteeId: string) => (await proposed()).left.find((left) => left.menteeId === menteeId)

  test('the mentee gave no consent', async () => {
    await mentor('Анохина', { documentation: 3 })
    expect(await whyOf(await mentee('Васина', { documentation: 2 }, { consented: false }))).toMatchObject({
      why: 'mentee-gave-no-consent',
    })
  })

  test('the mentee is a candidate, whom the head has not approved', async () => {
    const waiting = await mentee('Кандидатов', { contests: 3 }, { approved: false })
    expect(await whyOf(waiting)).toMatchObject({ why: 'mentee-not-approved' })
  })

  test('no requests are marked', async () => {
    await mentor('Анохина', { documentation: 3 })
    expect(await whyOf(await mentee('Васина', {}))).toMatchObject({ why: 'no-requests' })
  })

  test('nobody has the topic at that level; who comes nearest is named', async () => {
    const nearest = await mentor('Анохина', { contests: 1 })
    expect(await whyOf(await mentee('Васина', { contests: 3 }))).toMatchObject({
      why: 'nobody-has-topics',
      requests: [{ topicCode: 'contests', level: 3 }],
      nearest: [{ mentorId: nearest, topicCode: 'contests', mentorLevel: 1 }],
    })
  })

  test('who has the topic gave no consent', async () => {
    const silent = await mentor('Анохина', { contests: 3 }, { consented: false })
    expect(await whyOf(await mentee('Васина', { contests: 3 }))).toMatchObject({
      why: 'mentors-gave-no-consent',
      withoutConsent: [silent],
    })
  })

  test('who has the topic is a candidate', async () => {
    const candidate = await mentor('Анохина', { contests: 3 }, { approved: false })
    expect(await whyOf(await mentee('Васина', { contests: 3 }))).toMatchObject({
      why: 'mentors-not-approved',
      notApproved: [candidate],
    })
  })

  test('one of the two does not want the other: neither the reason nor anything else says who', async () => {
    const unwanted = await mentor('Анохина', { contests: 3 })
    const waiting = await mentee('Васина', { contests: 3 })
    for (const [who, whom] of [
      [unwanted, waiting],
      [waiting, unwanted],
    ]) {
      await application.owner.query('delete from not_with')
      await application.owner.query(
        `insert into not_with (organisation_id, person_id, other_person_id, recorded_on, recorded_by) values ($1, $2, $3, '2026-10-01', $2)`,
        [school.id, who, whom],
      )
      const left = await whyOf(waiting)
      expect(left).toMatchObject({ why: 'kept-apart', full: [], forbidden: [] })
      expect(JSON.stringify(left)).not.toContain(unwanted)
      const { output } = await call(contract.latest)
      expect(JSON.stringify(output)).not.toMatch(/keptApart|notWith/)
      const pairs = [{ menteeId: waiting, mentorId: unwanted }]
      expect(reasons(await call(contract.propose, { fixed: pairs }))).toEqual(['kept-apart'])
      expect(reasons(await call(contract.accept, { pairs }))).toEqual(['kept-apart'])
    }
  })

  test('an adult from outside without the certificate is no mentor of a minor', async () => {
    const outside = await mentor('Партнёров', { contests: 3 }, { kind: 'partner' })
    const pupil = await mentee('Ученикова', { contests: 3 }, { kind: 'student' })
    expect(await whyOf(pupil)).toMatchObject({ why: 'mentors-not-cleared', notCleared: [outside] })
    const pairs = [{ menteeId: pupil, mentorId: outside }]
    expect(reasons(await call(contract.accept, { pairs }))).toEqual(['clearance-missing'])
    await application.owner.query(`update person set clearance_on = '2026-09-01' where id = $1`, [outside])
    expect((await call(contract.accept, { pairs })).status).toBe(200)
  })

  test('all who have the topic are full; who else could free a place is named apart', async () => {
    const wide = await mentor('Анохина', { contests: 3, families: 3 })
    const narrow = await mentor('Бобров', { families: 3 })
    for (const name of ['Васина', 'Громова']) await mentee(name, { families: 3 })
    const waiting = await mentee('Дроздов', { contests: 1 })
    const run = await proposed()
    expect(run.totals.matched).toBe(2)
    const left = run.left[0]
    expect(left?.why).toBe('all-full')
    if (left?.menteeId === waiting) expect([left.full, left.couldFree]).toEqual([[wide], [narrow]])
    else expect([...(left?.full ?? [])].sort()).toEqual([wide, narrow].sort())
  })

  test('all who have the topic are full', async () => {
    const wide = await mentor('Анохина', { contests: 3, families: 3 })
    const narrow = await mentor('Бобров', { families: 3 })
    const asking = await Promise.all(['Васина', 'Громова'].map((name) => mentee(name, { contests: 3 })))
    const moved = await mentee('Дроздов', { families: 1 })
    const run = await proposed()
    expect(run.pairs.find(({ menteeId }) => menteeId === moved)?.mentorId).toBe(narrow)
    expect(run.left).toMatchObject([{ why: 'all-full', full: [wide] }])
    expect(asking).toContain(run.left[0]?.menteeId)
  })

  test('nobody mentors oneself, also under two records', async () => {
    const itself = await mentee('Васина', { contests: 3 })
    const { rows } = await application.owner.query('select human_id from person where id = $1', [itself])
    await application.owner.query(
      `with entry as (insert into bank_entry (organisation_id, cycle_id, person_id, side, capacity, entered_on, approved_on)
        values ($1, $2, $3, 'mentor', 1, '2026-09-10', '2026-09-10') returning id)
       insert into competence (organisation_id, bank_entry_id, topic_code, level) select $1, id, 'contests', 3 from entry`,
      [school.id, school.cycleId, itself],
    )
    expect(rows[0].human_id).toBeTruthy()
    expect(await whyOf(itself)).toMatchObject({ why: 'same-person' })
  })

  test('no form fits the two', async () => {
    await mentor('Анохина', { contests: 3 })
    await application.owner.query(
      `update mentoring_form set retired_on = '2026-01-01' where organisation_id = $1 and code = 'teacher-pupil'`,
      [school.id],
    )
    expect(await whyOf(await mentee('Васин', { contests: 3 }, { kind: 'student' }))).toMatchObject({
      why: 'no-form-fits',
    })
  })
})
