import { afterAll, beforeAll, expect, test } from 'vitest'
import { workbookFile } from '#server/files/spreadsheet/testing/workbooks.ts'
import { openTestApplication, type TestApplication, worldToday } from '#server/testing/application.ts'
import * as contract from '../contract.ts'

let application: TestApplication
beforeAll(async () => {
  application = await openTestApplication()
})
afterAll(() => application.close())

test('a list that tells one of the two seniorities takes no years from the other', async () => {
  const { own } = application.world
  const at = { as: await application.signIn(own.people.curator?.accountId ?? ''), at: own.id }
  const personId = own.pedagogues[0]?.personId ?? ''
  const { rows: named } = await application.owner.query<{ name: string }>(
    `update person set experience_years = 2, total_experience_years = 8, experience_on = '2024-09-01' where id = $1
     returning (select concat_ws(' ', surname, given, patronymic) from person_card c where c.id = person.id) as name`,
    [personId],
  )
  const rows = [
    ['Общий стаж сотрудников', null, null],
    ['ФИО', 'Должность', 'Общий стаж'],
    [named[0]?.name ?? '', null, 10],
  ]
  const bytes = await workbookFile([{ name: 'Сотрудники', rows }])
  const file = { name: 'Стаж.xlsx', bytes }
  const { output } = await application.call(contract.checkList, { ...at, input: {}, file })
  expect(output.counts).toMatchObject({ changed: 1 })
  await application.call(contract.applyList, { ...at, input: { checkId: output.checkId, choices: [] } })
  const { rows: cards } = await application.owner.query(
    'select experience_years, total_experience_years, experience_on from person where id = $1',
    [personId],
  )
  expect(cards).toEqual([{ experience_years: 4, total_experience_years: 10, experience_on: worldToday }])
})
