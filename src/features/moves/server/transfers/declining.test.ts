import { afterAll, beforeAll, expect, test } from 'vitest'
import * as people from '#features/people/contract.ts'
import { openTestApplication, type TestApplication, worldToday } from '#server/testing/application.ts'
import type { TestOrganisation } from '#server/testing/world.ts'
import * as contract from '../../contract.ts'

let application: TestApplication
const curators = new Map<string, string>()
beforeAll(async () => {
  application = await openTestApplication()
  const { own, sibling, stranger } = application.world
  for (const place of [own, sibling, stranger])
    curators.set(place.id, await application.signIn(place.people.curator?.accountId ?? ''))
})
afterAll(() => application.close())

const at = (place: TestOrganisation) => ({ as: curators.get(place.id) ?? '', at: place.id })

/** Somebody of the own school who has left for the sibling. */
async function offered(surname: string) {
  const { own, sibling } = application.world
  const { output: person } = await application.call(people.addPerson, {
    ...at(own),
    input: { surname, given: 'Вера', patronymic: 'Ильинична', post: 'учитель', hiredOn: '2024-09-01' },
  })
  const input = { ...person, leftOn: worldToday, reason: 'moved' as const, toOrganisationId: sibling.id, shown: [] }
  const { output } = await application.call(contract.leave, { ...at(own), input })
  const moves = (await application.call(contract.showTransfers, at(sibling))).output.offered
  const moveId = moves.find((each) => each.surname === surname)?.id ?? ''
  return { seen: { id: person.id, version: output.version }, moveId }
}

const decline = (place: TestOrganisation, moveId: string) =>
  application.call(contract.decline, { ...at(place), input: { moveId } })
const takeBack = (place: TestOrganisation, moveId: string) =>
  application.call(contract.takeBackDeclining, { ...at(place), input: { moveId } })
const waitsThere = async (moveId: string) =>
  (await application.call(contract.showTransfers, at(application.world.sibling))).output.offered.some(
    ({ id }) => id === moveId,
  )
const outgoing = async (personId: string) =>
  (await application.call(contract.showTransfers, at(application.world.own))).output.outgoing.filter(
    (each) => each.personId === personId,
  )
const moveShown = async (id: string) =>
  (await application.call(contract.showLeaving, { ...at(application.world.own), input: { id } })).output.move

test('a declined offer waits no longer; who offered sees the answer and may offer again', async () => {
  const { own, sibling } = application.world
  const { seen, moveId } = await offered('Отклонённая')
  expect((await decline(sibling, moveId)).status).toBe(200)
  expect(await waitsThere(moveId)).toBe(false)
  expect(await outgoing(seen.id)).toMatchObject([{ id: moveId, takenInOn: null, declinedOn: worldToday }])
  expect(await moveShown(seen.id)).toMatchObject({ to: 'Школа № 2', declinedOn: worldToday })
  const again = await application.call(contract.offer, {
    ...at(own),
    input: { ...seen, toOrganisationId: sibling.id },
  })
  expect(again.status).toBe(200)
  expect(await outgoing(seen.id)).toMatchObject([{ id: again.output.moveId, declinedOn: null }])
  expect(await moveShown(seen.id)).toMatchObject({ id: again.output.moveId, declinedOn: null })
  expect((await takeBack(sibling, moveId)).status).toBe(404)
})

test('declining is taken back while nothing was offered anew; the person is taken in then', async () => {
  const { sibling } = application.world
  const { moveId } = await offered('Передуманная')
  await decline(sibling, moveId)
  expect((await takeBack(sibling, moveId)).status).toBe(200)
  expect(await waitsThere(moveId)).toBe(true)
  const input = { moveId, joinedOn: '2026-10-06', post: null }
  expect((await application.call(contract.takeIn, { ...at(sibling), input })).status).toBe(200)
  expect((await decline(sibling, moveId)).status).toBe(404)
})

test('what was declined is neither taken in nor withdrawn, and the leaving can be taken back', async () => {
  const { own, sibling } = application.world
  const { seen, moveId } = await offered('Оставшаяся')
  await decline(sibling, moveId)
  const input = { moveId, joinedOn: '2026-10-06', post: null }
  expect((await application.call(contract.takeIn, { ...at(sibling), input })).status).toBe(404)
  expect((await application.call(contract.withdraw, { ...at(own), input: { moveId } })).status).toBe(409)
  expect((await application.call(contract.takeBackLeaving, { ...at(own), input: seen })).status).toBe(200)
  expect(await outgoing(seen.id)).toEqual([])
  expect((await takeBack(sibling, moveId)).status).toBe(404)
})

test('nobody else declines, nor takes declining back', async () => {
  const { own, stranger, sibling } = application.world
  const { moveId } = await offered('Посторонняя')
  for (const place of [own, stranger]) expect((await decline(place, moveId)).status).toBe(404)
  await decline(sibling, moveId)
  for (const place of [own, stranger]) expect((await takeBack(place, moveId)).status).toBe(404)
})
