import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import * as contract from '../contract.ts'

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

const zimina = { surname: 'Зимина', given: 'Вера', patronymic: 'Ильинична', post: 'учитель', subject: 'физика' }

function add(card: Partial<Parameters<typeof application.call<typeof contract.addPerson>>[1]['input']>) {
  return application.call(contract.addPerson, { as: curator, at: here, input: { ...zimina, ...card } })
}

async function show(id: string) {
  const { output } = await application.call(contract.showPerson, { as: curator, at: here, input: { id } })
  return output
}

async function changed(id: string, input: object) {
  const { card } = await show(id)
  return application.call(contract.changePerson, {
    as: curator,
    at: here,
    input: { ...card, ...input },
  })
}

async function listed(input: Parameters<typeof application.call<typeof contract.listPeople>>[1]['input']) {
  const { output } = await application.call(contract.listPeople, { as: curator, at: here, input: input ?? {} })
  return output
}

describe('adding', () => {
  test('makes a person with name, post and gender, found by search at once', async () => {
    const { status, output } = await add({ surname: 'Ёжикова', hiredOn: '2024-08-26', birthYear: 1999 })
    expect(status).toBe(200)
    const page = await show(output.id)
    expect(page.card).toMatchObject({ surname: 'Ёжикова', gender: 'f', joinedOn: '2024-08-26', post: 'учитель' })
    expect(page.names).toHaveLength(1)
    expect(page.history?.[0]).toMatchObject({ action: 'people.add', by: { surname: 'Сотрудник-curator' } })
    const found = await application.call(contract.searchPeople, { as: curator, at: here, input: { find: 'ежик вера' } })
    expect(found.output.people).toMatchObject([{ id: output.id, post: 'учитель' }])
  })

  test('asks first when somebody of this name is there, ё and е making no difference', async () => {
    await add({ surname: 'Королёва' })
    const again = await add({ surname: 'Королева' })
    expect(again.failure.reasons?.[0]?.reason).toBe('person-of-this-name')
    expect((await add({ surname: 'Королева', isNamesake: true })).status).toBe(200)
  })

  test('two who add somebody of the same name at once: one does, the other is asked', async () => {
    for (const surname of ['Гонкина', 'Гонкова', 'Гоночная']) {
      const both = await Promise.all([add({ surname }), add({ surname })])
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
      expect(both.find(({ status }) => status === 409)?.failure.reasons?.[0]?.reason).toBe('person-of-this-name')
    }
  })

  test('keeps of an adult no more than the year of birth', async () => {
    expect((await add({ surname: 'Годова', birthYear: '1999-05-01' as never })).status).toBe(400)
    const { output } = await add({ surname: 'Годова', birthOn: '1999-05-01' })
    expect((await show(output.id)).card).toMatchObject({ birthOn: null, birthYear: 1999 })
  })

  test('is taken back while nothing refers to the person, and not after', async () => {
    const { output } = await add({ surname: 'Ошибкина' })
    const takeBack = (seen: { id: string; version: number }) =>
      application.call(contract.takeBackAdding, { as: curator, at: here, input: seen })
    expect((await takeBack(output)).status).toBe(200)
    expect((await listed({ find: 'ошибкина' })).total).toBe(0)
    const mentor = application.world.own.pedagogues[0]?.personId ?? ''
    expect((await takeBack({ id: mentor, version: 1 })).failure.reasons?.[0]?.reason).toBe('still-in-use')
    expect((await show(mentor)).card.surname).toBe('Абрамова')
  })
})

describe('search', () => {
  const found = async (find: string) => {
    const { output } = await application.call(contract.searchPeople, { as: curator, at: here, input: { find } })
    return output.people.map(({ surname }) => surname)
  }
  beforeAll(() => add({ surname: 'Щёлокова-Дальняя', given: 'Евдокия', patronymic: 'Тихоновна' }))

  test.each([
    ['the beginning of a word', 'щело'],
    ['ё as е, capitals, spaces', '  ЩЁЛОКОВА '],
    ['the second half of a surname', 'дальняя'],
    ['any order of words', 'тихон евдок щел'],
    ['a letter typed in Latin', 'щeлoкoва'],
    ['one letter wrong', 'щилокова'],
    ['one letter missing', 'щелкова'],
    ['one letter too many', 'щеллокова евдокия'],
    ['two letters that changed places', 'щеолкова'],
  ])('finds by %s', async (_rule, asked) => {
    expect(await found(asked)).toEqual(['Щёлокова-Дальняя'])
  })

  test.each([
    ['another person', 'евдоким щелоков тихий'],
    ['two typing errors in a word', 'щилакова'],
    ['the middle of a word', 'локова'],
    ['signs of patterns', '%_.*(['],
    ['nothing', ''],
  ])('does not find by %s', async (_rule, asked) => {
    expect(await found(asked)).toEqual([])
  })
})

