import { afterAll, beforeAll, expect, test } from 'vitest'
import * as upkeep from '#features/upkeep/contract.ts'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import * as contract from '../contract.ts'

let application: TestApplication
beforeAll(async () => {
  application = await openTestApplication()
})
afterAll(() => application.close())

async function today(person: { accountId: string | null } | undefined, at = application.world.own.id) {
  const as = await application.signIn(person?.accountId ?? '')
  return (await application.call(contract.show, { as, at })).output
}

test('the curator sees the drafted order that waits to be printed, and the path to the first signed one', async () => {
  const { tasks, steps, figures } = await today(application.world.own.people.curator)
  expect(tasks).toEqual([{ code: 'orders-to-print', count: 1, days: null }])
  expect(steps.filter((step) => step.done).map((step) => step.code)).toEqual([
    'people',
    'head',
    'curator',
    'mentees',
    'mentors',
    'consents',
    'approval',
    'pairs',
  ])
  expect(figures).toMatchObject({ mentees: 1, mentors: 1, pairsInForce: 0, menteesWithoutPair: 0 })
})

test('a head of a subject association is asked for the sheets of the own people alone', async () => {
  const { tasks, figures } = await today(application.world.own.people.associationHead)
  expect(tasks).toEqual([{ code: 'sheets-to-collect', count: 2, days: null }])
  expect(figures).toBeNull()
})

test('the card of the organisation is done when everything is there that the order prints of it', async () => {
  const { own } = application.world
  const card = async () => (await today(own.people.curator)).steps.find(({ code }) => code === 'card')?.done
  await application.owner.query(
    `update organisation set address = 'ул. Школьная, д. 1', locality = 'г. Заречный', tax_number = '4500000001'
     where organisation_id = $1`,
    [own.id],
  )
  expect(await card()).toBe(false)
  await application.owner.query(
    `update organisation set registration_number = '1024500000001' where organisation_id = $1`,
    [own.id],
  )
  expect(await card()).toBe(true)
})

test('a printed order waits for the head’s signature', async () => {
  const { own } = application.world
  await application.owner.query('update document set printed_on = $2 where organisation_id = $1', [
    own.id,
    '2026-10-05',
  ])
  expect((await today(own.people.head)).tasks).toEqual([{ code: 'orders-to-sign', count: 1, days: null }])
})

test('what the head need not do stands apart, as long as somebody is curator', async () => {
  const { sibling } = application.world
  const ofHead = async () => {
    const { tasks, tasksOfCurator } = await today(sibling.people.head, sibling.id)
    return [tasks.map(({ code }) => code), tasksOfCurator.map(({ code }) => code)]
  }
  expect(await ofHead()).toEqual([[], ['orders-to-print']])
  expect((await today(sibling.people.curator, sibling.id)).tasksOfCurator).toEqual([])
  await application.owner.query(
    `update appointment set ended_on = '2026-10-04' where organisation_id = $1 and role_code = 'curator'`,
    [sibling.id],
  )
  expect(await ofHead()).toEqual([['orders-to-print', 'no-curator'], []])
  await application.owner.query(
    `update appointment set ended_on = null where organisation_id = $1 and role_code = 'curator'`,
    [sibling.id],
  )
})

test('whoever lacks a consent is counted once, also with two roles', async () => {
  const { sibling } = application.world
  await application.owner.query(
    `update consent set withdrawn_on = '2026-10-05' where organisation_id = $1 and kind = 'processing'`,
    [sibling.id],
  )
  const { tasks } = await today(sibling.people.curator, sibling.id)
  expect(tasks.find(({ code }) => code === 'consents-missing')).toEqual({
    code: 'consents-missing',
    count: 2,
    days: null,
  })
})

test('a mentee without a pair is counted with the days of waiting', async () => {
  const { stranger } = application.world
  await application.owner.query(
    `insert into bank_entry (organisation_id, cycle_id, person_id, side, entered_on, approved_on)
     values ($1, $2, $3, 'mentee', '2026-09-01', '2026-09-02')`,
    [stranger.id, stranger.cycleId, stranger.pedagogues[3]?.personId],
  )
  const { tasks } = await today(stranger.people.curator, stranger.id)
  expect(tasks.find(({ code }) => code === 'mentees-waiting')).toEqual({ code: 'mentees-waiting', count: 1, days: 34 })
})

test('a candidate is counted apart and waits for the head’s approval, not for a pair', async () => {
  const { stranger } = application.world
  const { tasks, figures } = await today(stranger.people.head, stranger.id)
  expect(tasks.map(({ code }) => code)).not.toContain('mentors-to-approve')
  await application.owner.query(
    `insert into bank_entry (organisation_id, cycle_id, person_id, side, capacity, entered_on) values ($1, $2, $3, 'mentor', 1, '2026-09-01')`,
    [stranger.id, stranger.cycleId, stranger.pedagogues[4]?.personId],
  )
  const after = await today(stranger.people.head, stranger.id)
  expect(after.tasks).toContainEqual({ code: 'mentors-to-approve', count: 1, days: null })
  expect(after.figures).toEqual(figures)
})

