import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as banks from '#features/banks/contract.ts'
import * as consents from '#features/consents/contract.ts'
import { openTestApplication, type TestApplication, worldToday } from '#server/testing/application.ts'
import { enter, withdrawConsent } from '#server/testing/bankRecords.ts'
import type { TestOrganisation } from '#server/testing/world.ts'
import * as contract from '../contract.ts'

let application: TestApplication
let school: TestOrganisation
let curator: string
let head: string
beforeAll(async () => {
  application = await openTestApplication()
  school = application.world.own
  curator = await application.signIn(school.people.curator?.accountId ?? '')
  head = await application.signIn(school.people.head?.accountId ?? '')
})
afterAll(() => application.close())

const mentor = (name: string, topics: Record<string, number>, more = {}) =>
  enter(application, school, { name, side: 'mentor', topics, ...more })
const mentee = (name: string, topics: Record<string, number>, more = {}) =>
  enter(application, school, { name, side: 'mentee', topics, ...more })
const call = <E extends Parameters<TestApplication['call']>[0]>(endpoint: E, input: object, as = curator) =>
  application.call(endpoint, { as, at: school.id, input: input as never })
const accept = (pairs: object[], as = curator) => call(contract.accept, { pairs }, as)
const reasonsOf = ({ failure }: { failure: { reasons?: { reason: string; subject?: string }[] } }) =>
  failure.reasons?.map(({ reason, subject }) => [reason, subject])
async function rowsOf(pairId: string | undefined) {
  const { rows } = await application.owner.query(
    `select p.*, array(select kind_code from pair_kind k where k.pair_id = p.id) as kinds,
      array(select topic_code from pair_topic t where t.pair_id = p.id order by 1) as topics
     from mentoring_pair p where id = $1`,
    [pairId],
  )
  return rows[0]
}

test('an accepted pair gets the usual form, kind and term, and the topics that the mentor meets', async () => {
  const mentorId = await mentor('Анохина', { documentation: 3, contests: 1 })
  const menteeId = await mentee('Васина', { documentation: 2, contests: 3, families: 1 })
  const { output } = await accept([{ menteeId, mentorId }])
  expect(output.pairs).toMatchObject([{ menteeId, mentorId, version: 1 }])
  expect(await rowsOf(output.pairs[0]?.id)).toMatchObject({
    form_code: 'pedagogue-pedagogue',
    kinds: ['traditional'],
    topics: ['documentation'],
    starts_on: worldToday,
    ends_on: '2027-05-31',
    proposed_on: worldToday,
    withdrawn_on: null,
    matching_run_id: null,
  })
  const { rows } = await application.owner.query(
    `select subjects from journal where organisation_id = $1 and action = 'matching.accept'`,
    [school.id],
  )
  expect(rows.at(-1)?.subjects).toMatchObject({ pairs: [output.pairs[0]?.id], persons: [mentorId, menteeId], count: 1 })
})

test('form, kinds, term and topics are taken as they were chosen', async () => {
  const mentorId = await mentor('Анохина', { documentation: 3 }, { kind: 'head' })
  const menteeId = await mentee('Васина', { documentation: 2 })
  const chosen = {
    menteeId,
    mentorId,
    kindCodes: ['short-term', 'virtual'],
    startsOn: '2026-11-01',
    endsOn: '2026-12-25',
    topicCodes: ['documentation', 'families'],
  }
  const { output } = await accept([chosen])
  expect(await rowsOf(output.pairs[0]?.id)).toMatchObject({
    form_code: 'head-pedagogue',
    kinds: ['short-term', 'virtual'],
    topics: ['documentation', 'families'],
    starts_on: '2026-11-01',
    ends_on: '2026-12-25',
  })
})

test('a consent withdrawn between proposal and acceptance refuses the pair by name of the person', async () => {
  const mentorId = await mentor('Анохина', { adaptation: 3 })
  const menteeId = await mentee('Васина', { adaptation: 2 })
  const { output } = await call(contract.propose, {})
  await withdrawConsent(application, mentorId)
  const refused = await call(contract.accept, { runId: output.runId, pairs: [{ menteeId, mentorId }] })
  expect(refused.status).toBe(409)
  expect(reasonsOf(refused)).toEqual([['consent-missing', mentorId]])
})

