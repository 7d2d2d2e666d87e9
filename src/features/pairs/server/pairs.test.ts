import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { journalSentences } from '#content/journalSentences.ts'
import { openTestApplication, type TestApplication, worldToday } from '#server/testing/application.ts'
import { proposedPair } from '#server/testing/proposedPair.ts'
import type { TestOrganisation } from '#server/testing/world.ts'
import * as contract from '../contract.ts'

let application: TestApplication
let school: TestOrganisation
let curator: string
let pairId: string
beforeAll(async () => {
  application = await openTestApplication()
  school = application.world.own
  curator = await application.signIn(school.people.curator?.accountId ?? '')
})
afterAll(() => application.close())

// A fresh proposed pair of the third and fourth pedagogue for each test; the world's own is in a drafted order.
beforeEach(async () => {
  const { owner } = application
  await owner.query('update pair_topic set released_on = $2 where organisation_id = $1 and pair_id <> $3', [
    school.id,
    worldToday,
    school.records.pairId,
  ])
  await owner.query('update mentoring_pair set withdrawn_on = $2 where organisation_id = $1 and id <> $3', [
    school.id,
    worldToday,
    school.records.pairId,
  ])
  pairId = await pairOf(2, 3)
})

function pairOf(mentor: number, mentee: number, topic = 'documentation'): Promise<string> {
  return proposedPair(application, school, {
    mentor: school.pedagogues[mentor],
    mentee: school.pedagogues[mentee],
    topic,
  })
}

const call = <E extends Parameters<TestApplication['call']>[0]>(endpoint: E, input: object = {}, as = curator) =>
  application.call(endpoint, { as, at: school.id, input: input as never })
const reasonsOf = ({ failure }: { failure: { reasons?: { reason: string }[] } }) =>
  failure.reasons?.map(({ reason }) => reason)
const shown = async (id = pairId) => (await call(contract.show, { id })).output
const everybody = ['mentor', 'mentee', 'curator']
const terms = {
  formCode: 'pedagogue-pedagogue',
  kindCodes: ['traditional'],
  startsOn: worldToday,
  endsOn: '2027-05-31',
  topicCodes: ['documentation'],
}

describe('the list', () => {
  test('says the state of each pair and what it waits for', async () => {
    const { output } = await call(contract.list)
    const states = new Map(output.pairs.map((pair) => [pair.id, pair]))
    expect(states.get(pairId)).toMatchObject({
      mentor: { surname: 'Воронцова' },
      mentee: { surname: 'Гусев' },
      state: 'proposed',
      missingConfirmations: everybody,
      missingConsents: ['mentorProcessing', 'menteeProcessing', 'mentor', 'mentee'],
      form: { code: 'pedagogue-pedagogue', title: 'педагог – педагог' },
      topics: [{ code: 'documentation' }],
    })
    expect(states.get(school.records.pairId)).toMatchObject({ state: 'in-draft-order', missingConsents: [] })
  })

  test('one state is shown, all are counted', async () => {
    const { output } = await call(contract.list, { state: 'in-draft-order' })
    expect(output.pairs.map(({ id }) => id)).toEqual([school.records.pairId])
    expect(output.counts).toMatchObject({ proposed: 1, 'in-draft-order': 1 })
  })

  test('another school sees none of it', async () => {
    const { sibling } = application.world
    const outsider = await application.signIn(sibling.people.curator?.accountId ?? '')
    const { output } = await application.call(contract.list, { as: outsider, at: sibling.id })
    expect(output.pairs.map(({ id }) => id)).toEqual([sibling.records.pairId])
    expect(
      (await application.call(contract.show, { as: outsider, at: sibling.id, input: { id: pairId } })).status,
    ).toBe(404)
  })
})

