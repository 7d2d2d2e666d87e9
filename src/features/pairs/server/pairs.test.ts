import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { journalSentences } from '#content/journalSentences.ts'
import * as banks from '#features/banks/contract.ts'
import { openTestApplication, type TestApplication, worldToday } from '#server/testing/application.ts'
import { enter } from '#server/testing/bankRecords.ts'
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

function pairOf(mentor: number, mentee: number, topic?: string): Promise<string> {
  return pairOfPeople(school.pedagogues[mentor], school.pedagogues[mentee], topic)
}

type Somebody = { personId: string; humanId: string } | undefined

async function pairOfPeople(one: Somebody, other: Somebody, topic = 'documentation'): Promise<string> {
  const { owner } = application
  const { rows } = await owner.query(
    `insert into mentoring_pair (organisation_id, cycle_id, mentor_person_id, mentor_human_id, mentee_person_id,
       mentee_human_id, form_code, starts_on, ends_on, proposed_on)
     values ($1, $2, $3, $4, $5, $6, 'pedagogue-pedagogue', $7, '2027-05-31', $7) returning id`,
    [school.id, school.cycleId, one?.personId, one?.humanId, other?.personId, other?.humanId, worldToday],
  )
  const id = rows[0].id as string
  await owner.query(`insert into pair_kind values ($1, $2, 'traditional')`, [school.id, id])
  await owner.query(
    `insert into pair_topic (organisation_id, pair_id, mentee_person_id, topic_code, from_on, to_on)
     values ($1, $2, $3, $4, $5, '2027-05-31')`,
    [school.id, id, other?.personId, topic, worldToday],
  )
  return id
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

describe('setting aside', () => {
  const participant = async (side: 'mentor' | 'mentee', more: object = {}) => {
    const personId = await enter(application, school, { name: 'Юрьева', side, ...more })
    const { rows } = await application.owner.query('select human_id from person where id = $1', [personId])
    return { personId, humanId: rows[0].human_id as string }
  }
  const setAside = async (id: string) =>
    (await call(contract.setAside, { pairs: [{ id, version: 1 }] })).output as { pairs: { id: string }[] }

  test('frees the topic for another mentor, and taking it back is refused while that one has it', async () => {
    const mentee = await participant('mentee')
    const id = await pairOfPeople(await participant('mentor'), mentee)
    const aside = await setAside(id)
    expect(await shown(id)).toMatchObject({ state: 'set-aside', withdrawnOn: worldToday })
    const another = await pairOfPeople(await participant('mentor'), mentee)
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
    const id = await pairOfPeople(mentor, await participant('mentee'))
    const aside = await setAside(id)
    await application.owner.query(change, [mentor.personId])
    expect(reasonsOf(await call(contract.takeBackSettingAside, aside))).toEqual([reason])
    expect((await shown(id)).state).toBe('set-aside')
  })

  test('taken back by one while another takes the mentor out of the bank: no open pair without its mentor', async () => {
    for (let round = 0; round < 3; round += 1) {
      const mentor = await participant('mentor')
      const aside = await setAside(await pairOfPeople(mentor, await participant('mentee')))
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
    const id = await pairOfPeople(mentor, await participant('mentee'))
    await application.owner.query('update mentoring_pair set matching_run_id = $2 where id = $1', [id, rows[0].id])
    const aside = await setAside(id)
    const another = await pairOfPeople(mentor, await participant('mentee'))
    expect(reasonsOf(await call(contract.takeBackSettingAside, aside))).toEqual(['mentor-full'])
    await setAside(another)
    expect((await call(contract.takeBackSettingAside, aside)).status).toBe(200)
  })

  test('one pair named twice does not fit', async () => {
    const pairs = [1, 1].map((version) => ({ id: pairId, version }))
    expect((await call(contract.setAside, { pairs })).status).toBe(400)
    expect((await call(contract.takeBackSettingAside, { pairs })).status).toBe(400)
    expect((await shown()).state).toBe('proposed')
  })

  test('is refused for a pair in a drafted order, and twice', async () => {
    const drafted = { pairs: [{ id: school.records.pairId, version: 1 }] }
    expect(reasonsOf(await call(contract.setAside, drafted))).toEqual(['pair-in-draft-order'])
    await call(contract.setAside, { pairs: [{ id: pairId, version: 1 }] })
    const again = await call(contract.setAside, { pairs: [{ id: pairId, version: 2 }] })
    expect(reasonsOf(again)).toEqual(['pair-set-aside'])
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
