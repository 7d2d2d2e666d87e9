import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import type { TestOrganisation } from '#server/testing/world.ts'
import * as contract from '../contract.ts'

let application: TestApplication
let own: TestOrganisation
let curator: string
let stranger: string

beforeAll(async () => {
  application = await openTestApplication()
  own = application.world.own
  curator = await application.signIn(own.people.curator?.accountId ?? '')
  stranger = await application.signIn(application.world.stranger.people.curator?.accountId ?? '')
})
afterAll(() => application.close())

const personId = (index: number) => own.pedagogues[index]?.personId ?? ''
const call = <E extends Parameters<TestApplication['call']>[0]>(endpoint: E, input: object) =>
  application.call(endpoint, { as: curator, at: own.id, input: input as never })
const ofPerson = async (index: number) => (await call(contract.ofPerson, { personId: personId(index) })).output
const reasonsOf = ({ failure }: { failure: { reasons?: { reason: string }[] } }) =>
  failure.reasons?.map(({ reason }) => reason)
const course = { title: 'Наставник в школе', provider: 'ИРО', hours: 36, finishedOn: '2026-09-20' }

test('one course for many at once, each with a certificate; undone in one act', async () => {
  const people = [{ personId: personId(0), certificateNumber: '77-15' }, { personId: personId(2) }]
  const { output } = await call(contract.addCourse, { people, ...course })
  expect((await ofPerson(0)).courses.map(({ certificateNumber }) => certificateNumber)).toEqual([null, '77-15'])
  expect((await ofPerson(2)).courses).toMatchObject([{ ...course, certificateNumber: null }])
  const seen = output.courses.map(({ id, version }) => ({ id, version }))
  expect((await call(contract.removeCourses, { courses: seen })).status).toBe(200)
  expect((await ofPerson(2)).courses).toEqual([])
})

test('a course is mended by who saw its latest version; one that is still to come is not marked', async () => {
  const { courseId: id } = own.records
  const changed = await call(contract.changeCourse, { id, version: 1, ...course, certificateNumber: '9' })
  expect(changed.output).toMatchObject({ version: 2, personId: personId(0) })
  expect(reasonsOf(await call(contract.changeCourse, { id, version: 1, ...course }))).toEqual(['changed-meanwhile'])
  const ahead = { id, version: 2, ...course, finishedOn: '2026-10-06' }
  expect(reasonsOf(await call(contract.changeCourse, ahead))).toEqual(['day-in-future'])
})

test('the list shows mentors of the year with their courses and agreements', async () => {
  const { mentors } = (await call(contract.list, {})).output
  expect(mentors).toMatchObject([
    { person: { surname: 'Абрамова' }, courses: [{ title: course.title }], agreements: [{ signedOn: '2026-10-05' }] },
  ])
})

test('the additional agreement is marked signed, mended, taken back', async () => {
  const given = {
    personId: personId(3),
    number: '12',
    signedOn: '2026-09-01',
    fromOn: '2026-09-01',
    toOn: '2027-05-31',
  }
  const { id, version } = (await call(contract.markAgreement, given)).output
  const { personId: _same, ...facts } = given
  const changed = await call(contract.changeAgreement, { id, version, ...facts, number: '12-д' })
  expect(changed.output.version).toBe(2)
  expect((await ofPerson(3)).agreements).toMatchObject([{ number: '12-д', toOn: '2027-05-31' }])
  expect((await call(contract.removeAgreement, { id, version: 2 })).status).toBe(200)
  expect((await ofPerson(3)).agreements).toEqual([])
  expect(reasonsOf(await call(contract.markAgreement, { ...given, toOn: '2026-08-01' }))).toEqual([
    'period-ends-before-start',
  ])
  await application.owner.query(`update person set kind = 'parent' where id = $1`, [personId(3)])
  expect(reasonsOf(await call(contract.markAgreement, given))).toEqual(['no-employment-contract'])
})

test('another school reaches none of it', async () => {
  const at = application.world.stranger.id
  const { courseId, agreementId } = own.records
  const foreign = <E extends Parameters<TestApplication['call']>[0]>(endpoint: E, input: object) =>
    application.call(endpoint, { as: stranger, at, input: input as never })
  const answers = [
    await foreign(contract.ofPerson, { personId: personId(0) }),
    await foreign(contract.removeCourses, { courses: [{ id: courseId, version: 2 }] }),
    await foreign(contract.removeAgreement, { id: agreementId, version: 1 }),
    await foreign(contract.addCourse, { people: [{ personId: personId(0) }], ...course }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
})
