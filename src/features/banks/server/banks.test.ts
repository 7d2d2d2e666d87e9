import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import type { TestOrganisation } from '#server/testing/world.ts'
import * as contract from '../contract.ts'

let application: TestApplication
let own: TestOrganisation
let curator: string
let head: string
let specialist: string
let stranger: string

beforeAll(async () => {
  application = await openTestApplication()
  own = application.world.own
  const signIn = (id: string | null | undefined) => application.signIn(id ?? '')
  curator = await signIn(own.people.curator?.accountId)
  head = await signIn(own.people.head?.accountId)
  specialist = await signIn(own.people.specialist?.accountId)
  stranger = await signIn(application.world.stranger.people.curator?.accountId)
})
afterAll(() => application.close())

const personId = (index: number) => own.pedagogues[index]?.personId ?? ''
const mentees = async (as = curator) => (await application.call(contract.mentees, { as, at: own.id })).output
const mentors = async () => (await application.call(contract.mentors, { as: curator, at: own.id })).output
const enter = (side: 'mentee' | 'mentor', ids: readonly string[], more: object = {}) =>
  application.call(contract.enter, {
    as: curator,
    at: own.id,
    input: { side, people: ids.map((id) => ({ personId: id, ...more })) },
  })
const correctEntering = (entries: { id: string; version: number }[]) =>
  application.call(contract.correctEntry, { as: curator, at: own.id, input: { what: 'entering', entries } })
const facts = (index: number, values: Record<string, unknown>) =>
  application.owner.query(
    `update person set ${Object.keys(values)
      .map((column, at) => `${column} = $${at + 3}`)
      .join(', ')} where organisation_id = $1 and id = $2`,
    [own.id, personId(index), ...Object.values(values)],
  )

describe('the banks', () => {
  test('a mentee stands with requests, consent and pairs; one in a pair does not wait', async () => {
    const { entries, topics, schoolYear } = await mentees()
    expect(schoolYear).toBe(2026)
    expect(topics[0]?.code).toBe('subject-content')
    expect(entries).toMatchObject([
      {
        person: { surname: 'Белов' },
        topics: [{ code: 'teaching-methods', level: 2 }],
        consent: 'given',
        openPairs: 1,
        waitingDays: null,
      },
    ])
  })

  test('a mentor stands with competences and places', async () => {
    const { entries } = await mentors()
    expect(entries).toMatchObject([
      {
        person: { surname: 'Абрамова' },
        topics: [{ code: 'teaching-methods', level: 3 }],
        capacity: 2,
        openPairs: 1,
        freePlaces: 1,
      },
    ])
  })

  test('a school year that nobody has worked in is an empty bank, and the first entry opens it', async () => {
    const { sibling } = application.world
    const as = await application.signIn(sibling.people.curator?.accountId ?? '')
    await application.owner.query('update cycle set school_year = 2020 where organisation_id = $1', [sibling.id])
    const before = await application.call(contract.mentees, { as, at: sibling.id })
    expect(before.output.entries).toEqual([])
    const input = { side: 'mentee' as const, people: [{ personId: sibling.pedagogues[3]?.personId ?? '' }] }
    expect((await application.call(contract.enter, { as, at: sibling.id, input })).status).toBe(200)
    const after = await application.call(contract.mentees, { as, at: sibling.id })
    expect(after.output.entries).toHaveLength(1)
  })

  test('Russian order: Ёлкина stands before Жуков', async () => {
    const { output } = await enter('mentor', [personId(5), personId(4)])
    const names = (await mentors()).entries.map(({ person }) => person.surname)
    expect(names).toEqual(['Абрамова', 'Ёлкина', 'Жуков'])
    await correctEntering(output.entries)
  })
})

