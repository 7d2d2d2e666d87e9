import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schoolStaffSheet, staffPeople } from '#domain/staffList/fixture.ts'
import type { Cell } from '#domain/staffList/sheet.ts'
import { classPeople, classSheet } from '#domain/staffList/students/studentFixture.ts'
import { workbookFile } from '#server/files/spreadsheet/testing/workbooks.ts'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import * as contract from '../contract.ts'
import type { CheckedList } from '../findings.ts'

let application: TestApplication
let as: string
let at: string

beforeAll(async () => {
  application = await openTestApplication()
  at = application.world.own.id
  as = await application.signIn(application.world.own.people.curator?.accountId ?? '')
})
afterAll(() => application.close())

async function checkCsv(...rows: string[]) {
  const file = { name: 'Список.csv', bytes: Buffer.from(rows.join('\n')) }
  return (await application.call(contract.checkList, { as, at, input: {}, file })).output
}

type Correction = { column: number; field: CheckedList['sheets'][number]['columns'][number]['field'] }

async function correct({ checkId, sheets }: CheckedList, list: 'staff' | 'students', ...columns: Correction[]) {
  const sheet = sheets[0]?.name ?? ''
  const input = { checkId, list, columns: columns.map((column) => ({ sheet, ...column })) }
  return application.call(contract.recheckList, { as, at, input })
}

const fields = ({ sheets }: CheckedList) => sheets[0]?.columns.map(({ field }) => field)

async function added({ checkId }: CheckedList) {
  const { output } = await application.call(contract.rowsOfList, { as, at, input: { checkId, group: 'added' } })
  return output.added.map(({ name, about }) => `${name}: ${about}`)
}

describe('what a column holds', () => {
  test('is asked for with samples of the file, which no answer kept for repetition holds', async () => {
    const found = await checkCsv('ФИО;Телефон', 'Тайный Пётр Ильич;89120000000')
    const input = { checkId: found.checkId, list: 'staff' as const, columns: [] }
    const idempotencyKey = crypto.randomUUID()
    for (const _ of [1, 2]) {
      const { output } = await application.call(contract.recheckList, { as, at, input, idempotencyKey })
      expect(JSON.stringify(output)).toContain('Тайный')
    }
    const { rows } = await application.owner.query('select from repeated_command where key = $1', [idempotencyKey])
    expect(rows).toEqual([])
  })

  test('is corrected without sending the file again, and known the next time', async () => {
    const rows = ['ФИО;Предмет;Чем занят', 'Ясенев Пётр Ильич;МО точных наук;учитель']
    const found = await checkCsv(...rows)
    expect(fields(found)).toEqual(['fullName', 'subject', null])
    expect(await added(found)).toEqual(['Ясенев Пётр Ильич: МО точных наук'])

    const corrected = await correct(found, 'staff', { column: 2, field: 'association' }, { column: 3, field: 'post' })
    expect(fields(corrected.output)).toEqual(['fullName', 'association', 'post'])
    expect(corrected.output.checkId).toBe(found.checkId)
    expect(await added(found)).toEqual(['Ясенев Пётр Ильич: учитель'])

    expect(fields(await checkCsv(...rows))).toEqual(['fullName', 'association', 'post'])
    const elsewhere = application.world.sibling
    const other = await application.call(contract.checkList, {
      as: await application.signIn(elsewhere.people.curator?.accountId ?? ''),
      at: elsewhere.id,
      input: {},
      file: { name: 'Список.csv', bytes: Buffer.from(rows.join('\n')) },
    })
    expect(fields(other.output)).toEqual(['fullName', 'subject', null])
  })

  test('may be of no use, and stays so', async () => {
    const found = await checkCsv('ФИО;Кв. категория', 'Ясенев Пётр Ильич;золотая')
    expect(found.counts).toMatchObject({ added: 0, withFaults: 1 })
    const corrected = await correct(found, 'staff', { column: 2, field: null })
    expect(corrected.output.counts).toMatchObject({ added: 1, withFaults: 0 })
    expect((await checkCsv('ФИО;Кв. категория', 'Ясенев Пётр Ильич;золотая')).counts.withFaults).toBe(0)
  })

  test('can be told where no heading names people', async () => {
    const found = await checkCsv('Кто;Что ведёт', 'Ясенев Пётр Ильич;физика')
    expect(found.sheets[0]).toMatchObject({
      state: 'no-names',
      columns: [{ heading: 'Кто' }, { heading: 'Что ведёт' }],
    })
    expect(found.counts.added).toBe(0)
    const corrected = await correct(found, 'staff', { column: 1, field: 'fullName' }, { column: 2, field: 'subject' })
    expect(await added(corrected.output)).toEqual(['Ясенев Пётр Ильич: физика'])
    expect((await checkCsv('Кто;Что ведёт', 'Ясенев Пётр Ильич;физика')).sheets[0]?.state).toBe('read')
  })

  test('must be something that such a list has', async () => {
    const found = await checkCsv('ФИО;Предмет', 'Ясенев Пётр Ильич;физика')
    expect((await correct(found, 'students', { column: 2, field: 'subject' })).status).toBe(400)
  })

  test('is not corrected any more when the list is written', async () => {
    const found = await checkCsv('ФИО;Предмет', 'Ясенев Пётр Ильич;физика')
    await application.call(contract.applyList, { as, at, input: { checkId: found.checkId } })
    const refused = await correct(found, 'staff', { column: 2, field: 'post' })
    expect(refused.failure.reasons?.[0]?.reason).toBe('staff-list-applied')
  })
})

