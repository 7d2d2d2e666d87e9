import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

type Card = NonNullable<Parameters<typeof application.call<typeof contract.addPerson>>[1]['input']>

async function added(card: Partial<Card>): Promise<string> {
  const input = { surname: 'Зимина', given: 'Вера', patronymic: 'Ильинична', isNamesake: true, ...card }
  const { output } = await application.call(contract.addPerson, { as: curator, at: here, input })
  return output.id
}
async function show(id: string) {
  const { output } = await application.call(contract.showPerson, { as: curator, at: here, input: { id } })
  return output
}
async function change(id: string, input: object) {
  const { card } = await show(id)
  return application.call(contract.changePerson, { as: curator, at: here, input: { ...card, ...input } })
}
const reasonOf = async (id: string, input: object) => (await change(id, input)).failure.reasons?.[0]?.reason

describe('a card is kept as its kind asks', () => {
  test('of a student: the full date of birth and the class, whose year stands in the title', async () => {
    const { card, classes } = await show(
      await added({ kind: 'student', classTitle: '7б', birthOn: '2013-05-14', post: 'x' }),
    )
    expect(card).toMatchObject({ kind: 'student', classTitle: '7 Б', grade: 7, birthOn: '2013-05-14', birthYear: 2013 })
    expect(card.post).toBeNull()
    expect(classes).toEqual([{ fromOn: worldToday, toOn: null, title: '7 Б' }])
  })

  test('of a college group: the course is told beside the title', async () => {
    const { card } = await show(await added({ kind: 'student', classTitle: 'ПД-21', grade: 2 }))
    expect(card).toMatchObject({ classTitle: 'ПД-21', grade: 2 })
  })

  test('of somebody from outside: the workplace and where the certificate of no criminal record lies', async () => {
    const outside = { workplace: 'ООО «Заря»', clearanceOn: '2026-09-10', clearanceLocation: 'папка 4' }
    const { card } = await show(await added({ kind: 'partner', post: 'инженер', category: 'first', ...outside }))
    expect(card).toMatchObject({ post: 'инженер', category: null, ...outside })
  })

  test('no day of birth or certificate lies ahead', async () => {
    const id = await added({ kind: 'student' })
    expect(await reasonOf(id, { birthOn: '2026-10-06' })).toBe('day-in-future')
    expect(await reasonOf(id, { classTitle: '7 Б', classFrom: '2026-10-06' })).toBe('day-in-future')
  })
})

describe('a change of kind', () => {
  test('a student who becomes a graduate loses the full date, the class ends today, the guardians too', async () => {
    const id = await added({ kind: 'student', classTitle: '11 А', birthOn: '2009-05-14' })
    const personId = application.world.own.pedagogues[3]?.personId ?? ''
    const guardian = { childId: id, personId, relation: 'father' as const }
    await application.call(contract.addGuardian, { as: curator, at: here, input: guardian })
    const { output } = await change(id, { kind: 'graduate', workplace: 'УрФУ' })
    expect(output.fields).toEqual(['class', 'guardians', 'kind', 'birth', 'workplace'])
    const page = await show(id)
    expect(page.card).toMatchObject({ kind: 'graduate', birthOn: null, birthYear: 2009, classTitle: null })
    expect(page.classes).toEqual([{ fromOn: worldToday, toOn: worldToday, title: '11 А' }])
    expect(page.guardians).toMatchObject([{ toOn: worldToday }])
  })

  test('a teacher who becomes a parent keeps the post in the history alone', async () => {
    const id = await added({ post: 'учитель', subject: 'физика', hiredOn: '2020-09-01', category: 'first' })
    await change(id, { kind: 'parent' })
    const page = await show(id)
    expect(page.card).toMatchObject({ kind: 'parent', post: null, hiredOn: null, category: null })
    expect(page.posts).toMatchObject([{ post: 'учитель', fromOn: '2020-09-01', toOn: worldToday }])
  })

  test('nobody with an appointment or a child here becomes a student', async () => {
    const { people, family } = application.world.own
    expect(await reasonOf(people.head?.personId ?? '', { kind: 'student' })).toBe('appointed-is-no-student')
    expect(await reasonOf(family.motherId, { kind: 'student' })).toBe('guardian-is-no-student')
  })
})

describe('a class', () => {
  const classes = async (id: string) => (await show(id)).classes

  test('written wrongly is corrected and leaves no trace', async () => {
    const id = await added({ kind: 'student', classTitle: '7 Б' })
    expect((await change(id, { classTitle: '7 В' })).output.fields).toEqual(['class'])
    expect(await classes(id)).toEqual([{ fromOn: worldToday, toOn: null, title: '7 В' }])
    expect((await change(id, { classTitle: '7в' })).output.fields).toEqual([])
  })

  test('changes on a day; the one before ends on the eve', async () => {
    const { studentId } = application.world.own.family
    await change(studentId, { classTitle: '7 Б', classFrom: '2026-10-01' })
    expect(await classes(studentId)).toEqual([
      { fromOn: '2026-10-01', toOn: null, title: '7 Б' },
      { fromOn: '2026-09-01', toOn: '2026-09-30', title: '7 А' },
    ])
    expect(await reasonOf(studentId, { classTitle: '7 В', classFrom: '2026-09-15' })).toBe('overlapping-period')
    await change(studentId, { classTitle: '7 А' })
    expect(await classes(studentId)).toEqual([{ fromOn: '2026-09-01', toOn: null, title: '7 А' }])
  })

  test('ends on a day without another, or was never true', async () => {
    const { studentId } = application.world.own.family
    await change(studentId, { classTitle: null, classFrom: '2026-10-01' })
    expect(await classes(studentId)).toEqual([{ fromOn: '2026-09-01', toOn: '2026-09-30', title: '7 А' }])
    const id = await added({ kind: 'student', classTitle: '7 Б' })
    await change(id, { classTitle: null })
    expect(await classes(id)).toEqual([])
  })
})