describe('changing', () => {
  test('corrects a misspelt name without leaving a trace among the names', async () => {
    const { output } = await add({ surname: 'Кузнецва' })
    expect((await changed(output.id, { surname: 'Кузнецова' })).output.fields).toEqual(['name'])
    expect((await show(output.id)).names.map(({ surname }) => surname)).toEqual(['Кузнецова'])
  })

  test('a new surname from a day ends the one before on the eve; search finds the new one', async () => {
    const { output } = await add({ surname: 'Девичева', hiredOn: '2024-09-01' })
    await changed(output.id, { surname: 'Замужнева', nameFrom: '2026-06-20' })
    const { names } = await show(output.id)
    expect(names).toMatchObject([
      { surname: 'Замужнева', fromOn: '2026-06-20', toOn: null },
      { surname: 'Девичева', fromOn: '2024-09-01', toOn: '2026-06-19' },
    ])
    expect((await listed({ find: 'замужнева' })).total).toBe(1)
    expect((await changed(output.id, { surname: 'Иная', nameFrom: '2023-01-01' })).failure.reasons?.[0]?.reason).toBe(
      'overlapping-period',
    )
    expect((await changed(output.id, { surname: 'Иная', nameFrom: '2027-01-01' })).failure.reasons?.[0]?.reason).toBe(
      'day-in-future',
    )
  })

  test('names the fields that differ; a card sent back as it was changes nothing', async () => {
    const { output } = await add({ surname: 'Полева', experienceYears: 3 })
    const { output: answer } = await changed(output.id, { phone: '+79120000000', experienceYears: 4, subject: 'химия' })
    expect(answer.fields).toEqual(['post', 'experience', 'phone'])
    const version = answer.version
    expect((await changed(output.id, {})).output).toEqual({ version, fields: [] })
    const { history } = await show(output.id)
    expect(history?.[1]).toMatchObject({ action: 'people.change', fields: ['post', 'experience', 'phone'] })
  })

  test('two curators at once: the second hears that the card was changed meanwhile', async () => {
    const { output } = await add({ surname: 'Спорова' })
    const { card } = await show(output.id)
    const answers = await Promise.all(
      ['+79120000001', '+79120000002'].map((phone) =>
        application.call(contract.changePerson, {
          as: curator,
          at: here,
          input: { ...card, phone },
        }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.failure.reasons?.[0]?.reason).toBe('changed-meanwhile')
  })
})

test('a page shows what the permissions of its reader open', async () => {
  const { own } = application.world
  const mentor = own.pedagogues[0]?.personId ?? ''
  const full = await show(mentor)
  expect(full.bankEntries).toMatchObject([{ side: 'mentor', schoolYear: 2026 }])
  expect(full.bankEntries?.[0]?.topics).toMatchObject([{ level: 3, state: null }])
  expect(full.consents?.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['mentor', 'processing']))
  expect(full.consents?.find(({ kind }) => kind === 'mentor')?.about).toMatchObject({ surname: 'Белов' })
  expect(full.documents).toMatchObject([{ number: null, side: 'mentor', other: { surname: 'Белов' } }])
  expect(full.young).toMatchObject({ limits: { age: 35, seniority: 3 } })
  const personnel = await application.signIn(own.people.personnel?.accountId ?? '')
  const { output } = await application.call(contract.showPerson, { as: personnel, at: here, input: { id: mentor } })
  expect(output).toMatchObject({ bankEntries: null, consents: null, pairs: null, history: null })
})

test('nobody of another school is shown', async () => {
  const { stranger } = application.world
  const foreign = stranger.pedagogues[0]?.personId ?? ''
  const { status } = await application.call(contract.showPerson, { as: curator, at: here, input: { id: foreign } })
  expect(status).toBe(404)
})