describe('confirmations', () => {
  test('several pairs at once, with the day; the same mark made twice is one mark', async () => {
    const other = await pairOf(4, 5)
    const first = await call(contract.confirm, { pairIds: [pairId, other], parties: everybody, on: '2026-10-02' })
    expect(first.output.recorded).toHaveLength(6)
    expect((await call(contract.confirm, { pairIds: [pairId], parties: everybody })).output.recorded).toEqual([])
    const page = await shown()
    expect(page).toMatchObject({ state: 'agreed', missingConfirmations: [] })
    expect(page.confirmations).toHaveLength(3)
    expect(page.confirmations[0]).toMatchObject({ confirmedOn: '2026-10-02', how: 'paper' })
    expect(page.confirmations[0]?.recordedBy.surname).toBe('Сотрудник-curator')
  })

  test('not on a day to come, not for a pair set aside', async () => {
    const tomorrow = { pairIds: [pairId], parties: ['mentor'], on: '2026-10-06' }
    expect(reasonsOf(await call(contract.confirm, tomorrow))).toEqual(['day-in-future'])
    await call(contract.setAside, { pairs: [{ id: pairId, version: 1 }] })
    expect(reasonsOf(await call(contract.confirm, { pairIds: [pairId], parties: ['mentor'] }))).toEqual([
      'pair-set-aside',
    ])
  })

  test('a wrong mark is taken back, one that an order rests on is not', async () => {
    await call(contract.confirm, { pairIds: [pairId], parties: ['mentor', 'curator'] })
    await call(contract.correctConfirmation, { confirmations: [{ pairId, party: 'mentor' }] })
    expect((await shown()).missingConfirmations).toEqual(['mentor', 'mentee'])
    const missing = { confirmations: [{ pairId, party: 'mentor' }] }
    expect((await call(contract.correctConfirmation, missing)).status).toBe(404)
    const drafted = { confirmations: [{ pairId: school.records.pairId, party: 'mentor' }] }
    expect(reasonsOf(await call(contract.correctConfirmation, drafted))).toEqual(['confirmed-in-order'])
  })

  test('two curators marking the same at once make one mark', async () => {
    const head = await application.signIn(school.people.head?.accountId ?? '')
    const both = await Promise.all(
      [curator, head].map((as) => call(contract.confirm, { pairIds: [pairId], parties: ['mentee'] }, as)),
    )
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(both.flatMap(({ output }) => output.recorded)).toEqual([{ pairId, party: 'mentee' }])
  })
})

