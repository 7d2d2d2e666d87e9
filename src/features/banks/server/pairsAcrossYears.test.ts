import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import type { TestOrganisation } from '#server/testing/world.ts'
import * as contract from '../contract.ts'

let application: TestApplication
let own: TestOrganisation
let as: string

// The pair was made last school year and is still open; both have been taken over into the banks of this one.
beforeAll(async () => {
  application = await openTestApplication()
  own = application.world.own
  as = await application.signIn(own.people.curator?.accountId ?? '')
  await application.owner.query(
    `with last as (insert into cycle (organisation_id, school_year, starts_on, ends_on)
       values ($1, 2025, '2025-09-01', '2026-08-31') returning id)
     update mentoring_pair set cycle_id = last.id from last where mentoring_pair.id = $2`,
    [own.id, own.records.pairId],
  )
})
afterAll(() => application.close())

const at = () => ({ as, at: own.id })
const end = (id: string) =>
  application.call(contract.endEntry, {
    ...at(),
    input: { id, version: 1, endedOn: '2026-10-05', ending: 'relieved' },
  })

describe('a pair that goes on from the last school year', () => {
  test('takes a place of the mentor and gives the mentee somebody to wait for no more', async () => {
    const { entries: mentees } = (await application.call(contract.mentees, at())).output
    expect(mentees.find(({ id }) => id === own.records.menteeEntryId)).toMatchObject({
      openPairs: 1,
      waitingDays: null,
    })
    const { entries: mentors } = (await application.call(contract.mentors, at())).output
    expect(mentors.find(({ id }) => id === own.records.mentorEntryId)).toMatchObject({ openPairs: 1, freePlaces: 1 })
  })

  test('keeps both in the banks: nobody leaves them, and no approval is taken back', async () => {
    for (const id of [own.records.mentorEntryId, own.records.menteeEntryId]) {
      expect((await end(id)).failure.reasons?.[0]?.reason).toBe('person-in-pair')
    }
    const taken = await application.call(contract.takeBackApproval, {
      as: await application.signIn(own.people.head?.accountId ?? ''),
      at: own.id,
      input: { entries: [{ id: own.records.mentorEntryId, version: 1 }] },
    })
    expect(taken.failure.reasons?.[0]?.reason).toBe('person-in-pair')
  })
})
