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
  expect(await rowsOf(contract.mentees, { topics: 'none' })).toHaveLength(1)
  expect(await rowsOf(contract.mentees, { pair: 'some' })).toHaveLength(2)
  expect(await rowsOf(contract.mentees, { pair: 'none' })).toHaveLength(1)
  expect(await rowsOf(contract.mentors, { places: 'free' })).toHaveLength(2)
  expect(await rowsOf(contract.mentors, { places: 'full' })).toHaveLength(1)
  expect(await rowsOf(contract.mentees, { find: 'нет такого' })).toHaveLength(1)
  expect(await rowsOf(contract.mentors, { origin: 'parent' })).toHaveLength(1)
})

test('a pair of the last school year that goes on stands in both registers', async () => {
  const { records } = application.world.own
  await application.owner.query(
    `with last as (insert into cycle (organisation_id, school_year, starts_on, ends_on)
       values ($1, 2025, '2025-09-01', '2026-08-31') returning id)
     update mentoring_pair set cycle_id = last.id from last where mentoring_pair.id = $2`,
    [at, records.pairId],
  )
  await application.owner.query(
    `with file as (insert into stored_file (organisation_id, sha256, size, name, media_type)
       values ($1, sha256('order'), 5, 'Приказ.pdf', 'application/pdf') returning id)
     insert into registration (organisation_id, document_id, number, signed_on, signed_by, entered_by, file_id)
     select $1, $2, '1', '2026-10-05', $3, $3, file.id from file`,
    [at, records.documentId, application.world.own.people.head?.personId],
  )
  await application.owner.query(
    `insert into pair_in_force (organisation_id, pair_id, document_id, line, from_on, to_on)
     select organisation_id, pair_id, document_id, line, from_on, to_on from order_line where pair_id = $1`,
    [records.pairId],
  )
  expect((await rowsOf(contract.mentees))[1]).toContain('Абрамова Анна Петровна')
  expect((await rowsOf(contract.mentors))[1]).toContain('Белов Анна Петровна')
})