describe('candidates', () => {
  const candidates = async (input: { side: 'mentee' | 'mentor'; find?: string }) =>
    (await application.call(contract.candidates, { as: curator, at: own.id, input })).output

  test('whom the program proposes stands first and says why; people of the bank are not asked again', async () => {
    await facts(2, { experience_years: 1, experience_on: '2026-09-01', birth_year: 2001 })
    await facts(5, { hired_on: '2026-09-01' })
    const { people, suggested, youngLimits } = await candidates({ side: 'mentee' })
    expect(youngLimits).toEqual({ age: 35, seniority: 3 })
    expect(suggested).toBe(2)
    expect(people.slice(0, 3)).toMatchObject([
      {
        person: { surname: 'Воронцова' },
        suggested: ['молодой специалист: 25\u00a0лет, стаж 1\u00a0год'],
        category: 'young-specialist',
      },
      {
        person: { surname: 'Жуков' },
        suggested: ['новый сотрудник: работает здесь с\u00a001.09.2026'],
        category: 'new-employee',
      },
      { person: { surname: 'Абрамова' }, suggested: [], inOtherBank: true },
    ])
    expect(people.map(({ person }) => person.surname)).not.toContain('Белов')
  })

  test('found by any word of the name, ё as е, and by the post', async () => {
    const surnames = async (find: string) =>
      (await candidates({ side: 'mentor', find })).people.map(({ person }) => person.surname)
    expect(await surnames('анна елкин')).toEqual(['Ёлкина'])
    expect(await surnames('учитель гус')).toEqual(['Гусев'])
    expect(await surnames('нет такого')).toEqual([])
  })

  test('a parent may be a mentor and is not offered as a mentee; each stands with who they are', async () => {
    await facts(3, { kind: 'parent' })
    const found = async (side: 'mentee' | 'mentor') => (await candidates({ side, find: 'Гусев' })).people
    expect(await found('mentee')).toEqual([])
    expect(await found('mentor')).toMatchObject([{ person: { kind: 'parent', classTitle: null } }])
    await facts(3, { kind: 'pedagogue' })
  })

  test('who has left is not asked', async () => {
    await facts(3, { left_on: '2026-10-04' })
    const { people } = await candidates({ side: 'mentee', find: 'Гусев' })
    expect(people).toEqual([])
    expect((await enter('mentee', [personId(3)])).failure.reasons?.[0]?.reason).toBe('person-has-left')
    await facts(3, { left_on: null })
  })
})

