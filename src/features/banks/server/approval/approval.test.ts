import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import { consent } from '#server/testing/bankRecords.ts'
import type { TestOrganisation } from '#server/testing/world.ts'
import * as contract from '../../contract.ts'

let application: TestApplication
let own: TestOrganisation
let curator: string
let deputy: string
let stranger: string

beforeAll(async () => {
  application = await openTestApplication()
  own = application.world.own
  const signIn = (id: string | null | undefined) => application.signIn(id ?? '')
  curator = await signIn(own.people.curator?.accountId)
  deputy = await signIn(own.people.deputy?.accountId)
  stranger = await signIn(application.world.stranger.people.curator?.accountId)
})
afterAll(() => application.close())

type Seen = { id: string; version: number }
const personId = (index: number) => own.pedagogues[index]?.personId ?? ''
const seen = ({ id, version }: Seen) => ({ id, version })
const enter = async (side: 'mentee' | 'mentor', indexes: number[]) => {
  const input = { side, people: indexes.map((index) => ({ personId: personId(index) })), enteredOn: '2026-09-20' }
  return (await application.call(contract.enter, { as: curator, at: own.id, input })).output.entries
}
const approve = (entries: Seen[], more: { approvedOn?: string; approvedBy?: string } = {}, as = curator) =>
  application.call(contract.approve, { as, at: own.id, input: { entries: entries.map(seen), ...more } })
const takeBack = (entries: Seen[]) =>
  application.call(contract.takeBackApproval, { as: curator, at: own.id, input: { entries: entries.map(seen) } })
const remove = (entries: Seen[]) =>
  application.call(contract.correctEntry, {
    as: curator,
    at: own.id,
    input: { what: 'entering', entries: entries.map(seen) },
  })
const approvedOn = async (entryId: string | undefined) => {
  const { entries } = (await application.call(contract.mentees, { as: curator, at: own.id })).output
  return entries.find(({ id }) => id === entryId)?.approvedOn
}

describe('approval', () => {
  test('many at once by the head of the day; the entry keeps who and who recorded it', async () => {
    const entries = await enter('mentee', [2, 3])
    expect(await approvedOn(entries[0]?.id)).toBeNull()
    const { output } = await approve(entries)
    const head = own.people.head?.personId
    expect(output).toMatchObject({ approvedOn: '2026-10-05', approvedBy: head })
    expect(await approvedOn(entries[0]?.id)).toBe('2026-10-05')
    const { rows } = await application.owner.query(
      'select approved_by, approval_recorded_by from bank_entry where id = $1',
      [entries[1]?.id],
    )
    expect(rows).toEqual([{ approved_by: head, approval_recorded_by: own.people.curator?.personId }])
    const removed = await remove(output.entries)
    expect(removed.failure.reasons?.map(({ reason }) => reason)).toEqual(['entry-approved', 'entry-approved'])
    const undone = await takeBack(output.entries)
    expect(await approvedOn(entries[0]?.id)).toBeNull()
    expect((await remove(undone.output.entries)).status).toBe(200)
  })

  test('who acts for the head approves; another head of that day may be named, nobody else', async () => {
    const [entry] = await enter('mentee', [2])
    if (!entry) throw new Error('nobody was entered')
    await application.owner.query(
      `insert into appointment (organisation_id, person_id, role_code, started_on, ended_on)
       values ($1, $2, 'acting-head', '2026-09-25', '2026-09-30')`,
      [own.id, personId(4)],
    )
    const acting = await approve([entry], { approvedOn: '2026-09-30' })
    expect(acting.output.approvedBy).toBe(personId(4))
    const undone = (await takeBack(acting.output.entries)).output.entries
    const byDeputy = await approve(undone, { approvedBy: own.people.deputy?.personId ?? '' })
    expect(byDeputy.failure.reasons?.[0]?.reason).toBe('approver-was-not-head')
    const named = await approve(undone, { approvedOn: '2026-09-30', approvedBy: own.people.head?.personId ?? '' })
    expect(named.output.approvedBy).toBe(own.people.head?.personId)
    await remove((await takeBack(named.output.entries)).output.entries)
  })

  test('refused before entering, on a day ahead, and when nobody was head', async () => {
    const entries = await enter('mentee', [2])
    const reasonOn = async (day: string) =>
      (await approve(entries, { approvedOn: day })).failure.reasons?.map(({ reason }) => reason)
    expect(await reasonOn('2026-09-19')).toEqual(['approved-before-entered'])
    expect(await reasonOn('2026-10-06')).toEqual(['day-in-future'])
    await application.owner.query(
      `update appointment set started_on = '2026-09-22' where organisation_id = $1 and person_id = $2`,
      [own.id, own.people.head?.personId],
    )
    expect(await reasonOn('2026-09-21')).toEqual(['nobody-was-head'])
    await application.owner.query(
      `update appointment set started_on = '2026-09-01' where organisation_id = $1 and person_id = $2`,
      [own.id, own.people.head?.personId],
    )
    await remove(entries)
  })

  test('a mentor needs a consent to processing in force; the refusal names whom, and nobody is approved', async () => {
    const entries = await enter('mentor', [2, 3])
    await consent(application, own, personId(2))
    const { status, failure } = await approve(entries)
    expect(status).toBe(409)
    expect(failure.reasons).toMatchObject([{ reason: 'consent-missing', subject: personId(3) }])
    const alone = entries.filter((entry) => entry.personId === personId(2))
    const approved = await approve(alone)
    expect(approved.status).toBe(200)
    expect((await approve(approved.output.entries)).failure.reasons?.[0]?.reason).toBe('already-approved')
    await takeBack(approved.output.entries)
  })

  test('not taken back from somebody in a pair', async () => {
    const { failure } = await takeBack([{ id: own.records.mentorEntryId, version: 1 }])
    expect(failure.reasons).toMatchObject([{ reason: 'person-in-pair', subject: personId(0) }])
  })

  test('two who approve at once: one of them gets words', async () => {
    const entries = await enter('mentee', [5])
    const answers = await Promise.all([approve(entries), approve(entries)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const lost = answers.find(({ status }) => status === 409)
    expect(lost?.failure.reasons?.[0]?.reason).toBe('changed-meanwhile')
  })

  test('a deputy enters and does not approve; another school finds nothing', async () => {
    const entry = { id: own.records.mentorEntryId, version: 1 }
    expect((await approve([entry], {}, deputy)).status).toBe(403)
    const at = application.world.stranger.id
    const foreign = await application.call(contract.approve, { as: stranger, at, input: { entries: [entry] } })
    expect(foreign.status).toBe(404)
  })
})
