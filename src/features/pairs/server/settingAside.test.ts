import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as banks from '#features/banks/contract.ts'
import { openTestApplication, type TestApplication, worldToday } from '#server/testing/application.ts'
import { enter } from '#server/testing/bankRecords.ts'
import { proposedPair } from '#server/testing/proposedPair.ts'
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
afterAll(() => application.close())

const call = <E extends Parameters<TestApplication['call']>[0]>(endpoint: E, input: object) =>
  application.call(endpoint, { as: curator, at: school.id, input: input as never })
const reasonsOf = ({ failure }: { failure: { reasons?: { reason: string }[] } }) =>
  failure.reasons?.map(({ reason }) => reason)
const shown = async (id: string) => (await call(contract.show, { id })).output
type Somebody = { personId: string; humanId: string }
const pairOf = (mentor: Somebody, mentee: Somebody) => proposedPair(application, school, { mentor, mentee })
const participant = async (side: 'mentor' | 'mentee', more: object = {}) => {
  const personId = await enter(application, school, { name: 'Юрьева', side, ...more })
  const { rows } = await application.owner.query('select human_id from person where id = $1', [personId])
  return { personId, humanId: rows[0].human_id as string }
}
const setAside = async (id: string) =>
  (await call(contract.setAside, { pairs: [{ id, version: 1 }] })).output as { pairs: { id: string }[] }

describe('setting aside', () => {
  test('frees the topic for another mentor, and taking it back is refused while that one has it', async () => {
    const mentee = await participant('mentee')
    const id = await pairOf(await participant('mentor'), mentee)
    const aside = await setAside(id)
    expect(await shown(id)).toMatchObject({ state: 'set-aside', withdrawnOn: worldToday })
    const another = await pairOf(await participant('mentor'), mentee)
    const refused = await call(contract.takeBackSettingAside, aside)
    expect(reasonsOf(refused)).toEqual(['one-mentor-per-topic'])
    await setAside(another)
    const back = await call(contract.takeBackSettingAside, aside)
    expect(back.output.pairs).toEqual([{ id, version: 3 }])
    expect(await shown(id)).toMatchObject({ state: 'proposed', topics: [{ code: 'documentation' }] })
  })

  test.each<[string, string]>([
    ['mentor-not-in-bank', `update bank_entry set ended_on = '2026-10-05' where person_id = $1`],
    ['person-has-left', `update person set left_on = '2026-10-04' where id = $1`],
    ['consent-missing', `update consent set withdrawn_on = '2026-10-05' where person_id = $1`],
  ])('is not taken back when meanwhile there is this of the mentor: %s', async (reason, change) => {
    const mentor = await participant('mentor')
    const id = await pairOf(mentor, await participant('mentee'))
    const aside = await setAside(id)
    await application.owner.query(change, [mentor.personId])
    expect(reasonsOf(await call(contract.takeBackSettingAside, aside))).toEqual([reason])
    expect((await shown(id)).state).toBe('set-aside')
  })

  test('taken back by one while another takes the mentor out of the bank: no open pair without its mentor', async () => {
    for (let round = 0; round < 3; round += 1) {
      const mentor = await participant('mentor')
      const aside = await setAside(await pairOf(mentor, await participant('mentee')))
      const { rows } = await application.owner.query('select id from bank_entry where person_id = $1', [
        mentor.personId,
      ])
      const both = await Promise.all([
        call(contract.takeBackSettingAside, aside),
        call(banks.endEntry, { id: rows[0].id, version: 1, endedOn: worldToday }),
      ])
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    }
  })

  test('a proposed pair whose place another got stays set aside', async () => {
    const mentor = await participant('mentor', { capacity: 1 })
    const { rows } = await application.owner.query(
      `insert into matching_run (organisation_id, cycle_id, run_by, snapshot)
       values ($1, $2, $3, '{"answer": {"fixed": []}}') returning id`,
      [school.id, school.cycleId, school.people.curator?.personId],
    )
    const id = await pairOf(mentor, await participant('mentee'))
    await application.owner.query('update mentoring_pair set matching_run_id = $2 where id = $1', [id, rows[0].id])
    const aside = await setAside(id)
    const another = await pairOf(mentor, await participant('mentee'))
    expect(reasonsOf(await call(contract.takeBackSettingAside, aside))).toEqual(['mentor-full'])
    await setAside(another)
    expect((await call(contract.takeBackSettingAside, aside)).status).toBe(200)
  })

  test('one pair named twice does not fit', async () => {
    const id = await pairOf(await participant('mentor'), await participant('mentee'))
    const pairs = [1, 1].map((version) => ({ id, version }))
    expect((await call(contract.setAside, { pairs })).status).toBe(400)
    expect((await call(contract.takeBackSettingAside, { pairs })).status).toBe(400)
    expect((await shown(id)).state).toBe('proposed')
  })

  test('is refused for a pair in a drafted order, and twice', async () => {
    const drafted = { pairs: [{ id: school.records.pairId, version: 1 }] }
    expect(reasonsOf(await call(contract.setAside, drafted))).toEqual(['pair-in-draft-order'])
    const id = await pairOf(await participant('mentor'), await participant('mentee'))
    await setAside(id)
    const again = await call(contract.setAside, { pairs: [{ id, version: 2 }] })
    expect(reasonsOf(again)).toEqual(['pair-set-aside'])
  })
})