test('a pair that the curator fixed in a proposal may load a mentor above the wish', async () => {
  const mentorId = await mentor('Анохина', { adaptation: 3 }, { capacity: 0 })
  const pair = { mentorId, menteeId: await mentee('Васина', { adaptation: 2 }) }
  const { output } = await call(contract.propose, { fixed: [pair] })
  expect((await call(contract.accept, { runId: output.runId, pairs: [pair] })).status).toBe(200)
})

test('a pair made by hand may load a mentor above the wish', async () => {
  const mentorId = await mentor('Анохина', { adaptation: 3 }, { capacity: 0 })
  const menteeId = await mentee('Васина', { adaptation: 2 })
  expect((await accept([{ menteeId, mentorId }])).status).toBe(200)
})

describe('an acceptance is refused whole', () => {
  test.each<[string, object, string]>([
    ['the term ends before it starts', { startsOn: '2026-12-01', endsOn: '2026-11-01' }, 'period-ends-before-start'],
    ['no such kind', { kindCodes: ['unheard-of'] }, 'kind-unknown'],
    ['no such topic', { topicCodes: ['unheard-of'] }, 'kind-unknown'],
    ['no such form', { formCode: 'unheard-of' }, 'kind-unknown'],
    ['a form for pupils', { formCode: 'pupil-pupil' }, 'form-does-not-fit'],
  ])('%s', async (_case, choice, reason) => {
    const mentorId = await mentor('Анохина', { adaptation: 3 }, { capacity: 2 })
    const [menteeId, other] = [await mentee('Васина', { adaptation: 2 }), await mentee('Громова', { adaptation: 2 })]
    const refused = await accept([
      { menteeId: other, mentorId },
      { menteeId, mentorId, ...choice },
    ])
    expect(reasonsOf(refused)).toEqual([[reason, menteeId]])
    const { rows } = await application.owner.query('select 1 from mentoring_pair where mentee_person_id = $1', [other])
    expect(rows).toEqual([])
  })

  test('twice the same two', async () => {
    const pair = {
      mentorId: await mentor('Анохина', { adaptation: 3 }),
      menteeId: await mentee('Васина', { adaptation: 2 }),
    }
    expect(reasonsOf(await accept([pair, pair]))).toEqual([['already-recorded', undefined]])
  })

  test('somebody who is in no bank', async () => {
    const mentorId = await mentor('Анохина', { adaptation: 3 })
    expect((await accept([{ menteeId: school.pedagogues[3]?.personId, mentorId }])).status).toBe(404)
  })
})