describe('of whom a list is', () => {
  test('can be changed by the person, as often as they like', async () => {
    const found = await checkCsv('ФИО', 'Вязов Олег Ильич')
    expect(found.list).toBe('staff')
    const students = await correct(found, 'students')
    expect(students.output).toMatchObject({ list: 'students', counts: { added: 1 } })
    const input = { checkId: found.checkId }
    expect((await application.call(contract.showList, { as, at, input })).output.list).toBe('students')
    expect((await correct(found, 'staff')).output.list).toBe('staff')
  })

  test('decides which sheets of a mixed file are read', async () => {
    const sheets = [schoolStaffSheet(staffPeople, 'Педагоги'), classSheet('7 Б', classPeople)]
    const file = { name: 'Все.xlsx', bytes: await workbookFile(sheets as { name: string; rows: Cell[][] }[]) }
    const { output } = await application.call(contract.checkList, { as, at, input: {}, file })
    const states = (list: CheckedList) => list.sheets.map(({ name, state }) => [name, state])
    expect(states(output)).toEqual([
      ['Педагоги', 'read'],
      ['7 Б', 'other-list'],
    ])
    const students = await correct(output, 'students')
    expect(states(students.output)).toEqual([
      ['Педагоги', 'other-list'],
      ['7 Б', 'read'],
    ])
    expect(students.output.counts.added).toBe(3)
  })
})

test('the cells of a file are kept until they are applied, not longer', async () => {
  const found = await checkCsv('ФИО;Телефон;Прочее', 'Осокин Илья Петрович;89120000031;тайна', 'Осокин И.;;')
  const kept = async () =>
    (await application.owner.query('select rows, found from staff_list_check where id = $1', [found.checkId])).rows[0]
  expect(JSON.stringify(await kept())).toContain('тайна')
  await application.call(contract.applyList, { as, at, input: { checkId: found.checkId } })
  const after = JSON.stringify(await kept())
  expect(after).not.toContain('тайна')
  expect(after).not.toContain('89120000031')
  const sent = await application.call(contract.errorsOfList, { as, at, input: { checkId: found.checkId } })
  expect(sent.status).toBe(200)
  const input = { checkId: found.checkId, group: 'added' as const }
  expect((await application.call(contract.rowsOfList, { as, at, input })).output.added).toEqual([])
})
