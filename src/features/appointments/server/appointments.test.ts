import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import type { TestOrganisation } from '#server/testing/world.ts'
import * as contract from '../contract.ts'

let application: TestApplication
let own: TestOrganisation
let at: string
let asHead: string
beforeAll(async () => {
  application = await openTestApplication()
  own = application.world.own
  at = own.id
  asHead = await application.signIn(own.people.head?.accountId ?? '')
})
afterAll(() => application.close())

const somebody = (index: number) => own.pedagogues[index]?.personId ?? ''
const listed = async (as = asHead) => (await application.call(contract.list, { as, at })).output

test('a person is appointed with dates and an order, and the list tells it', async () => {
  const input = {
    personId: somebody(2),
    roleCode: 'association-head',
    concerns: 'МО математики',
    startedOn: '2026-09-01',
    orderNumber: '17-од',
  }
  const made = await application.call(contract.appoint, { as: asHead, at, input })
  expect(made.status).toBe(200)
  const row = (await listed()).appointments.find(({ id }) => id === made.output.id)
  expect(row).toMatchObject({
    personName: 'Воронцова Анна Петровна',
    concerns: 'МО математики',
    orderNumber: '17-од',
    endedOn: null,
  })
})

test('nobody gives another more than they may themselves', async () => {
  const asSecretary = await application.signIn(own.people.personnel?.accountId ?? '')
  const appoint = (roleCode: string) =>
    application.call(contract.appoint, {
      as: asSecretary,
      at,
      input: { personId: somebody(3), roleCode, startedOn: '2026-09-01' },
    })
  const refused = await appoint('head')
  expect([refused.status, refused.failure.reasons?.[0]?.reason]).toEqual([409, 'gives-more-than-own'])
  expect((await appoint('class-teacher')).status).toBe(200)
  expect((await listed(asSecretary)).roles.find(({ code }) => code === 'head')?.whyNot).toContain('больше прав')
})

test('the same role over the same days is refused in words', async () => {
  const input = { personId: somebody(4), roleCode: 'psychologist', startedOn: '2026-09-01', endedOn: '2027-05-31' }
  expect((await application.call(contract.appoint, { as: asHead, at, input })).status).toBe(200)
  const again = await application.call(contract.appoint, {
    as: asHead,
    at,
    input: { ...input, startedOn: '2027-05-31', endedOn: null },
  })
  expect(again.failure.reasons?.[0]?.reason).toBe('overlapping-period')
})

test('an appointment ends by its last day; rights last to the end of that day', async () => {
  const curator = own.people.curator
  const row = (await listed()).appointments.find(({ personId }) => personId === curator?.personId)
  const end = (endedOn: string, version: number) =>
    application.call(contract.end, { as: asHead, at, input: { id: row?.id ?? '', version, endedOn } })
  expect((await end('2026-10-05', 1)).status).toBe(200)
  const asCurator = await application.signIn(curator?.accountId ?? '')
  expect((await application.call(contract.list, { as: asCurator, at })).status).toBe(200)
  expect((await end('2026-10-04', 1)).failure.reasons?.[0]?.reason).toBe('changed-meanwhile')
  expect((await end('2026-10-04', 2)).status).toBe(200)
  expect((await application.call(contract.list, { as: asCurator, at })).status).toBe(403)
  expect((await listed()).warnings).toEqual([
    'Куратор не назначен. Назначьте одного приказом: он отвечает за всю программу.',
  ])
})

test('a wrong day and a missing order are mended in place, by whoever may appoint to the role', async () => {
  const input = { personId: somebody(2), roleCode: 'psychologist', startedOn: '2026-10-05' }
  const { id } = (await application.call(contract.appoint, { as: asHead, at, input })).output
  const change = (version: number, changed: object, as = asHead) =>
    application.call(contract.change, { as, at, input: { id, version, startedOn: '2026-09-01', ...changed } })
  const order = { orderNumber: '44-од', orderOn: '2026-08-31' }
  expect((await change(1, order)).output).toEqual({ version: 2, personId: somebody(2) })
  expect((await listed()).appointments.find((row) => row.id === id)).toMatchObject({
    startedOn: '2026-09-01',
    endedOn: null,
    ...order,
  })
  expect((await change(1, order)).failure.reasons?.[0]?.reason).toBe('changed-meanwhile')
  expect((await change(2, { endedOn: '2026-08-01' })).failure.reasons?.[0]?.reason).toBe('period-ends-before-start')
  const asParticipant = await application.signIn(own.people.participant?.accountId ?? '')
  expect((await change(2, order, asParticipant)).status).toBe(403)
  const asStranger = await application.signIn(application.world.stranger.people.head?.accountId ?? '')
  const elsewhere = { as: asStranger, at: application.world.stranger.id }
  const foreign = { id, version: 2, startedOn: '2026-09-01' }
  expect((await application.call(contract.change, { ...elsewhere, input: foreign })).status).toBe(404)
})

