import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSpreadsheet } from '#server/files/spreadsheet/readSpreadsheet.ts'
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

async function correct({ checkId, sheets }: CheckedList, ...columns: Correction[]) {
  const sheet = sheets[0]?.name ?? ''
  const input = { checkId, list: 'staff' as const, columns: columns.map((column) => ({ sheet, ...column })) }
  return (await application.call(contract.recheckList, { as, at, input })).output
}

/** Everything that the database holds of a check. */
async function kept({ checkId }: CheckedList): Promise<string> {
  const { rows } = await application.owner.query('select rows, found from staff_list_check where id = $1', [checkId])
  return JSON.stringify(rows[0])
}

async function returned({ checkId }: CheckedList) {
  const sent = await application.call(contract.errorsOfList, { as, at, input: { checkId } })
  const answer = await readSpreadsheet(sent.bytes, 'Ошибки.xlsx')
  if ('refusal' in answer) throw new Error(answer.refusal)
  return answer.sheets
}

const dropped = ({ sheets }: CheckedList) => sheets[0]?.columns.map((column) => column.dropped)

describe('papers of identity and what nobody asked for', () => {
  const rows = [
    'ФИО;Паспорт;;СНИЛС;Телефон;Прочее',
    'Вязова Нина Ильинична;4515;123456;112-233-445 95;нет такого;шкаф 7',
    'Ясенев Пётр Ильич;4516;654321;998-877-665 44;89120000031;шкаф 9',
  ]

  test('are dropped before anything is kept', async () => {
    const found = await checkCsv(...rows)
    const all = await kept(found)
    for (const cell of ['4515', '123456', '112-233', '4516', '654321', '998-877']) expect(all).not.toContain(cell)
    expect(all).toContain('шкаф 9')
    expect(dropped(found)).toEqual([null, 'private', 'private', null, null])
    expect(found.sheets[0]?.columns[1]).toMatchObject({ heading: 'Паспорт', field: null, samples: [] })
    expect(found.counts).toMatchObject({ added: 1, withFaults: 1 })
  })

  test('come back empty in the workbook with errors, which says so once', async () => {
    const found = await checkCsv(...rows)
    const [sheet] = await returned(found)
    const words = 'Графы «Паспорт», «СНИЛС» не\u00A0читаем и\u00A0не\u00A0храним.'
    expect(sheet?.rows[0]?.[0]).toBe(words)
    expect(sheet?.rows[1]).toEqual(['ФИО', 'Паспорт', null, 'СНИЛС', 'Телефон', 'Прочее', 'Ошибка'])
    expect(sheet?.rows[2]?.slice(0, 6)).toEqual(['Вязова Нина Ильинична', null, null, null, 'нет такого', 'шкаф 7'])
    const file = { name: 'Ошибки.xlsx', bytes: await workbookFile(sheet ? [sheet as never] : []) }
    const again = (await application.call(contract.checkList, { as, at, input: {}, file })).output
    expect(again.counts).toMatchObject({ added: 0, withFaults: 1 })
    const [twice] = await returned(again)
    expect(twice?.rows.filter(([cell]) => cell === words)).toHaveLength(1)
  })

  test('cannot be asked for', async () => {
    const found = await correct(await checkCsv(...rows), { column: 4, field: 'phone' })
    expect(found.sheets[0]?.columns.map(({ field }) => field)).toEqual(['fullName', null, null, 'phone', null])
  })
})

describe('a column that the person marks as not needed', () => {
  test('goes at once, and the next time before anything is kept', async () => {
    const rows = ['ФИО;Увлечения', 'Ясенев Пётр Ильич;рыбалка']
    const found = await checkCsv(...rows)
    expect(await kept(found)).toContain('рыбалка')
    const corrected = await correct(found, { column: 2, field: null })
    expect(dropped(corrected)).toEqual([null, 'needless'])
    expect(await kept(found)).not.toContain('рыбалка')
    expect(await kept(await checkCsv(...rows))).not.toContain('рыбалка')
  })

  test('comes back when it is asked for and the file is chosen again', async () => {
    const rows = ['ФИО;Чем живёт', 'Ясенев Пётр Ильич;физика']
    const found = await correct(await checkCsv(...rows), { column: 2, field: null })
    const asked = await correct(found, { column: 2, field: 'subject' })
    expect(asked.sheets[0]?.columns[1]).toMatchObject({ field: 'subject', dropped: 'needless', samples: [] })
    const again = await checkCsv(...rows)
    expect(again.sheets[0]?.columns[1]).toMatchObject({ field: 'subject', dropped: null, samples: ['физика'] })
  })

  test('is another thing than one that gives way to a better one', async () => {
    const found = await checkCsv('ФИО;Телефон;Телефон', 'Ясенев Пётр Ильич;89120000031;89120000032')
    const swapped = await correct(found, { column: 2, field: null }, { column: 3, field: 'phone' })
    expect(dropped(swapped)).toEqual([null, null, null])
    expect(await kept(found)).toContain('89120000031')
  })
})
