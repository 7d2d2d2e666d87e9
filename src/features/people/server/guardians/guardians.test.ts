import { afterAll, beforeAll, expect, test } from 'vitest'
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

type Adding = Parameters<typeof application.call<typeof contract.addGuardian>>[1]['input']

const add = (input: NonNullable<Adding>) => application.call(contract.addGuardian, { as: curator, at: here, input })
const end = (id: string, toOn: string | null) =>
  application.call(contract.endGuardian, { as: curator, at: here, input: { id, toOn } })
async function show(id: string) {
  const { output } = await application.call(contract.showPerson, { as: curator, at: here, input: { id } })
  return output
}
async function student(surname: string): Promise<string> {
  const input = { surname, given: 'Пётр', patronymic: 'Ильич', kind: 'student', classTitle: '7а' } as const
  const { output } = await application.call(contract.addPerson, { as: curator, at: here, input })
  return output.id
}

test('a student has a guardian, the guardian a child, each on the page of the other', async () => {
  const { family } = application.world.own
  expect((await show(family.studentId)).guardians).toMatchObject([
    { id: family.guardianId, relation: 'mother', toOn: null, person: { id: family.motherId, surname: 'Яшина' } },
  ])
  expect((await show(family.motherId)).children).toMatchObject([
    { relation: 'mother', person: { id: family.studentId, surname: 'Яшин', classTitle: '7 А' } },
  ])
})

test('a new guardian gets a card of a parent, which a namesake asks about first and which is taken back by itself', async () => {
  const childId = await student('Ветров')
  const newPerson = { surname: 'Ветрова', given: 'Нина', patronymic: 'Олеговна', phone: '+7 912 000-00-00' }
  const { output } = await add({ childId, relation: 'mother', newPerson })
  expect((await show(output.personId)).card).toMatchObject({
    kind: 'parent',
    phone: '+7 912 000-00-00',
    classTitle: null,
  })
  const sister = await student('Ветров-Младший')
  const again = await add({ childId: sister, relation: 'mother', newPerson })
  expect(again.failure.reasons?.[0]?.reason).toBe('person-of-this-name')
  const takeBack = (input: { id: string }) =>
    application.call(contract.takeBackGuardian, { as: curator, at: here, input })
  expect((await takeBack({ id: output.id })).output.persons).toEqual([childId, output.personId])
  expect((await takeBack({ id: output.id })).status).toBe(404)
  const added = output.added ?? { id: '', version: 1 }
  expect((await application.call(contract.takeBackAdding, { as: curator, at: here, input: added })).status).toBe(200)
  expect((await show(childId)).guardians).toEqual([])
})

test('somebody is recorded once at a time; ended, the record stays and may be reopened', async () => {
  const childId = await student('Громов')
  const personId = application.world.own.pedagogues[3]?.personId ?? ''
  const first = await add({ childId, relation: 'father', personId, fromOn: '2026-09-01' })
  const both = await Promise.all([1, 2].map(() => add({ childId, relation: 'guardian', personId })))
  expect(both.map(({ status }) => status)).toEqual([409, 409])
  expect(both[0]?.failure.reasons?.[0]?.reason).toBe('already-recorded')
  expect((await end(first.output.id, '2026-08-31')).failure.reasons?.[0]?.reason).toBe('period-ends-before-start')
  expect((await end(first.output.id, '2026-10-06')).failure.reasons?.[0]?.reason).toBe('day-in-future')
  expect((await end(first.output.id, worldToday)).status).toBe(200)
  expect((await show(childId)).guardians).toMatchObject([{ toOn: worldToday }])
  expect((await end(first.output.id, null)).status).toBe(200)
  expect((await show(childId)).guardians).toMatchObject([{ toOn: null }])
})

test('adults have no guardians, and students are none', async () => {
  const adult = application.world.own.pedagogues[2]?.personId ?? ''
  const child = await student('Лесной')
  const other = await student('Полевой')
  const reason = async (childId: string, personId: string) =>
    (await add({ childId, personId, relation: 'mother' })).failure.reasons?.[0]?.reason
  expect(await reason(adult, child)).toBe('guardian-of-students-only')
  expect(await reason(child, other)).toBe('student-is-no-guardian')
  expect(await reason(child, child)).toBe('guardian-is-oneself')
})

test('one makes a graduate of the student while the other records a guardian: the second hears of the first', async () => {
  for (const surname of ['Речной', 'Озёрный', 'Морской']) {
    const childId = await student(surname)
    const { card } = await show(childId)
    const personId = application.world.own.pedagogues[3]?.personId ?? ''
    const [adding] = await Promise.all([
      add({ childId, personId, relation: 'father' }),
      application.call(contract.changePerson, { as: curator, at: here, input: { ...card, kind: 'graduate' } }),
    ])
    const { guardians } = await show(childId)
    if (adding.status === 200) expect(guardians).toMatchObject([{ toOn: worldToday }])
    else expect([adding.failure.reasons?.[0]?.reason, guardians]).toEqual(['guardian-of-students-only', []])
  }
})
