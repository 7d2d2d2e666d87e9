import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as people from '#features/people/contract.ts'
import { openTestApplication, type TestApplication, worldToday } from '#server/testing/application.ts'
import type { TestOrganisation } from '#server/testing/world.ts'
import * as contract from '../../contract.ts'

let application: TestApplication
const curators = new Map<string, string>()
beforeAll(async () => {
  application = await openTestApplication()
  for (const place of Object.values(application.world)) {
    const { people: staff } = place as TestOrganisation
    const account = (staff.curator ?? staff.municipalCoordinator)?.accountId ?? ''
    curators.set(place.id, await application.signIn(account))
  }
})
afterAll(() => application.close())

const at = (place: TestOrganisation) => ({ as: curators.get(place.id) ?? '', at: place.id })
const reasonOf = (answer: { failure: { reasons?: { reason: string }[] } }) => answer.failure.reasons?.[0]?.reason

async function leaveFor(surname: string, to: TestOrganisation | null, leftOn = worldToday) {
  const { own } = application.world
  const card = {
    surname,
    given: 'Вера',
    patronymic: 'Ильинична',
    birthYear: 1990,
    experienceYears: 4,
    category: 'first' as const,
  }
  const { output: person } = await application.call(people.addPerson, {
    ...at(own),
    input: { ...card, phone: '+79120000009', post: 'учитель', hiredOn: '2024-09-01' },
  })
  const input = { ...person, leftOn, reason: 'moved' as const, toOrganisationId: to?.id ?? null, shown: [] }
  const left = await application.call(contract.leave, { ...at(own), input })
  return { id: person.id, left, version: left.output?.version ?? 0 }
}

const takeIn = (place: TestOrganisation, moveId: string, post: string | null = null) =>
  application.call(contract.takeIn, { ...at(place), input: { moveId, joinedOn: '2026-10-06', post } })

/** Somebody with a record at the other organisation too, offered from there. */
async function offeredBack(surname: string) {
  const { own, sibling } = application.world
  const { output: person } = await application.call(people.addPerson, {
    ...at(own),
    input: { surname, given: 'Вера', patronymic: 'Ильинична', post: 'учитель', hiredOn: '2024-09-01' },
  })
  const { rows } = await application.owner.query<{ id: string }>(
    `with there as (
       insert into person (organisation_id, human_id, kind, joined_on, left_on, leaving)
       select $1, human_id, kind, '2026-01-01', '2026-09-30', 'moved' from person where id = $2 returning organisation_id, id
     ), named as (
       insert into person_name (organisation_id, person_id, from_on, surname, given)
       select organisation_id, id, '2026-01-01', $3, 'Вера' from there
     )
     insert into person_move (organisation_id, person_id, to_organisation_id, left_on, offered_on, offered_by)
     select organisation_id, id, $4, '2026-09-30', '2026-09-30', id from there returning id`,
    [sibling.id, person.id, surname, own.id],
  )
  return { ...person, moveId: rows[0]?.id ?? '' }
}

describe('what is known here already', () => {
  test('nobody gives more rights back by taking in than they have', async () => {
    const { own } = application.world
    const { id, moveId } = await offeredBack('Завучева')
    await application.owner.query(
      `insert into appointment (organisation_id, person_id, role_code, started_on)
       select $1, $2, code, '2025-09-01' from appointment_role where organisation_id = $1 and code = 'curator'`,
      [own.id, id],
    )
    await application.owner.query(`update person set left_on = '2026-08-31' where id = $1`, [id])
    const as = await application.signIn(own.people.personnel?.accountId ?? '')
    const input = { moveId, joinedOn: '2026-10-06', post: null }
    expect(reasonOf(await application.call(contract.takeIn, { as, at: own.id, input }))).toBe('gives-more-than-own')
    expect((await takeIn(own, moveId)).status).toBe(200)
  })

  test('taking in writes no post over later ones', async () => {
    const { own } = application.world
    const { id, moveId } = await offeredBack('Совместителева')
    const input = { moveId, joinedOn: '2024-01-01', post: 'методист' }
    expect(reasonOf(await application.call(contract.takeIn, { ...at(own), input }))).toBe('overlapping-period')
    const { output } = await application.call(people.showPerson, { ...at(own), input: { id } })
    expect(output.posts).toMatchObject([{ post: 'учитель', fromOn: '2024-09-01', toOn: null }])
  })

  test('who has left again since was here: that taking in is not undone', async () => {
    const { own } = application.world
    const { id, moveId } = await offeredBack('Дважды-Ушедшая')
    await application.owner.query(`update person set left_on = '2026-08-31' where id = $1`, [id])
    const { output: back } = await takeIn(own, moveId)
    const leaving = { ...back, leftOn: '2026-10-20', reason: 'other' as const, toOrganisationId: null, shown: [] }
    const left = await application.call(contract.leave, { ...at(own), input: leaving })
    const input = { id, version: left.output.version }
    expect(reasonOf(await application.call(contract.takeBackTakingIn, { ...at(own), input }))).toBe('still-in-use')
  })

  test('one takes back the leaving while the other takes in: the first hears of it', async () => {
    const { own, sibling } = application.world
    const { id, version } = await leaveFor('Одновременная', sibling)
    const owner = await application.owner.connect()
    try {
      await owner.query('begin')
      await owner.query(
        `update person_move set taken_in_on = $2, new_person_id = person_id, taken_in_how = 'new' where person_id = $1`,
        [id, worldToday],
      )
      const takingBack = application.call(contract.takeBackLeaving, { ...at(own), input: { id, version } })
      await new Promise((resolve) => setTimeout(resolve, 300))
      await owner.query('commit')
      expect(reasonOf(await takingBack)).toBe('taken-in-elsewhere')
    } finally {
      owner.release()
    }
  })
})
