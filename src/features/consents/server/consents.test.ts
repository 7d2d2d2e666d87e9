import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { consentWordings } from '#content/consentWordings.ts'
import type { CallInputOf } from '#contract/endpoint.ts'
import { registerOrder } from '#features/documents/contract.ts'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import type { TestOrganisation } from '#server/testing/world.ts'
import * as contract from '../contract.ts'

let application: TestApplication
let own: TestOrganisation
let curator: string
let head: string
let specialist: string
let stranger: string
/** In the bank of mentees without any consent. */
let newcomer: string

beforeAll(async () => {
  application = await openTestApplication()
  own = application.world.own
  const signIn = (id: string | null | undefined) => application.signIn(id ?? '')
  curator = await signIn(own.people.curator?.accountId)
  head = await signIn(own.people.head?.accountId)
  specialist = await signIn(own.people.specialist?.accountId)
  stranger = await signIn(application.world.stranger.people.curator?.accountId)
  newcomer = personId(3)
  await application.owner.query(
    `insert into bank_entry (organisation_id, cycle_id, person_id, side, entered_on) values ($1, $2, $3, 'mentee', '2026-09-20')`,
    [own.id, own.cycleId, newcomer],
  )
})
afterAll(() => application.close())

const personId = (index: number) => own.pedagogues[index]?.personId ?? ''
const needed = async () => (await application.call(contract.needed, { as: curator, at: own.id })).output
const record = (input: CallInputOf<typeof contract.record>, as = curator) =>
  application.call(contract.record, { as, at: own.id, input })
const processing = (id: string, more: object = {}) =>
  record({ consents: [{ personId: id, kind: 'processing' }], givenOn: '2026-10-01', ...more })
const correct = (what: 'giving' | 'withdrawal', consents: { id: string; version: number }[]) =>
  application.call(contract.correct, { as: curator, at: own.id, input: { what, consents } })
const withdraw = (consent: { id: string; version: number }, more: { withdrawnOn?: string; pairs?: string[] } = {}) =>
  application.call(contract.withdraw, {
    as: curator,
    at: own.id,
    input: { ...consent, withdrawnOn: '2026-10-05', pairs: [], ...more },
  })
const stateOf = async (id: string) =>
  (await needed()).people.find(({ person }) => person.id === id)?.needs.find(({ kind }) => kind === 'processing')?.state

describe('what is needed', () => {
  test('who lacks a consent stands first and is named; a pair adds two papers that name each other', async () => {
    const { people, counts } = await needed()
    expect(people.map(({ person }) => person.surname)).toEqual(['Гусев', 'Абрамова', 'Белов'])
    expect(counts).toEqual({ people: 3, peopleLacking: 1, given: 6, missing: 2 })
    expect(people[0]).toMatchObject({
      sides: ['mentee'],
      needs: [
        { kind: 'processing', state: 'missing', consent: null },
        { kind: 'transfer', state: 'missing', consent: null },
      ],
    })
    expect(people[1]?.needs).toMatchObject([
      { kind: 'processing', state: 'given' },
      { kind: 'transfer', state: 'given' },
      { kind: 'mentor', state: 'given', pairId: own.records.pairId, other: { surname: 'Белов' } },
    ])
  })

  test.each([
    ['expired', { given_on: '2025-09-01', until_on: '2026-08-31', withdrawn_on: null }],
    ['withdrawn', { given_on: '2026-09-01', until_on: null, withdrawn_on: '2026-10-05' }],
    ['not-yet', { given_on: '2026-10-06', until_on: null, withdrawn_on: null }],
  ])('a consent that is %s does not count', async (state, { given_on, until_on, withdrawn_on }) => {
    await application.owner.query('update consent set given_on = $2, until_on = $3, withdrawn_on = $4 where id = $1', [
      own.records.mentorProcessingId,
      given_on,
      until_on,
      withdrawn_on,
    ])
    expect(await stateOf(personId(0))).toBe(state)
    await application.owner.query(
      `update consent set given_on = '2026-10-05', until_on = null, withdrawn_on = null where id = $1`,
      [own.records.mentorProcessingId],
    )
    expect(await stateOf(personId(0))).toBe('given')
  })
})