test('a secretary does not change the appointment of a head, and two of one role do not come to overlap', async () => {
  const asSecretary = await application.signIn(own.people.personnel?.accountId ?? '')
  const ofHead = (await listed()).appointments.find(({ personId }) => personId === own.people.head?.personId)
  const input = { id: ofHead?.id ?? '', version: 1, startedOn: '2020-01-01' }
  const refused = await application.call(contract.change, { as: asSecretary, at, input })
  expect(refused.failure.reasons?.[0]?.reason).toBe('gives-more-than-own')
  const appoint = async (startedOn: string, endedOn: string | null) => {
    const made = { personId: somebody(3), roleCode: 'psychologist', startedOn, endedOn }
    return (await application.call(contract.appoint, { as: asHead, at, input: made })).output.id
  }
  await appoint('2025-09-01', '2026-05-31')
  const id = await appoint('2026-09-01', null)
  const overlapping = { id, version: 1, startedOn: '2026-05-31' }
  const answer = await application.call(contract.change, { as: asHead, at, input: overlapping })
  expect(answer.failure.reasons?.[0]?.reason).toBe('overlapping-period')
})

test('the list tells what goes with one’s own appointment, and nothing of others’', async () => {
  const rows = (await listed()).appointments
  const ofHead = rows.find(({ personId }) => personId === own.people.head?.personId)
  expect(ofHead?.loses).toEqual(expect.arrayContaining(['people.view', 'appointments.change']))
  expect(ofHead?.loses).not.toContain('today.view')
  expect(rows.filter((row) => row.personId !== own.people.head?.personId).every(({ loses }) => loses === null)).toBe(
    true,
  )
})

test('two people who end the last two appointments that can appoint leave one of them', async () => {
  const { stranger } = application.world
  const strangerHead = await application.signIn(stranger.people.head?.accountId ?? '')
  const strangerCurator = await application.signIn(stranger.people.curator?.accountId ?? '')
  const { output } = await application.call(contract.list, { as: strangerHead, at: stranger.id })
  const ofPerson = (personId: string | undefined) =>
    output.appointments.find((row) => row.personId === personId)?.id ?? ''
  const end = (as: string, id: string) =>
    application.call(contract.end, { as, at: stranger.id, input: { id, version: 1, endedOn: '2026-10-04' } })
  const personnel = await end(strangerHead, ofPerson(stranger.people.personnel?.personId))
  expect(personnel.status).toBe(200)
  const answers = await Promise.all([
    end(strangerHead, ofPerson(stranger.people.curator?.personId)),
    end(strangerCurator, ofPerson(stranger.people.head?.personId)),
  ])
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
})

test('a secretary, an appointment ahead and somebody who leaves do not keep the organisation open', async () => {
  const { id: here, people, pedagogues } = application.world.sibling
  const as = await application.signIn(people.head?.accountId ?? '')
  const end = async (personId: string | undefined) => {
    const { output } = await application.call(contract.list, { as, at: here })
    const row = output.appointments.find((each) => each.personId === personId)
    const input = { id: row?.id ?? '', version: 1, endedOn: '2026-10-05' }
    const { status, failure } = await application.call(contract.end, { as, at: here, input })
    return [status, failure?.reasons?.[0]?.reason, row?.whyNotEnd === null]
  }
  const ahead = { personId: pedagogues[2]?.personId ?? '', roleCode: 'curator', startedOn: '2026-10-06' }
  expect((await application.call(contract.appoint, { as, at: here, input: ahead })).status).toBe(200)
  const leaves = (day: string | null) =>
    application.owner.query('update person set left_on = $2 where id = $1', [people.curator?.personId, day])
  await leaves('2026-10-05')
  expect(await end(people.head?.personId)).toEqual([409, 'last-who-appoints', false])
  await leaves('2026-12-31')
  expect(await end(people.head?.personId)).toEqual([200, undefined, true])
})

test('an appointment that never was is removed', async () => {
  const input = { personId: somebody(5), roleCode: 'site-editor', startedOn: '2026-09-01' }
  const made = await application.call(contract.appoint, { as: asHead, at, input })
  const removed = await application.call(contract.correct, {
    as: asHead,
    at,
    input: { id: made.output.id, version: 1 },
  })
  expect(removed.status).toBe(200)
  expect((await listed()).appointments.some(({ id }) => id === made.output.id)).toBe(false)
})

test('the catalogue takes roles of the organisation’s own; a retired one is offered no more, appointments keep it', async () => {
  const add = (title: string) =>
    application.call(contract.addRole, { as: asHead, at, input: { title, permissionSet: 'specialist' } })
  const { output } = await add('Тьютор')
  expect((await listed()).roles.find(({ code }) => code === output.code)).toMatchObject({
    title: 'Тьютор',
    own: true,
    whyNot: null,
  })
  expect((await add('тьютор')).failure.reasons?.[0]?.reason).toBe('role-of-this-title')
  const input = { personId: somebody(5), roleCode: output.code, startedOn: '2026-09-01' }
  expect((await application.call(contract.appoint, { as: asHead, at, input })).status).toBe(200)
  expect((await application.call(contract.retireRole, { as: asHead, at, input: { code: output.code } })).status).toBe(
    200,
  )
  const after = await listed()
  expect(after.roles.some(({ code }) => code === output.code)).toBe(false)
  expect(after.appointments.some(({ roleTitle }) => roleTitle === 'Тьютор')).toBe(true)
})

test('an official role is not retired by hand, and nobody makes a role that gives more than they may', async () => {
  expect((await application.call(contract.retireRole, { as: asHead, at, input: { code: 'head' } })).status).toBe(404)
  const asSecretary = await application.signIn(own.people.personnel?.accountId ?? '')
  const input = { title: 'Помощник', permissionSet: 'curator' as const }
  const refused = await application.call(contract.addRole, { as: asSecretary, at, input })
  expect(refused.failure.reasons?.[0]?.reason).toBe('gives-more-than-own')
})
