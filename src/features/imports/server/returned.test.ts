import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSpreadsheet } from '#server/files/spreadsheet/readSpreadsheet.ts'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import * as contract from '../contract.ts'

let application: TestApplication
let as: string
let at: string

beforeAll(async () => {
  application = await openTestApplication()
  at = application.world.own.id
  as = await application.signIn(application.world.own.people.curator?.accountId ?? '')
})
afterAll(() => application.close())

async function check(...rows: string[]): Promise<string> {
  const file = { name: 'Список.csv', bytes: Buffer.from(['ФИО;Телефон;Дата рождения', ...rows].join('\n')) }
  return (await application.call(contract.checkList, { as, at, input: {}, file })).output.checkId
}

async function returned(checkId: string) {
  const sent = await application.call(contract.errorsOfList, { as, at, input: { checkId } })
  const answer = await readSpreadsheet(sent.bytes, 'Ошибки.xlsx')
  if ('refusal' in answer) throw new Error(answer.refusal)
  return answer.sheets[0]?.rows.slice(1) ?? []
}

test('possible duplicates of whom nobody said who they are come back with the rows with errors, each with its reason', async () => {
  const first = await check('Королева Алена Павловна;;1980')
  await application.call(contract.applyList, { as, at, input: { checkId: first } })
  const checkId = await check(
    'Королёва Алёна Павловна;89120000031;1980',
    'Ясенев Пётр Ильич;нет такого;1981',
    'Вязова Нина Ильинична;89120000032;1982',
  )
  expect(await returned(checkId)).toHaveLength(1)
  const { output } = await application.call(contract.applyList, { as, at, input: { checkId } })
  expect(output).toMatchObject({ added: [expect.any(String)], left: 2 })
  const shown = await application.call(contract.showList, { as, at, input: { checkId } })
  expect(shown.output.left).toBe(2)
  const [duplicate, faulty, ...others] = await returned(checkId)
  expect(duplicate?.slice(0, 3)).toEqual(['Королёва Алёна Павловна', '89120000031', '1980'])
  expect(duplicate?.[3]).toBe(
    'Не решено, кто это. Похоже на одного человека: отличаются ё и е, латинские буквы, пробелы или порядок слов. ' +
      'Сравните: Королева Алена Павловна',
  )
  expect(faulty?.[3]).toContain('Телефон')
  expect(others).toEqual([])
})

test('whoever is decided upon does not come back', async () => {
  const checkId = await check('Королёва Алёна Павловна;;1980')
  await application.call(contract.applyList, { as, at, input: { checkId, others: 'same-person' } })
  expect(await returned(checkId)).toEqual([])
})
