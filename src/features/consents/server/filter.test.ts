import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CallInputOf } from '#contract/endpoint.ts'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import * as contract from '../contract.ts'

let application: TestApplication
let curator: string

beforeAll(async () => {
  application = await openTestApplication()
  const { own } = application.world
  curator = await application.signIn(own.people.curator?.accountId ?? '')
  await application.owner.query(
    `insert into bank_entry (organisation_id, cycle_id, person_id, side, entered_on) values ($1, $2, $3, 'mentee', '2026-09-20')`,
    [own.id, own.cycleId, own.pedagogues[4]?.personId],
  )
  await application.owner.query(`update person_post set association = 'МО физиков' where person_id = $1`, [
    own.pedagogues[4]?.personId,
  ])
})
afterAll(() => application.close())

const needed = async (input: CallInputOf<typeof contract.needed>) => {
  const { output } = await application.call(contract.needed, { as: curator, at: application.world.own.id, input })
  return output
}

test.each([
  ['everybody, who lacks something first', {}, ['Ёлкина', 'Абрамова', 'Белов']],
  ['by what is missing', { state: 'lacking' }, ['Ёлкина']],
  ['by a kind and its state together', { kind: 'mentor', state: 'given' }, ['Абрамова']],
  ['not by the state of another kind', { kind: 'mentor', state: 'missing' }, []],
  ['by the bank', { side: 'mentee' }, ['Ёлкина', 'Белов']],
  ['by the subject association', { association: 'МО физиков' }, ['Ёлкина']],
  ['by the beginning of a name, ё as е', { find: 'елк' }, ['Ёлкина']],
  ['from a row on', { from: 2 }, ['Белов']],
] as const)('the list is of %s', async (_what, input, expected) => {
  const { people } = await needed({ ...input })
  expect(people.map(({ person }) => person.surname)).toEqual(expected)
})

test('counts are of everybody and of those who fit; only filters that somebody fits are offered', async () => {
  const { counts, fitting, kinds, states, associations } = await needed({ side: 'mentee' })
  expect(counts).toEqual({ people: 3, peopleLacking: 1, given: 6, missing: 2 })
  expect(fitting).toEqual({ people: 2, lacking: 2 })
  expect(kinds).toEqual(['processing', 'transfer', 'mentor', 'mentee'])
  expect(states).toEqual(['lacking', 'missing', 'given', 'outdated'])
  expect(associations).toEqual(['МО физиков'])
})
