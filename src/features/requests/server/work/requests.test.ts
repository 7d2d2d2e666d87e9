import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as banks from '#features/banks/contract.ts'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import type { TestOrganisation } from '#server/testing/world.ts'
import * as contract from '../../contract.ts'

let application: TestApplication
let own: TestOrganisation
let curator: string
let specialist: string
let stranger: string

beforeAll(async () => {
  application = await openTestApplication()
  own = application.world.own
  const signIn = (id: string | null | undefined) => application.signIn(id ?? '')
  curator = await signIn(own.people.curator?.accountId)
  specialist = await signIn(own.people.specialist?.accountId)
  stranger = await signIn(application.world.stranger.people.curator?.accountId)
})
afterAll(() => application.close())

// Each test begins with the one request of the world, open since 5 October.
beforeEach(async () => {
  await application.owner.query('delete from request where organisation_id = $1 and id <> $2', [own.id, request()])
  await application.owner.query(
    `insert into request (organisation_id, id, bank_entry_id, topic_code, difficulty, opened_on)
     values ($1, $2, $3, 'teaching-methods', 2, '2026-10-05')
     on conflict (organisation_id, id) do update set taken_on = null, resolved_on = null, ending = null, version = 1,
       difficulty = 2`,
    [own.id, request(), entry()],
  )
})

const request = () => own.records.requestId
const entry = () => own.records.menteeEntryId
const at = () => own.id
const seen = (version = 1) => ({ requests: [{ id: request(), version }] })
const shown = async () => {
  const { output } = await application.call(contract.ofEntry, { as: specialist, at: at(), input: { entryId: entry() } })
  return output.requests
}
const open = (topicCode: string, more: object = {}) =>
  application.call(contract.open, {
    as: curator,
    at: at(),
    input: { entryId: entry(), topicCode, difficulty: 2, ...more },
  })
const reasons = (answer: { failure: { reasons?: { reason: string }[] } }) =>
  answer.failure.reasons?.map(({ reason }) => reason)

