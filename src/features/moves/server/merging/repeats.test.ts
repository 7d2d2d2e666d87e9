import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as people from '#features/people/contract.ts'
import { openTestApplication, type TestApplication, worldToday } from '#server/testing/application.ts'
import * as contract from '../../contract.ts'

let application: TestApplication
let curator: string
let here: string
beforeAll(async () => {
  application = await openTestApplication()
  const { own } = application.world
  here = own.id
  curator = await application.signIn(own.people.curator?.accountId ?? '')
})
afterAll(() => application.close())

const at = () => ({ as: curator, at: here })

async function add(card: object) {
  const input = { surname: 'Берёзкина', given: 'Алёна', patronymic: 'Петровна', isNamesake: true, ...card }
  return (await application.call(people.addPerson, { ...at(), input })).output
}

describe('possible repeats', () => {
  test('are listed with their reason until somebody says that these are two people, or takes that back', async () => {
    const [one, other] = [await add({ surname: 'Повторова' }), await add({ surname: 'Повтopoва' })]
    const ids = [one.id, other.id].sort()
    const listed = async () => (await application.call(contract.showRepeats, at())).output
    expect(await listed()).toMatchObject({
      total: 1,
      repeats: [{ why: 'spelled-alike', first: { id: ids[0] }, second: { id: ids[1] } }],
    })
    const input = { id: other.id, otherId: one.id }
    expect((await application.call(contract.markDifferent, { ...at(), input })).status).toBe(200)
    expect((await application.call(contract.markDifferent, { ...at(), input })).status).toBe(200)
    expect(await listed()).toMatchObject({ total: 0, different: [{ decidedOn: worldToday, first: { id: ids[0] } }] })
    expect((await application.call(contract.takeBackDifference, { ...at(), input })).status).toBe(200)
    expect((await listed()).total).toBe(1)
  })

  test('stand side by side with what each says and holds', async () => {
    const one = await add({ surname: 'Соседова', post: 'учитель', phone: '+79120000001' })
    const other = await add({ surname: 'Соседова', post: 'учитель химии' })
    const input = { id: one.id, otherId: other.id }
    const { output } = await application.call(contract.compare, { ...at(), input })
    expect(output).toMatchObject({ whyNot: [], isDifferent: false })
    expect(output.records).toMatchObject([
      { facts: { phone: ['+79120000001'], post: ['учитель'], hiredOn: null }, counts: { pairs: 0 }, signsIn: false },
      { facts: { phone: null, post: ['учитель химии'] } },
    ])
  })
})