describe('a change', () => {
  test('of form, kinds, term and topics names its fields and raises the version', async () => {
    const changed = await call(contract.change, {
      id: pairId,
      version: 1,
      ...terms,
      formCode: 'teacher-teacher',
      kindCodes: ['short-term'],
      endsOn: '2026-12-31',
      topicCodes: ['contests', 'families'],
    })
    expect(changed.output).toEqual({ version: 2, fields: ['form', 'kinds', 'term', 'topics'] })
    expect(await shown()).toMatchObject({
      version: 2,
      form: { code: 'teacher-teacher' },
      kinds: [{ code: 'short-term' }],
      topics: [{ code: 'contests' }, { code: 'families' }],
      endsOn: '2026-12-31',
    })
    const { rows } = await application.owner.query(
      'select from_on, to_on from pair_topic where pair_id = $1 group by 1, 2',
      [pairId],
    )
    expect(rows).toEqual([{ from_on: worldToday, to_on: '2026-12-31' }])
  })

  test('of nothing changes nothing', async () => {
    expect((await call(contract.change, { id: pairId, version: 1, ...terms })).output).toEqual({
      version: 1,
      fields: [],
    })
  })

  test.each<[string, object, string]>([
    ['a version that is gone', { version: 7 }, 'changed-meanwhile'],
    ['a term that ends before it starts', { endsOn: '2026-10-01' }, 'period-ends-before-start'],
    ['a form for pupils', { formCode: 'pupil-pupil' }, 'form-does-not-fit'],
    ['a topic that no catalogue has', { topicCodes: ['unheard-of'] }, 'kind-unknown'],
  ])('%s is refused', async (_case, change, reason) => {
    const refused = await call(contract.change, { id: pairId, version: 1, ...terms, ...change })
    expect(reasonsOf(refused)).toEqual([reason])
  })

  test('is refused once an order names the pair', async () => {
    const named = { id: school.records.pairId, version: 1, ...terms }
    expect(reasonsOf(await call(contract.change, named))).toEqual(['pair-in-draft-order'])
  })

  test('to a topic that another mentor of the mentee has is refused in words', async () => {
    const other = await pairOf(4, 3, 'contests')
    const refused = await call(contract.change, { id: pairId, version: 1, ...terms, topicCodes: ['contests'] })
    expect(reasonsOf(refused)).toEqual(['one-mentor-per-topic'])
    expect((await shown(other)).topics).toMatchObject([{ code: 'contests' }])
  })

  test('two people changing at once: one wins, the other is told', async () => {
    const both = await Promise.all(
      ['2026-12-30', '2026-12-31'].map((endsOn) => call(contract.change, { id: pairId, version: 1, ...terms, endsOn })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.flatMap((each) => reasonsOf(each) ?? [])).toEqual(['changed-meanwhile'])
  })
})

describe('the page of a pair', () => {
  test('tells its history in sentences, newest first', async () => {
    await call(contract.confirm, { pairIds: [pairId], parties: ['mentor'] })
    await call(contract.change, { id: pairId, version: 1, ...terms, endsOn: '2027-05-30' })
    const { history } = await shown()
    expect(history?.map(({ action, fields }) => [action, fields])).toEqual([
      ['pairs.change', ['term']],
      ['pairs.confirm', ['mentor']],
    ])
    expect(history?.[0]?.by?.surname).toBe('Сотрудник-curator')
    for (const { action } of history ?? []) expect(journalSentences[action]).toBeTruthy()
  })

  test('warns of figures and never blocks', async () => {
    await call(contract.change, { id: pairId, version: 1, ...terms, endsOn: '2026-11-01', topicCodes: [] })
    expect((await shown()).warnings).toEqual([
      { warning: 'term-shorter', kindCode: 'traditional', months: 3 },
      { warning: 'no-topic' },
    ])
  })

  test('shows an order in force with its number and term, and nothing is missing any more', async () => {
    const { owner } = application
    const { rows } = await owner.query(
      `insert into stored_file (organisation_id, sha256, size, media_type, name)
       values ($1, sha256('x'), 1, 'application/pdf', 'приказ') returning id`,
      [school.id],
    )
    const head = school.people.head?.personId
    const { documentId, pairId: ordered } = school.records
    await owner.query(
      `insert into registration (organisation_id, document_id, number, signed_on, signed_by, entered_by, file_id)
       values ($1, $2, '17-о', $3, $4, $4, $5)`,
      [school.id, documentId, worldToday, head, rows[0].id],
    )
    await owner.query(`insert into pair_in_force values ($1, $2, $3, 1, $4, '2027-05-31')`, [
      school.id,
      ordered,
      documentId,
      worldToday,
    ])
    expect(await shown(ordered)).toMatchObject({
      state: 'in-force',
      fixed: { number: '17-о', fromOn: worldToday, toOn: '2027-05-31' },
      draftOrderId: null,
      missingConsents: [],
      warnings: [],
    })
    await owner.query(`update consent set withdrawn_on = $2 where id = $1`, [
      school.records.mentorProcessingId,
      worldToday,
    ])
    expect((await shown(ordered)).missingConsents).toEqual(['mentorProcessing'])
    const change = await call(contract.change, { id: ordered, version: 1, ...terms })
    expect(reasonsOf(change)).toEqual(['pair-already-in-force'])
  })

  test('is for who may see pairs; the history for who may see the journal', async () => {
    const participant = await application.signIn(school.people.participant?.accountId ?? '')
    expect((await call(contract.show, { id: pairId }, participant)).status).toBe(403)
    const specialist = await application.signIn(school.people.specialist?.accountId ?? '')
    expect((await call(contract.show, { id: pairId }, specialist)).output.history).toBeNull()
    expect((await call(contract.confirm, { pairIds: [pairId], parties: ['mentor'] }, specialist)).status).toBe(403)
  })
})