describe('entering many at once', () => {
  test('all of them with what was said of them, and undone in one act', async () => {
    const { status, output } = await enter('mentee', [personId(2), personId(3)], {
      category: 'after-break',
      topics: [
        { code: 'adaptation', level: 3 },
        { code: 'families', level: 0 },
      ],
    })
    expect(status).toBe(200)
    const entered = (await mentees()).entries.filter(({ category }) => category === 'after-break')
    expect(entered).toHaveLength(2)
    expect(entered[0]).toMatchObject({
      topics: [{ code: 'adaptation', level: 3 }],
      consent: 'missing',
      waitingDays: 0,
      enteredOn: '2026-10-05',
    })
    const undone = await correctEntering(output.entries)
    expect(undone.status).toBe(200)
    expect((await mentees()).entries).toHaveLength(1)
  })

  test('one who is there already refuses the whole, and says who', async () => {
    const { status, failure } = await enter('mentee', [personId(2), personId(1)])
    expect(status).toBe(409)
    expect(failure.reasons).toEqual([
      { reason: 'already-in-bank', subject: personId(1), words: 'Человек уже в этой базе.' },
    ])
    expect((await mentees()).entries).toHaveLength(1)
  })

  test('an unknown topic and a day ahead are refused', async () => {
    const unknown = await enter('mentee', [personId(2)], { topics: [{ code: 'astrology', level: 1 }] })
    expect(unknown.failure.reasons?.[0]).toMatchObject({ reason: 'kind-unknown', subject: 'astrology' })
    const input = { side: 'mentee' as const, people: [{ personId: personId(2) }], enteredOn: '2026-10-06' }
    const ahead = await application.call(contract.enter, { as: curator, at: own.id, input })
    expect(ahead.failure.reasons?.[0]?.reason).toBe('day-in-future')
  })

  test('two curators entering the same people at once: one of them gets words', async () => {
    const input = { side: 'mentor' as const, people: [{ personId: personId(3) }, { personId: personId(2) }] }
    const answers = await Promise.all(
      [curator, head].map((as) => application.call(contract.enter, { as, at: own.id, input })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const lost = answers.find(({ status }) => status === 409)
    expect(lost?.failure.reasons?.[0]?.reason).toBe('already-in-bank')
    await correctEntering(answers.find(({ status }) => status === 200)?.output.entries ?? [])
  })
})

describe('changing an entry', () => {
  test('replaces the requests as a whole and keeps the day of those that stay', async () => {
    const entered = await enter('mentee', [personId(2)], { topics: [{ code: 'adaptation', level: 1 }] })
    const [entry] = entered.output.entries
    if (!entry) throw new Error('nobody was entered')
    await application.owner.query(`update request set opened_on = '2026-09-15' where bank_entry_id = $1`, [entry.id])
    const { output } = await application.call(contract.changeEntry, {
      as: curator,
      at: own.id,
      input: {
        id: entry.id,
        version: entry.version,
        category: 'new-subject',
        topics: [
          { code: 'adaptation', level: 2 },
          { code: 'digital-tools', level: 1 },
        ],
      },
    })
    expect(output).toMatchObject({ version: 2, personId: personId(2), fields: ['category', 'topics'] })
    const { rows } = await application.owner.query(
      'select topic_code, difficulty, opened_on from request where bank_entry_id = $1 order by 1',
      [entry.id],
    )
    expect(rows).toEqual([
      { topic_code: 'adaptation', difficulty: 2, opened_on: '2026-09-15' },
      { topic_code: 'digital-tools', difficulty: 1, opened_on: '2026-10-05' },
    ])
    const late = await application.call(contract.changeEntry, {
      as: head,
      at: own.id,
      input: { id: entry.id, version: 1, topics: [] },
    })
    expect(late.failure.reasons?.[0]?.reason).toBe('changed-meanwhile')
    await correctEntering([{ id: entry.id, version: 2 }])
  })

  test('the same again changes nothing and no version', async () => {
    const { output } = await application.call(contract.changeEntry, {
      as: curator,
      at: own.id,
      input: {
        id: own.records.mentorEntryId,
        version: 1,
        capacity: 2,
        topics: [{ code: 'teaching-methods', level: 3 }],
      },
    })
    expect(output).toMatchObject({ version: 1, fields: [] })
  })
})

describe('ending an entry', () => {
  test('who is in a pair leaves the pair first', async () => {
    const input = { id: own.records.menteeEntryId, version: 1, endedOn: '2026-10-05' }
    const { status, failure } = await application.call(contract.endEntry, { as: curator, at: own.id, input })
    expect(status).toBe(409)
    expect(failure.reasons?.[0]?.reason).toBe('person-in-pair')
    const removed = await correctEntering([{ id: own.records.menteeEntryId, version: 1 }])
    expect(removed.failure.reasons?.[0]?.reason).toBe('person-in-pair')
  })

  test('the entry leaves the bank, comes back by undo, and may be made anew', async () => {
    const [entry] = (await enter('mentor', [personId(4)])).output.entries
    if (!entry) throw new Error('nobody was entered')
    const end = (version: number) =>
      application.call(contract.endEntry, {
        as: curator,
        at: own.id,
        input: { id: entry.id, version, endedOn: '2026-10-05' },
      })
    expect((await end(1)).output).toEqual({ version: 2, personId: personId(4) })
    expect((await mentors()).entries).toHaveLength(1)
    const undone = await application.call(contract.correctEntry, {
      as: curator,
      at: own.id,
      input: { what: 'ending', entries: [{ id: entry.id, version: 2 }] },
    })
    expect(undone.status).toBe(200)
    expect((await mentors()).entries).toHaveLength(2)
    expect((await end(3)).status).toBe(200)
    expect((await enter('mentor', [personId(4)])).status).toBe(200)
  })
})

describe('who may', () => {
  test('a specialist reads and changes nothing', async () => {
    expect((await mentees(specialist)).entries).toHaveLength(1)
    const input = { side: 'mentee' as const, people: [{ personId: personId(2) }] }
    expect((await application.call(contract.enter, { as: specialist, at: own.id, input })).status).toBe(403)
  })

  test('another school sees nothing of this one, neither by its address nor by ids', async () => {
    expect((await application.call(contract.mentees, { as: stranger, at: own.id })).status).toBe(404)
    const at = application.world.stranger.id
    const input = { side: 'mentee' as const, people: [{ personId: personId(2) }] }
    expect((await application.call(contract.enter, { as: stranger, at, input })).status).toBe(404)
    const entry = { id: own.records.mentorEntryId, version: 1 }
    const ended = await application.call(contract.endEntry, {
      as: stranger,
      at,
      input: { ...entry, endedOn: '2026-10-05' },
    })
    expect(ended.status).toBe(404)
  })
})
