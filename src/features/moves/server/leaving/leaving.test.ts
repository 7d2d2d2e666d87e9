import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CallInputOf } from '#contract/endpoint.ts'
import * as people from '#features/people/contract.ts'
import { openTestApplication, type TestApplication, worldToday } from '#server/testing/application.ts'
import * as contract from '../../contract.ts'

let application: TestApplication
let curator: string
let here: string
beforeAll(async () => {
  application = await openTestApplication()
  const { own } = application.world
  here = own.id
  curator = await application.signIn(own.people.curator?.accountId ?? '')
})
afterAll(() => application.close())

const at = () => ({ as: curator, at: here })

async function add(surname: string) {
  const input = { surname, given: 'Вера', patronymic: 'Ильинична', hiredOn: '2024-09-01' }
  return (await application.call(people.addPerson, { ...at(), input })).output
}

async function leavingOf(id: string) {
  return (await application.call(contract.showLeaving, { ...at(), input: { id } })).output
}

async function seenOf(id: string) {
  const { card, pairs, bankEntries, appointments } = await leavingOf(id)
  const shown = [...(pairs ?? []), ...(bankEntries ?? []), ...appointments].map((each) => each.id)
  return { id, version: card.version, shown }
}

function leave(input: Omit<CallInputOf<typeof contract.leave>, 'reason'> & { reason?: 'moved' | 'other' }) {
  return application.call(contract.leave, { ...at(), input: { reason: 'dismissed', ...input } })
}

async function listed(find: string) {
  return (await application.call(people.listPeople, { ...at(), input: { find } })).output.total
}

const reasonOf = (answer: { failure: { reasons?: { reason: string }[] } }) => answer.failure.reasons?.[0]?.reason

