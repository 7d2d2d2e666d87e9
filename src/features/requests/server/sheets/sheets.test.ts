import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as banks from '#features/banks/contract.ts'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import type { TestOrganisation } from '#server/testing/world.ts'
import * as contract from '../../contract.ts'

let application: TestApplication
let own: TestOrganisation
let curator: string
let head: string
let participant: string

beforeAll(async () => {
  application = await openTestApplication()
  own = application.world.own
  const signIn = (id: string | null | undefined) => application.signIn(id ?? '')
  curator = await signIn(own.people.curator?.accountId)
  head = await signIn(own.people.associationHead?.accountId)
  participant = await signIn(own.people.participant?.accountId)
})
afterAll(() => application.close())

const pedagogue = (index: number) => own.pedagogues[index]?.personId ?? ''
const topics = (levels: Record<string, number>) =>
  Object.entries(levels).map(([code, level]) => ({ code, level: level as 0 | 1 | 2 | 3, wantedHelp: null }))
const reasons = (answer: { failure: { reasons?: { reason: string }[] } }) =>
  answer.failure.reasons?.map(({ reason }) => reason)

type Sheet = Partial<Parameters<typeof application.call<typeof contract.saveSheet>>[1]['input']>
const save = (personId: string, more: Sheet = {}, as = curator) =>
  application.call(contract.saveSheet, {
    as,
    at: own.id,
    input: { personId, entry: null, topics: topics({ adaptation: 2 }), ...more },
  })
const sheetOf = async (personId: string, as = curator) =>
  (await application.call(contract.sheet, { as, at: own.id, input: { personId } })).output