describe('a request', () => {
  test('is opened by somebody on a day, with what is wanted', async () => {
    const wishes = { wantedHelp: 'Образец журнала', wantedKind: 'traditional', wantedChannel: 'remote' as const }
    expect((await open('documentation', { ...wishes, wantedTime: 'вторник' })).status).toBe(200)
    expect((await shown()).find(({ topicCode }) => topicCode === 'documentation')).toMatchObject({
      ...wishes,
      wantedTime: 'вторник',
      state: 'open',
      openedOn: '2026-10-05',
      openedBy: 'Сотрудник-curator Анна Петровна',
    })
  })

  test('goes from open through work to resolved, and each step may be taken back', async () => {
    const act = async (endpoint: typeof contract.take | typeof contract.resolve, version: number) =>
      application.call(endpoint, { as: curator, at: at(), input: seen(version) })
    const back = (what: 'opening' | 'taking' | 'resolving', version: number) =>
      application.call(contract.takeBack, { as: curator, at: at(), input: { what, ...seen(version) } })
    expect((await act(contract.take, 1)).output.requests[0]?.version).toBe(2)
    expect(await shown()).toMatchObject([{ state: 'in-work', takenOn: '2026-10-05' }])
    expect((await act(contract.resolve, 2)).status).toBe(200)
    expect(await shown()).toMatchObject([{ state: 'resolved', resolvedOn: '2026-10-05', ending: 'helped' }])
    expect((await back('resolving', 3)).status).toBe(200)
    expect(await shown()).toMatchObject([{ state: 'in-work', resolvedOn: null, ending: null }])
    expect(reasons(await back('opening', 4))).toEqual(['request-in-work'])
    expect((await back('taking', 4)).status).toBe(200)
    expect((await back('opening', 5)).status).toBe(200)
    expect(await shown()).toEqual([])
  })

  test('is asked for again as a new one once it is resolved, never twice at once', async () => {
    expect(reasons(await open('teaching-methods'))).toEqual(['topic-asked-already'])
    await application.call(contract.resolve, { as: curator, at: at(), input: seen() })
    expect((await open('teaching-methods')).status).toBe(200)
    expect((await shown()).map(({ state }) => state)).toEqual(['open', 'resolved'])
    const back = { what: 'resolving' as const, ...seen(2) }
    const answer = await application.call(contract.takeBack, { as: curator, at: at(), input: back })
    expect(reasons(answer)).toEqual(['topic-asked-already'])
  })

  test('two who open the same topic at once make one request', async () => {
    const answers = await Promise.all([open('contests'), open('contests')])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('is changed until it is resolved; the journal names the fields', async () => {
    const input = { id: request(), version: 1, difficulty: 3 as const, wantedHelp: 'Сценарий урока' }
    const answer = await application.call(contract.change, { as: curator, at: at(), input })
    expect(answer.output).toMatchObject({ version: 2, fields: ['difficulty', 'wantedHelp'] })
    await application.call(contract.resolve, { as: curator, at: at(), input: seen(2) })
    const late = await application.call(contract.change, { as: curator, at: at(), input: { ...input, version: 3 } })
    expect(reasons(late)).toEqual(['request-resolved'])
  })

  test.each([
    ['a day to come', { takenOn: '2026-10-06' }, 'day-in-future'],
    ['a day before it was opened', { takenOn: '2026-10-04' }, 'day-before-opening'],
  ])('is not taken on %s', async (_words, dates, reason) => {
    const answer = await application.call(contract.take, { as: curator, at: at(), input: { ...seen(), ...dates } })
    expect(reasons(answer)).toEqual([reason])
  })

  test('that somebody changed meanwhile is not acted upon', async () => {
    const answer = await application.call(contract.take, { as: curator, at: at(), input: seen(7) })
    expect(reasons(answer)).toEqual(['changed-meanwhile'])
  })

  test('is worked on by those who keep the banks, and is not there for others', async () => {
    const input = seen()
    expect((await application.call(contract.take, { as: specialist, at: at(), input })).status).toBe(403)
    const there = application.world.stranger.id
    expect((await application.call(contract.take, { as: stranger, at: there, input })).status).toBe(404)
  })
})

describe('a list of topics saved in the bank', () => {
  const save = async (topics: { code: string; level: 0 | 1 | 2 | 3 }[]) => {
    const { rows } = await application.owner.query('select version from bank_entry where id = $1', [entry()])
    return application.call(banks.changeEntry, {
      as: curator,
      at: at(),
      input: { id: entry(), version: rows[0]?.version, topics },
    })
  }

  test('does not delete what is in work, and says so', async () => {
    await application.call(contract.take, { as: curator, at: at(), input: seen() })
    expect(reasons(await save([{ code: 'adaptation', level: 1 }]))).toEqual(['request-in-work'])
    expect((await save([{ code: 'teaching-methods', level: 3 }])).status).toBe(200)
    expect(await shown()).toMatchObject([{ state: 'in-work', difficulty: 3 }])
  })

  test('leaves resolved requests alone and opens a new one beside them', async () => {
    await application.call(contract.resolve, { as: curator, at: at(), input: seen() })
    expect((await save([{ code: 'teaching-methods', level: 1 }])).status).toBe(200)
    expect(await shown()).toMatchObject([
      { state: 'open', difficulty: 1, openedBy: 'Сотрудник-curator Анна Петровна' },
      { state: 'resolved', difficulty: 2 },
    ])
  })
})

describe('a topic of the organisation', () => {
  const add = (title: string) =>
    application.call(contract.addTopic, { as: curator, at: at(), input: { title, question: 'Нужна ли помощь?' } })
  const topics = async () => (await application.call(contract.ownTopics, { as: curator, at: at() })).output.topics

  test('is added, renamed, retired and offered again; requests that name it stay', async () => {
    const { code } = (await add('Работа с тьютором')).output
    expect((await open(code)).status).toBe(200)
    const change = (isOffered: boolean) =>
      application.call(contract.changeTopic, {
        as: curator,
        at: at(),
        input: { code, title: 'Работа вместе с тьютором', question: null, isOffered },
      })
    expect((await change(false)).output.fields).toEqual(['title', 'question', 'isOffered'])
    expect((await topics()).find((topic) => topic.code === code)).toMatchObject({ isOffered: false, used: 1 })
    expect((await shown()).some(({ topicCode }) => topicCode === code)).toBe(true)
    expect((await change(true)).output.fields).toEqual(['isOffered'])
  })

  test('is not there twice, also not beside an official one', async () => {
    expect(reasons(await add('рабочая  документация'))).toEqual(['topic-of-this-title'])
  })

  test('once retired, nobody asks for it anew', async () => {
    const input = { code: own.ownTopicCode, title: 'Тема организации', question: null, isOffered: false }
    await application.call(contract.changeTopic, { as: curator, at: at(), input })
    expect(reasons(await open(own.ownTopicCode))).toEqual(['topic-retired'])
  })

  test('an official topic is not changed here', async () => {
    const input = { code: 'adaptation', title: 'Иначе', question: null, isOffered: false }
    expect((await application.call(contract.changeTopic, { as: curator, at: at(), input })).status).toBe(404)
  })
})
