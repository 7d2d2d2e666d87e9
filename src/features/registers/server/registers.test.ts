import { afterAll, beforeAll, expect, test } from 'vitest'
import { registerColumns } from '#content/registerColumns.ts'
import { readSpreadsheet } from '#server/files/spreadsheet/readSpreadsheet.ts'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import * as contract from '../contract.ts'

let application: TestApplication
let as: string
let at: string
beforeAll(async () => {
  application = await openTestApplication()
  const { own } = application.world
  at = own.id
  as = await application.signIn(own.people.curator?.accountId ?? '')
  await application.owner.query(`update bank_entry set approved_on = entered_on, confirmed_on = entered_on`)
  await application.owner.query(
    `update bank_entry set achievements = '=HYPERLINK("x")', hours_week = 1.5 where organisation_id = $1 and side = 'mentor'`,
    [at],
  )
})
afterAll(() => application.close())

type Register = typeof contract.mentees | typeof contract.mentors

async function rowsOf(register: Register, input: Record<string, unknown> = {}) {
  const sent = await application.call(register, { as, at, input })
  expect(sent.status).toBe(200)
  const answer = await readSpreadsheet(sent.bytes, 'База.xlsx')
  if ('refusal' in answer) throw new Error(answer.refusal)
  return answer.sheets[0]?.rows ?? []
}

test('the columns are those of the model tables, with the additions behind them', async () => {
  for (const [register, columns] of [
    [contract.mentees, registerColumns.mentees],
    [contract.mentors, registerColumns.mentors],
  ] as const) {
    const [headings, first] = await rowsOf(register)
    expect(headings).toEqual([...columns.model, ...columns.added])
    expect(first?.[0]).toBe(1)
    expect(first).toHaveLength(headings?.length ?? 0)
  }
})

test('a value that looks like a formula stays text', async () => {
  const [headings, first] = await rowsOf(contract.mentors)
  const at = headings?.indexOf('Важные для программы достижения') ?? -1
  expect(first?.[at]).toBe('\'=HYPERLINK("x")')
})

test('only approved entries stand in a register', async () => {
  const before = (await rowsOf(contract.mentees)).length
  await application.owner.query(
    `update bank_entry set approved_on = null where organisation_id = $1 and side = 'mentee'`,
    [at],
  )
  expect(await rowsOf(contract.mentees)).toHaveLength(1)
  await application.owner.query(`update bank_entry set approved_on = entered_on where organisation_id = $1`, [at])
  expect(await rowsOf(contract.mentees)).toHaveLength(before)
})

test('filters leave the rows that fit them', async () => {
  expect(await rowsOf(contract.mentees, { topic: 'teaching-methods' })).toHaveLength(2)
  expect(await rowsOf(contract.mentees, { topic: 'contests' })).toHaveLength(1)
  expect(await rowsOf(contract.mentees, { pair: 'with' })).toHaveLength(1)
  expect(await rowsOf(contract.mentees, { pair: 'without' })).toHaveLength(2)
  expect(await rowsOf(contract.mentees, { find: 'нет такого' })).toHaveLength(1)
  expect(await rowsOf(contract.mentors, { origin: 'parent' })).toHaveLength(1)
})