describe('a sheet typed from paper', () => {
  test('makes a candidate of somebody who is not in the bank, with everything it says', async () => {
    const said = {
      receivedOn: '2026-10-01',
      category: 'new-employee' as const,
      channel: 'either' as const,
      freeTime: [{ weekday: 2 as const, part: 'afternoon' as const }],
      kinds: ['traditional'],
      forms: ['pedagogue-pedagogue'],
      wishes: 'Кто ведёт те же параллели',
      topics: [{ code: 'documentation', level: 3 as const, wantedHelp: 'Рабочая программа' }],
    }
    expect((await save(pedagogue(3), said)).output).toMatchObject({ isNew: true, requests: 1 })
    const { receivedOn, topics: _, ...rest } = said
    expect((await sheetOf(pedagogue(3))).sheet).toMatchObject({
      ...rest,
      mark: { on: receivedOn, how: 'paper' },
      isOver: false,
      requests: [{ topicCode: 'documentation', difficulty: 3, wantedHelp: 'Рабочая программа', isTaken: false }],
    })
    const { entries } = (await application.call(banks.mentees, { as: curator, at: own.id })).output
    expect(entries.find(({ person }) => person.id === pedagogue(3))).toMatchObject({ enteredOn: receivedOn })
    const { rows } = await application.owner.query('select approved_on from bank_entry where person_id = $1', [
      pedagogue(3),
    ])
    expect(rows).toEqual([{ approved_on: null }])
  })

  test('is taken back whole while nobody has worked on it', async () => {
    const { entryId, version } = (await save(pedagogue(4))).output
    const back = () =>
      application.call(contract.takeBackSheet, { as: curator, at: own.id, input: { entryId, version } })
    expect((await back()).status).toBe(200)
    expect((await sheetOf(pedagogue(4))).sheet).toBeNull()
    expect((await back()).status).toBe(404)
  })

  test('is not taken back with what others wrote: an entry of before, a request of since', async () => {
    const people = [{ personId: pedagogue(4), topics: [] }]
    await application.call(banks.enter, { as: curator, at: own.id, input: { people, side: 'mentee' } })
    const { output } = await save(pedagogue(4), { entry: (await sheetOf(pedagogue(4))).sheet?.entry ?? null })
    const back = (entryId: string, version: number) =>
      application.call(contract.takeBackSheet, { as: curator, at: own.id, input: { entryId, version } })
    expect(reasons(await back(output.entryId, output.version))).toEqual(['sheet-in-use'])
    await application.owner.query('delete from request where bank_entry_id = $1', [output.entryId])
    await application.owner.query('delete from bank_entry where id = $1', [output.entryId])
    const anew = (await save(pedagogue(4))).output
    const input = { entryId: anew.entryId, topicCode: 'contests', difficulty: 1 as const }
    const opened = await application.call(contract.open, { as: curator, at: own.id, input })
    expect(opened.status).toBe(200)
    // Neither it nor a sheet that does not know it makes the new request go.
    expect(reasons(await back(anew.entryId, anew.version))).toEqual(['changed-meanwhile'])
    const stale = { entry: { id: anew.entryId, version: anew.version }, topics: topics({ adaptation: 1 }) }
    expect(reasons(await save(pedagogue(4), stale))).toEqual(['changed-meanwhile'])
    const entry = (await sheetOf(pedagogue(4))).sheet?.entry
    expect(reasons(await back(anew.entryId, entry?.version ?? 0))).toEqual(['sheet-in-use'])
    await application.owner.query('delete from request where bank_entry_id = $1', [anew.entryId])
    await application.owner.query('delete from bank_entry where id = $1', [anew.entryId])
  })

  test('that asks for nothing counts as filled, and the person is not in the bank', async () => {
    const { output } = await save(pedagogue(4), { topics: topics({ adaptation: 0 }) })
    expect(output).toMatchObject({ requests: 0 })
    const { sheet } = await sheetOf(pedagogue(4))
    expect(sheet).toMatchObject({ isOver: true, mark: { on: '2026-10-05' }, requests: [] })
    const { entries } = (await application.call(banks.mentees, { as: curator, at: own.id })).output
    expect(entries.some(({ person }) => person.id === pedagogue(4))).toBe(false)
    const again = await save(pedagogue(4), { entry: sheet?.entry ?? null, topics: topics({ contests: 1 }) })
    expect(again.output).toMatchObject({ isNew: false, requests: 1 })
    expect((await sheetOf(pedagogue(4))).sheet).toMatchObject({ isOver: false })
  })

  test('over a sheet that changed meanwhile is refused', async () => {
    expect(reasons(await save(pedagogue(3)))).toEqual(['changed-meanwhile'])
    const { sheet } = await sheetOf(pedagogue(3))
    const entry = { id: sheet?.entry.id ?? '', version: 99 }
    expect(reasons(await save(pedagogue(3), { entry }))).toEqual(['changed-meanwhile'])
  })

  test('two who type the sheet of one person at once make one entry', async () => {
    const answers = await Promise.all([save(pedagogue(5)), save(pedagogue(5))])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  test('knows only what the organisation offers, and no day to come', async () => {
    const { sheet } = await sheetOf(pedagogue(5))
    const entry = sheet?.entry ?? null
    expect(reasons(await save(pedagogue(5), { entry, topics: topics({ magic: 1 }) }))).toEqual(['kind-unknown'])
    expect(reasons(await save(pedagogue(5), { entry, kinds: ['magic'] }))).toEqual(['kind-unknown'])
    expect(reasons(await save(pedagogue(5), { entry, receivedOn: '2026-10-06' }))).toEqual(['day-in-future'])
  })

  test('does not take away what is in work', async () => {
    const { sheet } = await sheetOf(pedagogue(3))
    const [request] = sheet?.requests ?? []
    const { rows } = await application.owner.query('select version from request where id = $1', [request?.id])
    await application.call(contract.take, {
      as: curator,
      at: own.id,
      input: { requests: [{ id: request?.id ?? '', version: rows[0]?.version }] },
    })
    const answer = await save(pedagogue(3), { entry: sheet?.entry ?? null, topics: topics({ contests: 1 }) })
    expect(reasons(answer)).toEqual(['request-in-work'])
  })
})

describe('the own sheet', () => {
  const show = async () => (await application.call(contract.ownSheet, { as: participant, at: own.id })).output
  const send = async (levels: Record<string, number>) =>
    application.call(contract.saveOwnSheet, {
      as: participant,
      at: own.id,
      input: { entry: (await show()).sheet?.entry ?? null, topics: topics(levels) },
    })

  test('is sent by the person, and may be changed until the curator has taken it', async () => {
    expect(await show()).toMatchObject({ sheet: null, whyNot: null })
    expect((await send({ adaptation: 1 })).status).toBe(200)
    expect((await send({ adaptation: 2, contests: 1 })).status).toBe(200)
    const { sheet } = await show()
    expect(sheet?.mark).toEqual({ on: '2026-10-05', how: 'self' })
    expect(sheet?.requests.map(({ topicCode }) => topicCode).sort()).toEqual(['adaptation', 'contests'])
    const { rows } = await application.owner.query('select id, version from request where bank_entry_id = $1 limit 1', [
      sheet?.entry.id,
    ])
    await application.call(contract.take, { as: curator, at: own.id, input: { requests: rows } })
    expect(await show()).toMatchObject({ whyNot: 'sheet-taken' })
    expect(reasons(await send({ adaptation: 3 }))).toEqual(['sheet-taken'])
  })
})

describe('a head of a subject association', () => {
  const collection = async (as: string, input = {}) =>
    (await application.call(contract.collection, { as, at: own.id, input })).output

  test('sees the people of the own association and the progress, whatever its spelling', async () => {
    const { people, associations, ownAssociations } = await collection(head)
    expect(people.map(({ person }) => person.id).sort()).toEqual(
      [pedagogue(2), own.people.associationHead?.personId].sort(),
    )
    expect(associations).toEqual([{ title: 'ШМО учителей', people: 2, filled: 0 }])
    expect(ownAssociations).toEqual(['МО учителей'])
  })

  test('fills their sheets; the curator sees the progress', async () => {
    expect((await save(pedagogue(2), {}, head)).status).toBe(200)
    expect((await collection(curator)).associations).toEqual([{ title: 'ШМО учителей', people: 2, filled: 1 }])
    expect((await collection(curator, { sheet: 'none' })).people.map(({ person }) => person.id)).not.toContain(
      pedagogue(2),
    )
  })

  test('a person of another association is not there, by any endpoint', async () => {
    const { sheet } = await sheetOf(pedagogue(5))
    const entryId = sheet?.entry.id ?? ''
    const { rows } = await application.owner.query('select id, version from request where bank_entry_id = $1', [
      entryId,
    ])
    const [request] = rows as { id: string; version: number }[]
    const call = (endpoint: never, input: unknown) =>
      application.call(endpoint, { as: head, at: own.id, input } as never) as Promise<{ status: number }>
    const asked: [unknown, unknown][] = [
      [contract.sheet, { personId: pedagogue(5) }],
      [contract.saveSheet, { personId: pedagogue(5), entry: sheet?.entry, topics: [] }],
      [contract.takeBackSheet, { entryId, version: 1 }],
      [contract.blanks, { people: [pedagogue(5)] }],
      [contract.blanks, { people: [pedagogue(2), pedagogue(5)] }],
      [contract.open, { entryId, topicCode: 'contests', difficulty: 1 }],
      [contract.change, { ...request, difficulty: 1 }],
    ]
    for (const [endpoint, input] of asked) expect((await call(endpoint as never, input)).status).toBe(404)
    const kept: [unknown, unknown][] = [
      [contract.ofEntry, { entryId }],
      [contract.take, { requests: [request] }],
      [contract.waiting, {}],
      [contract.addTopic, { title: 'Тема' }],
    ]
    for (const [endpoint, input] of kept) expect((await call(endpoint as never, input)).status).toBe(403)
    const found = await collection(head, { find: 'Жуков' })
    expect(found.people).toEqual([])
  })

  test('without an association of the own reaches nobody', async () => {
    await application.owner.query(`update appointment set concerns = null where person_id = $1`, [
      own.people.associationHead?.personId,
    ])
    expect(await collection(head)).toMatchObject({ people: [], associations: [], total: 0 })
    expect((await save(pedagogue(2), {}, head)).status).toBe(404)
  })
})

test('blanks are printed with names and the topics of the organisation, or empty', async () => {
  const print = async (people: string[]) =>
    (await application.call(contract.blanks, { as: curator, at: own.id, input: { people } })).output
  expect(await print([])).toMatchObject({ organisation: 'Школа № 1', schoolYear: 2026, people: [] })
  const { people, topics: offered } = await print([pedagogue(5), pedagogue(0)])
  expect(people.map(({ surname }) => surname)).toEqual(['Абрамова', 'Жуков'])
  expect(offered.at(-1)).toMatchObject({ title: 'Тема организации', official: false })
})
