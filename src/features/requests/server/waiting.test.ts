import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as matching from '#features/matching/contract.ts'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import { emptyBanks, enter } from '#server/testing/bankRecords.ts'
import type { TestOrganisation } from '#server/testing/world.ts'
import * as contract from '../contract.ts'

let application: TestApplication
let own: TestOrganisation
let curator: string
const ids = new Map<string, string>()

beforeAll(async () => {
  application = await openTestApplication()
  own = application.world.own
  curator = await application.signIn(own.people.curator?.accountId ?? '')
  await emptyBanks(application, own)
  const put = async (name: string, more: object = {}) => {
    const described = { name, side: 'mentee' as const, topics: { documentation: 2 }, ...more }
    ids.set(name, await enter(application, own, described))
  }
  await put('Готовый')
  await put('Безлистный', { topics: {} })
  await put('Несогласный', { consented: false })
  await put('Кандидат')
  await put('Одинокий', { topics: { management: 3 } })
  await put('Наставник', { side: 'mentor', topics: { documentation: 3 }, capacity: 1 })
  const { owner } = application
  await owner.query('update bank_entry set approved_on = entered_on where organisation_id = $1', [own.id])
  await owner.query('update bank_entry set approved_on = null where person_id = $1', [ids.get('Кандидат')])
  await owner.query(
    `update bank_entry set entered_on = '2026-07-01', approved_on = '2026-07-01' where person_id = $1`,
    [ids.get('Одинокий')],
  )
})
afterAll(() => application.close())

const queue = async (as = curator) => (await application.call(contract.waiting, { as, at: own.id })).output.mentees
const of = async (name: string, as = curator) => (await queue(as)).find(({ person }) => person.id === ids.get(name))

describe('the queue of mentees without a pair', () => {
  test('stands by waiting time, each with the reason', async () => {
    const rows = await queue()
    expect(rows.map(({ person, reason }) => [person.surname, reason])).toEqual([
      ['Одинокий', 'nobody-has-topics'],
      ['Безлистный', 'no-requests'],
      ['Готовый', 'not-proposed-yet'],
      ['Кандидат', 'not-approved'],
      ['Несогласный', 'no-consent'],
    ])
    expect(rows[0]).toMatchObject({ waitingDays: 96, topics: [{ code: 'management', difficulty: 3 }] })
  })

  test('knows what the last matching run proposed, and leaves those who have a pair', async () => {
    const run = await application.call(matching.propose, {
      as: curator,
      at: own.id,
      input: { fixed: [], forbidden: [] },
    })
    expect(run.status).toBe(200)
    expect(await of('Готовый')).toMatchObject({ reason: 'proposal-not-accepted' })
    const pair = [{ menteeId: ids.get('Готовый'), mentorId: ids.get('Наставник') }]
    const only = { fixed: [], forbidden: pair as never }
    await application.call(matching.propose, { as: curator, at: own.id, input: only })
    expect(await of('Готовый')).toMatchObject({ reason: 'forbidden-by-curator' })
  })

  test('says what matching says: the only mentor is not approved, or is not to be paired with the mentee', async () => {
    const { owner } = application
    const mentor = ids.get('Наставник')
    await owner.query('update bank_entry set approved_on = null where person_id = $1', [mentor])
    expect(await of('Готовый')).toMatchObject({ reason: 'mentors-not-approved' })
    await owner.query('update bank_entry set approved_on = entered_on where person_id = $1', [mentor])
    await owner.query(
      `insert into not_with (organisation_id, person_id, other_person_id, recorded_on, recorded_by) values ($1, $2, $3, '2026-10-05', $4)`,
      [own.id, mentor, ids.get('Готовый'), own.people.curator?.personId],
    )
    await application.call(matching.propose, { as: curator, at: own.id, input: { fixed: [], forbidden: [] } })
    expect(await of('Готовый')).toMatchObject({ reason: 'kept-apart' })
    // Wishes whom not to be paired with are told to those alone who may read them.
    const deputy = await application.signIn(own.people.deputy?.accountId ?? '')
    expect(await of('Готовый', deputy)).toMatchObject({ reason: 'not-proposed-yet' })
  })

  test('says that a specialist supports somebody, and never to whom it is no business', async () => {
    await application.owner.query(
      `insert into support_case (organisation_id, person_id, specialist_person_id, opened_on, opened_by)
       values ($1, $2, $3, '2026-10-01', $3)`,
      [own.id, ids.get('Готовый'), own.people.psychologist?.personId],
    )
    expect(await of('Готовый')).toMatchObject({ isSupported: true })
    expect(await of('Одинокий')).toMatchObject({ isSupported: false })
    const psychologist = await application.signIn(own.people.psychologist?.accountId ?? '')
    expect(await of('Готовый', psychologist)).toMatchObject({ isSupported: true })
    const specialist = await application.signIn(own.people.specialist?.accountId ?? '')
    expect(await of('Готовый', specialist)).toMatchObject({ isSupported: null })
  })

  test('keeps what the curator does next; a note over a newer one is refused', async () => {
    const { entry } = (await of('Одинокий')) ?? { entry: { id: '', version: 0 } }
    const note = (version: number, nextStep: string | null) =>
      application.call(contract.setNextStep, { as: curator, at: own.id, input: { id: entry.id, version, nextStep } })
    expect((await note(entry.version, 'Спросить директора соседней школы')).status).toBe(200)
    expect(await of('Одинокий')).toMatchObject({ nextStep: 'Спросить директора соседней школы' })
    expect((await note(entry.version, null)).status).toBe(409)
  })
})