describe('two curators at the same moment', () => {
  test('accepting the same two people: one pair, and words for the other', async () => {
    const pair = {
      mentorId: await mentor('Анохина', { adaptation: 3 }),
      menteeId: await mentee('Васина', { adaptation: 2 }),
    }
    const both = await Promise.all([accept([pair], curator), accept([pair], head)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const refused = both.find(({ status }) => status === 409)
    expect(refused?.failure.reasons?.[0]?.words).toMatch(/уже/)
    const { rows } = await application.owner.query(
      'select 1 from mentoring_pair where mentee_person_id = $1 and withdrawn_on is null',
      [pair.menteeId],
    )
    expect(rows).toHaveLength(1)
  })

  test('giving one mentee two mentors of one topic: one of them, and words for the other', async () => {
    const [one, other] = [await mentor('Анохина', { adaptation: 3 }), await mentor('Бобров', { adaptation: 3 })]
    const menteeId = await mentee('Васина', { adaptation: 2 })
    const both = await Promise.all([
      accept([{ menteeId, mentorId: one, topicCodes: ['adaptation'] }], curator),
      accept([{ menteeId, mentorId: other, topicCodes: ['adaptation'] }], head),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const refused = both.find(({ status }) => status === 409)
    expect(refused?.failure.reasons?.map(({ reason }) => reason)).toEqual(['one-mentor-per-topic'])
  })

  test('accepting two proposals that count on the same free place: one has it, and words for the other', async () => {
    for (const topic of ['adaptation', 'families', 'contests']) {
      const mentorId = await mentor('Анохина', { [topic]: 3 }, { capacity: 1 })
      const mentees = [await mentee('Васина', { [topic]: 2 }), await mentee('Громова', { [topic]: 2 })] as const
      const proposals = []
      for (const [menteeId, other] of [mentees, [mentees[1], mentees[0]] as const]) {
        const { output } = await call(contract.propose, { forbidden: [{ menteeId: other, mentorId }] })
        proposals.push({ runId: output.runId, pairs: [{ menteeId, mentorId }] })
      }
      const both = await Promise.all(
        proposals.map((proposal, index) => call(contract.accept, proposal, [curator, head][index])),
      )
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
      expect(both.flatMap((each) => (each.status === 409 ? reasonsOf(each) : []))).toEqual([['mentor-full', mentorId]])
    }
  })

  test('one accepts while the other takes the mentor out of the bank: no open pair without its mentor', async () => {
    for (const topic of ['adaptation', 'families', 'contests']) {
      const mentorId = await mentor('Анохина', { [topic]: 3 })
      const menteeId = await mentee('Васина', { [topic]: 2 })
      const { rows } = await application.owner.query('select id from bank_entry where person_id = $1', [mentorId])
      const leaving = { id: rows[0]?.id, version: 1, endedOn: worldToday }
      const [accepted, ended] = await Promise.all([
        accept([{ menteeId, mentorId }], curator),
        call(banks.endEntry, leaving, head),
      ])
      expect([accepted.status, ended.status]).toEqual(accepted.status === 200 ? [200, 409] : [404, 200])
    }
  })

  test('one accepts while the other takes back a consent: the pair was seen, or is not made', async () => {
    for (const topic of ['adaptation', 'families', 'contests']) {
      const mentorId = await mentor('Анохина', { [topic]: 3 })
      const menteeId = await mentee('Васина', { [topic]: 2 })
      const { rows } = await application.owner.query('select id from consent where person_id = $1', [mentorId])
      const withdrawal = { id: rows[0]?.id, version: 1, withdrawnOn: worldToday, pairs: [] }
      const both = await Promise.all([
        accept([{ menteeId, mentorId }], curator),
        call(consents.withdraw, withdrawal, head),
      ])
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    }
  })

  test('one mentee may have two mentors for different topics', async () => {
    const [one, other] = [await mentor('Анохина', { adaptation: 3 }), await mentor('Бобров', { families: 3 })]
    const menteeId = await mentee('Васина', { adaptation: 2, families: 2 })
    const both = await Promise.all([
      accept([{ menteeId, mentorId: one }], curator),
      accept([{ menteeId, mentorId: other }], head),
    ])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
  })
})

describe('an acceptance is taken back', () => {
  const accepted = async () => {
    const mentorId = await mentor('Анохина', { adaptation: 3 })
    const menteeId = await mentee('Васина', { adaptation: 2 })
    const { output } = await accept([{ menteeId, mentorId }])
    const pair = output.pairs[0]
    if (!pair) throw new Error('no pair')
    return { id: pair.id, version: pair.version }
  }

  test('while nothing rests on it', async () => {
    const pair = await accepted()
    expect((await call(contract.takeBackAcceptance, { pairs: [pair] })).status).toBe(200)
    expect(await rowsOf(pair.id)).toBeUndefined()
    expect((await call(contract.takeBackAcceptance, { pairs: [pair] })).status).toBe(404)
  })

  test('not once a party has confirmed, nor in another version', async () => {
    const pair = await accepted()
    const stale = await call(contract.takeBackAcceptance, { pairs: [{ ...pair, version: 2 }] })
    expect(reasonsOf(stale)).toEqual([['changed-meanwhile', pair.id]])
    await application.owner.query(
      `insert into confirmation (organisation_id, pair_id, party, confirmed_on, how, recorded_by)
       values ($1, $2, 'mentor', $3, 'paper', $4)`,
      [school.id, pair.id, worldToday, school.people.curator?.personId],
    )
    const refused = await call(contract.takeBackAcceptance, { pairs: [pair] })
    expect(reasonsOf(refused)).toEqual([['still-in-use', pair.id]])
  })
})