describe('leaving', () => {
  test('is dated: the person is listed until the last day, and the mark can be taken back', async () => {
    const { id, version } = await add('Уходова')
    const left = await leave({ id, version, leftOn: worldToday, shown: [] })
    expect(await listed('уходова')).toBe(1)
    expect(await leavingOf(id)).toMatchObject({ card: { leftOn: worldToday, leaving: 'dismissed' } })
    await application.owner.query("update person set left_on = '2026-10-04' where id = $1", [id])
    expect(await listed('уходова')).toBe(0)
    const again = { id, version: left.output.version, leftOn: worldToday, shown: [] }
    expect(reasonOf(await leave(again))).toBe('already-recorded')
    const input = { id, version: left.output.version }
    expect((await application.call(contract.takeBackLeaving, { ...at(), input })).status).toBe(200)
    expect(await listed('уходова')).toBe(1)
    expect((await leavingOf(id)).card).toMatchObject({ leftOn: null, leaving: null })
  })

  test('refuses a day before the person came', async () => {
    const { id, version } = await add('Ранняя')
    expect(reasonOf(await leave({ id, version, leftOn: '2024-08-31', shown: [] }))).toBe('period-ends-before-start')
  })

  test('shows pairs, entries, appointments and consents first: without them it is refused', async () => {
    const mentor = application.world.own.pedagogues[0]?.personId ?? ''
    const shown = await leavingOf(mentor)
    expect(shown).toMatchObject({
      pairs: [{ side: 'mentor', surname: 'Белов', isInForce: false }],
      bankEntries: [{ side: 'mentor', schoolYear: 2026 }],
      appointments: [{ from: '2026-09-01', to: null }],
      consents: expect.any(Number),
      signsIn: false,
    })
    const seen = await seenOf(mentor)
    expect(reasonOf(await leave({ ...seen, leftOn: '2026-12-31', shown: [] }))).toBe('changed-meanwhile')
    expect(reasonOf(await leave({ ...seen, leftOn: '2026-12-31', shown: seen.shown.slice(1) }))).toBe(
      'changed-meanwhile',
    )
  })

  test('ends appointments and entries with the last day, leaves pairs open; taking it back reopens exactly these', async () => {
    const { id } = application.world.own.pedagogues[0]
      ? { id: application.world.own.pedagogues[0].personId }
      : { id: '' }
    const [own] = [application.world.own]
    const ended = async () => {
      const { rows } = await application.owner.query(
        `select (select ended_on from appointment where id = $1) as appointment, ended_on as entry, ending
         from bank_entry where id = $2`,
        [own.appointmentId, own.records.mentorEntryId],
      )
      return rows[0]
    }
    await application.owner.query(`update appointment set ended_on = '2027-05-31' where id = $1`, [own.appointmentId])
    const { output } = await leave({ ...(await seenOf(id)), leftOn: '2026-12-31', reason: 'other' })
    expect(output.pairs).toEqual([own.records.pairId])
    expect(output.ended.sort()).toEqual([own.appointmentId, own.records.mentorEntryId].sort())
    expect(await ended()).toEqual({ appointment: '2026-12-31', entry: '2026-12-31', ending: 'left' })
    const back = await application.call(contract.takeBackLeaving, {
      ...at(),
      input: { id, version: output.version },
    })
    expect(back.output.reopened).toHaveLength(2)
    expect(await ended()).toEqual({ appointment: '2027-05-31', entry: null, ending: null })
  })

  test('waits for the removal of an appointment that begins only afterwards', async () => {
    const { id } = await add('Будущая')
    await application.owner.query(
      `insert into appointment (organisation_id, person_id, role_code, started_on)
       select organisation_id, $2, role_code, '2026-11-01' from appointment where id = $1`,
      [application.world.own.appointmentId, id],
    )
    expect(reasonOf(await leave({ ...(await seenOf(id)), leftOn: worldToday }))).toBe('appointment-ahead')
  })

  test('nobody records their own leaving', async () => {
    const own = application.world.own.people.curator?.personId ?? ''
    expect(reasonOf(await leave({ ...(await seenOf(own)), leftOn: worldToday }))).toBe('leaving-oneself')
  })

  test('nobody records the leaving of who may more than they, nor gives them their rights back', async () => {
    const { people: staff } = application.world.own
    const personnel = await application.signIn(staff.personnel?.accountId ?? '')
    const deputy = staff.deputy?.personId ?? ''
    for (const set of ['head', 'curator'] as const) {
      const seen = await seenOf(staff[set]?.personId ?? '')
      const input = { ...seen, leftOn: worldToday, reason: 'dismissed' as const }
      const refused = await application.call(contract.leave, { as: personnel, at: here, input })
      expect([set, reasonOf(refused)]).toEqual([set, 'leaving-of-who-may-more'])
    }
    const { output } = await leave({ ...(await seenOf(deputy)), leftOn: worldToday })
    const input = { id: deputy, version: output.version }
    expect(reasonOf(await application.call(contract.takeBackLeaving, { as: personnel, at: here, input }))).toBe(
      'gives-more-than-own',
    )
    expect((await application.call(contract.takeBackLeaving, { ...at(), input })).status).toBe(200)
  })

  test('head and curator who record the leaving of each other at once: one of them stays', async () => {
    const { id: place, people: staff } = application.world.sibling
    const [head, other] = [staff.head, staff.curator]
    const prepared = async (by: typeof head, of: typeof head) => {
      const as = await application.signIn(by?.accountId ?? '')
      const id = of?.personId ?? ''
      const { output } = await application.call(contract.showLeaving, { as, at: place, input: { id } })
      const shown = [...(output.bankEntries ?? []), ...output.appointments].map((each) => each.id)
      return { as, at: place, input: { id, version: 1, leftOn: worldToday, reason: 'other' as const, shown } }
    }
    const both = await Promise.all(
      [await prepared(head, other), await prepared(other, head)].map((call) => application.call(contract.leave, call)),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(both.map(reasonOf)).toContain('last-who-appoints')
  })
})

describe('returning', () => {
  test('goes on with the same record; the time before stays as history; it is undone while nothing has begun', async () => {
    const { id, version } = await add('Вернувшаяся')
    const left = await leave({ id, version, leftOn: '2025-06-30', shown: [] })
    const input = { id, version: left.output.version, returnedOn: '2026-09-01' }
    const back = await application.call(contract.comeBack, { ...at(), input })
    expect(back.status).toBe(200)
    const { card, earlier } = await leavingOf(id)
    expect(card).toMatchObject({ joinedOn: '2026-09-01', leftOn: null, leaving: null })
    expect(earlier).toEqual([{ from: '2024-09-01', to: '2025-06-30', leaving: 'dismissed' }])
    const undone = await application.call(contract.takeBackReturn, {
      ...at(),
      input: { id, version: back.output.version },
    })
    expect(undone.status).toBe(200)
    expect(await leavingOf(id)).toMatchObject({
      card: { joinedOn: '2024-09-01', leftOn: '2025-06-30', leaving: 'dismissed' },
      earlier: [],
    })
  })

  test('is not undone when something has begun since', async () => {
    const { id, version } = await add('Занятая')
    const left = await leave({ id, version, leftOn: '2025-06-30', shown: [] })
    const input = { id, version: left.output.version, returnedOn: '2026-09-01' }
    const back = await application.call(contract.comeBack, { ...at(), input })
    await application.owner.query(
      `insert into bank_entry (organisation_id, cycle_id, person_id, side, entered_on) values ($1, $2, $3, 'mentee', $4)`,
      [here, application.world.own.cycleId, id, worldToday],
    )
    const undo = { id, version: back.output.version }
    expect(reasonOf(await application.call(contract.takeBackReturn, { ...at(), input: undo }))).toBe('still-in-use')
  })

  test('gives nobody back more than who records it may give', async () => {
    const { people: staff, id: place } = application.world.stranger
    const personnel = await application.signIn(staff.personnel?.accountId ?? '')
    const head = staff.head?.personId ?? ''
    await application.owner.query(`update person set left_on = '2026-09-15' where id = $1`, [head])
    const input = { id: head, version: 1, returnedOn: worldToday }
    expect(reasonOf(await application.call(contract.comeBack, { as: personnel, at: place, input }))).toBe(
      'gives-more-than-own',
    )
  })

  test('only from the day after the last one', async () => {
    const { id, version } = await add('Поспешная')
    const left = await leave({ id, version, leftOn: '2026-09-30', shown: [] })
    const input = { id, version: left.output.version, returnedOn: '2026-09-30' }
    expect(reasonOf(await application.call(contract.comeBack, { ...at(), input }))).toBe('returns-before-leaving')
  })
})