test('a participant sees the own pair in force and nothing of others', async () => {
  const { own } = application.world
  const [mentor] = own.pedagogues
  const { rows } = await application.owner.query<{ id: string }>(
    `insert into identity.account (human_id, login, login_key) values ($1, 'mentor', 'mentor') returning id`,
    [mentor?.humanId],
  )
  const asMentor = { accountId: rows[0]?.id ?? null }
  await application.owner.query(`delete from appointment where person_id = $1`, [mentor?.personId])
  expect((await today(asMentor)).ownPairs).toEqual([])
  await application.owner.query(
    `with f as (insert into stored_file (organisation_id, sha256, size, media_type, name)
       values ($1, sha256(''), 0, 'text/plain', 'order') returning id),
     r as (insert into registration (organisation_id, document_id, number, signed_on, signed_by, entered_by, file_id)
       select $1, $2, '1-од', '2026-10-01', $3, $3, f.id from f returning document_id)
     insert into pair_in_force (organisation_id, pair_id, document_id, line, from_on, to_on)
     select $1, $4, document_id, 1, '2026-10-01', '2027-05-31' from r`,
    [own.id, own.records.documentId, own.people.head?.personId, own.records.pairId],
  )
  expect(await today(asMentor)).toMatchObject({
    tasks: [],
    figures: null,
    ownPairs: [{ role: 'mentor', topics: ['Методика обучения и преподавания'], toOn: '2027-05-31' }],
  })
  expect((await today(own.people.participant)).ownPairs).toEqual([])
})

test('a birthday that changes who signs is a task 30 days ahead, until the papers of that day are there', async () => {
  const { sibling } = application.world
  const child = sibling.pedagogues[1]?.personId
  await application.owner.query(
    `update person set kind = 'student', birth_year = 2012, birth_on = '2012-11-04' where id = $1`,
    [child],
  )
  const sign = (signatory: string, guardian: string | undefined) =>
    application.owner.query(
      `insert into consent (organisation_id, person_id, kind, signatory, guardian_person_id, given_on, wording_version, recorded_by)
       values ($1, $2, 'processing', $3, $4, '2026-10-05', 'test', $5)`,
      [sibling.id, child, signatory, guardian, sibling.people.curator?.personId],
    )
  await application.owner.query(`delete from order_line where organisation_id = $1`, [sibling.id])
  await application.owner.query(`delete from consent where person_id = $1`, [child])
  await sign('guardian', sibling.pedagogues[5]?.personId)
  const codes = async () => (await today(sibling.people.curator, sibling.id)).tasks.map(({ code }) => code)
  expect(await codes()).toContain('turning-fourteen')
  expect(await codes()).not.toContain('turning-eighteen')
  await application.owner.query(
    `update organisation set consent_of_adolescents = 'guardian' where organisation_id = $1`,
    [sibling.id],
  )
  expect(await codes()).not.toContain('turning-fourteen')
})

test('a pair in force whose consent was taken back is a task of the curator', async () => {
  const { own } = application.world
  const tasks = async () =>
    (await today(own.people.curator)).tasks.filter(({ code }) => code === 'pairs-without-consent')
  expect(await tasks()).toEqual([])
  await application.owner.query(`update consent set withdrawn_on = '2026-10-05' where id = $1`, [
    own.records.mentorProcessingId,
  ])
  expect(await tasks()).toEqual([{ code: 'pairs-without-consent', count: 1, days: null }])
})

test('somebody who moves here from another organisation of the municipality is a task of the receiver alone', async () => {
  const { own, sibling } = application.world
  const offered = async (place: typeof own) =>
    (await today(place.people.curator, place.id)).tasks.filter(({ code }) => code === 'moves-offered')
  await application.owner.query(`update person set left_on = '2026-10-01' where id = $1`, [
    sibling.pedagogues[5]?.personId,
  ])
  await application.owner.query(
    `insert into person_move (organisation_id, person_id, to_organisation_id, left_on, offered_on, offered_by)
     values ($1, $2, $3, '2026-10-01', '2026-10-01', $4)`,
    [sibling.id, sibling.pedagogues[5]?.personId, own.id, sibling.people.head?.personId],
  )
  expect(await offered(own)).toEqual([{ code: 'moves-offered', count: 1, days: null }])
  expect(await offered(sibling)).toEqual([])
})

test('students in the classes of last year are a task until the new school year is started', async () => {
  const { stranger } = application.world
  const curator = stranger.people.curator
  const toMove = async () =>
    (await today(curator, stranger.id)).tasks.find(({ code }) => code === 'school-year-to-start')?.count ?? 0
  expect(await toMove()).toBe(0)
  await application.owner.query(
    `insert into person_class (organisation_id, person_id, from_on, grade, title) values ($1, $2, '2025-09-01', 6, '6 А')`,
    [stranger.id, stranger.pedagogues[5]?.personId],
  )
  await application.owner.query(`update person set kind = 'student', birth_year = null where id = $1`, [
    stranger.pedagogues[5]?.personId,
  ])
  expect(await toMove()).toBe(1)
  await application.owner.query(
    `insert into school_year_start (organisation_id, school_year, started_on, started_by, graduates_left_on)
     values ($1, 2026, '2026-09-01', $2, '2026-08-31')`,
    [stranger.id, curator?.personId],
  )
  expect(await toMove()).toBe(0)
})

test('entries to confirm are as many as the page about them lists', async () => {
  const { stranger } = application.world
  const as = await application.signIn(stranger.people.curator?.accountId ?? '')
  const both = async () => {
    const { counts } = (await application.call(upkeep.list, { as, at: stranger.id, input: {} })).output
    const task = (await today(stranger.people.curator, stranger.id)).tasks.find(
      ({ code }) => code === 'entries-to-confirm',
    )
    return [task?.count ?? 0, counts.due + counts.leftBehind]
  }
  await application.owner.query(
    `update bank_entry set entered_on = '2025-09-15', confirmed_on = null where organisation_id = $1`,
    [stranger.id],
  )
  const [before = 0, listed] = await both()
  expect(before).toBe(listed)
  await application.owner.query(
    `update bank_entry set confirmed_on = '2026-10-05' where organisation_id = $1 and side = 'mentee'`,
    [stranger.id],
  )
  const [after = 0, listedAfter] = await both()
  expect(after).toBe(listedAfter)
  expect(after).toBeLessThan(before)
})