describe('recording', () => {
  test('many at once, with the wording of the blank and where the paper lies, undone in one act', async () => {
    const { status, output } = await record({
      consents: [newcomer, personId(4)].map((id) => ({ personId: id, kind: 'processing' as const })),
      givenOn: '2026-10-01',
      untilOn: '2027-08-31',
      paperLocation: ' папка 02-14 ',
    })
    expect(status).toBe(200)
    const { people } = await needed()
    const need = people.find(({ person }) => person.id === newcomer)?.needs[0]
    expect(need).toMatchObject({
      state: 'given',
      consent: {
        givenOn: '2026-10-01',
        untilOn: '2027-08-31',
        paperLocation: 'папка 02-14',
        wordingVersion: consentWordings.processing.version,
      },
    })
    expect((await correct('giving', output.consents)).status).toBe(200)
    expect(await stateOf(newcomer)).toBe('missing')
  })

  test('a paper cannot be given tomorrow, nor end before it begins', async () => {
    const ahead = await processing(newcomer, { givenOn: '2026-10-06' })
    expect(ahead.failure.reasons).toMatchObject([{ reason: 'day-in-future', subject: newcomer }])
    const backwards = await processing(newcomer, { untilOn: '2026-09-30' })
    expect(backwards.failure.reasons?.[0]?.reason).toBe('period-ends-before-start')
  })

  test('one that is there already refuses the whole and says whose', async () => {
    const { status, failure } = await record({
      consents: [newcomer, personId(0)].map((id) => ({ personId: id, kind: 'processing' as const })),
      givenOn: '2026-10-05',
    })
    expect(status).toBe(409)
    expect(failure.reasons).toEqual([{ reason: 'already-recorded', subject: personId(0), words: 'Это уже отмечено.' }])
    expect(await stateOf(newcomer)).toBe('missing')
  })

  test('two who mark the same paper at once: one of them gets words', async () => {
    const input = { consents: [{ personId: newcomer, kind: 'processing' as const }], givenOn: '2026-10-01' }
    const answers = await Promise.all([record(input), record(input, head)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const lost = answers.find(({ status }) => status === 409)
    expect(lost?.failure.reasons?.[0]?.reason).toBe('already-recorded')
    await correct('giving', answers.find(({ status }) => status === 200)?.output.consents ?? [])
  })

  test('the database itself lets no two be in force on one day, and one that expired lets the next follow', async () => {
    const insert = (givenOn: string, untilOn: string | null) =>
      application.owner.query(
        `insert into consent (organisation_id, person_id, kind, given_on, until_on, wording_version, recorded_by)
         values ($1, $2, 'processing', $3, $4, 'test', $5)`,
        [own.id, personId(5), givenOn, untilOn, own.people.curator?.personId],
      )
    await insert('2025-09-01', '2026-08-31')
    await expect(insert('2026-08-31', null)).rejects.toMatchObject({ constraint: 'one_consent_of_a_kind' })
    await insert('2026-09-01', null)
  })

  test('a consent to take part is of the pair and of the right side of it', async () => {
    const { pairId } = own.records
    const of = (id: string, kind: 'processing' | 'mentor' | 'mentee', pair: string | null) =>
      record({ consents: [{ personId: id, kind, pairId: pair }], givenOn: '2026-10-05' })
    expect((await of(personId(1), 'mentor', pairId)).status).toBe(404)
    expect((await of(newcomer, 'mentee', pairId)).status).toBe(404)
    expect((await of(personId(0), 'mentor', null)).status).toBe(404)
    expect((await of(personId(0), 'processing', pairId)).status).toBe(404)
    expect((await of(personId(0), 'mentor', pairId)).failure.reasons?.[0]?.reason).toBe('already-recorded')
  })
})

describe('withdrawing', () => {
  test('shows the pairs and the drafted order before, and refuses when a pair was not shown', async () => {
    const { mentorProcessingId: id, pairId, documentId } = own.records
    const shown = await application.call(contract.touchedByWithdrawal, { as: curator, at: own.id, input: { id } })
    expect(shown.output).toMatchObject({
      pairs: [{ id: pairId, mentor: { surname: 'Абрамова' }, mentee: { surname: 'Белов' }, isFixed: false }],
      draftedOrders: [{ id: documentId, draftedOn: '2026-10-05' }],
    })
    const unseen = await withdraw({ id, version: 1 })
    expect(unseen.failure.reasons).toMatchObject([{ reason: 'changed-meanwhile', subject: pairId }])
    expect((await withdraw({ id, version: 1 }, { pairs: [pairId] })).output).toMatchObject({ version: 2 })
    expect(await stateOf(personId(0))).toBe('withdrawn')
    expect((await correct('withdrawal', [{ id, version: 2 }])).status).toBe(200)
    expect(await stateOf(personId(0))).toBe('given')
  })

  test('not before it was given, not ahead, not twice; then a new paper may follow', async () => {
    const [consent] = (await processing(newcomer)).output.consents
    if (!consent) throw new Error('nothing was recorded')
    const reason = async (withdrawnOn: string, version = 1) =>
      (await withdraw({ id: consent.id, version }, { withdrawnOn })).failure.reasons?.[0]?.reason
    expect(await reason('2026-09-30')).toBe('withdrawn-before-given')
    expect(await reason('2026-10-06')).toBe('day-in-future')
    expect((await withdraw(consent, { withdrawnOn: '2026-10-02' })).status).toBe(200)
    expect(await reason('2026-10-03', 1)).toBe('changed-meanwhile')
    expect(await reason('2026-10-03', 2)).toBe('already-recorded')
    const again = await processing(newcomer, { givenOn: '2026-10-02' })
    expect(again.status).toBe(200)
    const back = await correct('withdrawal', [{ id: consent.id, version: 2 }])
    expect(back.failure.reasons?.[0]?.reason).toBe('already-recorded')
    await correct('giving', again.output.consents)
    await correct('giving', [{ id: consent.id, version: 2 }])
  })
})

test('a withdrawal dated before the signing is allowed, and the signed order and its pair are named before', async () => {
  const { id: at, records, people } = application.world.sibling
  const as = await application.signIn(people.curator?.accountId ?? '')
  const { documentId, pairId, mentorProcessingId: id } = records
  const signature = { number: '7-од', signedOn: '2026-10-05', signedBy: people.head?.personId ?? '' }
  const signed = await application.call(registerOrder, { as, at, input: { id: documentId, version: 1, ...signature } })
  expect(signed.status).toBe(200)
  expect((await application.call(contract.touchedByWithdrawal, { as, at, input: { id } })).output).toMatchObject({
    pairs: [{ id: pairId, mentor: { surname: 'Абрамова' }, isFixed: true }],
    draftedOrders: [],
    signedOrders: [{ id: documentId, number: '7-од', signedOn: '2026-10-05', keepsOpenPair: true }],
  })
  const withdrawal = { id, version: 1, withdrawnOn: '2026-10-05', pairs: [pairId] }
  expect((await application.call(contract.withdraw, { as, at, input: withdrawal })).status).toBe(200)
  await application.owner.query(
    `update pair_in_force set from_on = '2026-09-01', to_on = '2026-10-04' where organisation_id = $1`,
    [at],
  )
  expect((await application.call(contract.touchedByWithdrawal, { as, at, input: { id } })).output).toMatchObject({
    pairs: [],
    signedOrders: [{ id: documentId, keepsOpenPair: false }],
  })
})

describe('correcting', () => {
  test('a paper on which an order rests stays', async () => {
    const { menteeProcessingId: id } = own.records
    const { status, failure } = await correct('giving', [{ id, version: 1 }])
    expect(status).toBe(409)
    expect(failure.reasons).toMatchObject([{ reason: 'still-in-use', subject: personId(1) }])
  })
})

describe('who may', () => {
  test('a specialist reads and records nothing', async () => {
    expect((await application.call(contract.needed, { as: specialist, at: own.id })).status).toBe(200)
    const input = { consents: [{ personId: newcomer, kind: 'processing' as const }], givenOn: '2026-10-01' }
    expect((await record(input, specialist)).status).toBe(403)
  })

  test('another school reaches nothing of this one, neither by its address nor by ids', async () => {
    expect((await application.call(contract.needed, { as: stranger, at: own.id })).status).toBe(404)
    const at = application.world.stranger.id
    const seen = await application.call(contract.needed, { as: stranger, at })
    expect(JSON.stringify(seen.output)).not.toContain(newcomer)
    const consents = [{ personId: newcomer, kind: 'processing' as const }]
    const input = { consents, givenOn: '2026-10-01' }
    expect((await application.call(contract.record, { as: stranger, at, input })).status).toBe(404)
    const id = own.records.mentorProcessingId
    const touched = await application.call(contract.touchedByWithdrawal, { as: stranger, at, input: { id } })
    expect(touched.status).toBe(404)
    const gone = { id, version: 1, withdrawnOn: '2026-10-05', pairs: [own.records.pairId] }
    expect((await application.call(contract.withdraw, { as: stranger, at, input: gone })).status).toBe(404)
  })
})
