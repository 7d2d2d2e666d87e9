import pg from 'pg'
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

async function transfersOf(place: TestOrganisation) {
  return (await application.call(contract.showTransfers, at(place))).output
}

async function offeredTo(place: TestOrganisation, surname: string) {
  return (await transfersOf(place)).offered.find((each) => each.surname === surname)
}

const takeIn = (place: TestOrganisation, moveId: string, post: string | null = null) =>
  application.call(contract.takeIn, { ...at(place), input: { moveId, joinedOn: '2026-10-06', post } })

describe('moving to another organisation of the municipality', () => {
  test('the other one sees who comes and takes them in: the same human, seniority, no consents and no contacts', async () => {
    const { own, sibling } = application.world
    const { id } = await leaveFor('Переходова', sibling)
    const offered = await offeredTo(sibling, 'Переходова')
    expect(offered).toMatchObject({ from: 'Школа № 1', post: 'учитель', leftOn: worldToday, presence: 'new' })
    const { output } = await takeIn(sibling, offered?.id ?? '', 'методист')
    const { output: page } = await application.call(people.showPerson, { ...at(sibling), input: { id: output.id } })
    expect(page.card).toMatchObject({
      surname: 'Переходова',
      birthYear: 1990,
      experienceYears: 4,
      category: 'first',
      joinedOn: '2026-10-06',
      post: 'методист',
      phone: null,
    })
    expect(page).toMatchObject({ consents: [], pairs: [], bankEntries: [] })
    const { rows } = await application.owner.query(
      'select count(distinct human_id)::int as humans from person where id = any ($1)',
      [[id, output.id]],
    )
    expect(rows).toEqual([{ humans: 1 }])
    const found = await application.call(people.searchPeople, { ...at(sibling), input: { find: 'переход' } })
    expect(found.output.people).toHaveLength(1)
    expect(await offeredTo(sibling, 'Переходова')).toBeUndefined()
    expect((await transfersOf(own)).outgoing).toMatchObject([{ personId: id, to: 'Школа № 2', takenInOn: worldToday }])
  })

  test('a sign-in goes on to work, there', async () => {
    const { own, sibling } = application.world
    const participant = own.people.participant
    const shown = {
      id: participant?.personId ?? '',
      version: 1,
      leftOn: '2026-10-04',
      reason: 'moved' as const,
      toOrganisationId: sibling.id,
      shown: [],
    }
    expect((await application.call(contract.leave, { ...at(own), input: shown })).status).toBe(200)
    await takeIn(sibling, (await offeredTo(sibling, 'Сотрудник-participant'))?.id ?? '')
    const as = await application.signIn(participant?.accountId ?? '')
    const today = async (place: TestOrganisation) =>
      (
        await application.app.inject({
          url: `/api/o/${place.id}/today.show?input=%7B%7D`,
          headers: { cookie: `nastavnik=${as}` },
        })
      ).statusCode
    expect([await today(own), await today(sibling)]).toEqual([404, 200])
  })

  test('is withdrawn while it waits, and then opens nothing', async () => {
    const { own, sibling } = application.world
    const { id } = await leaveFor('Отозванная', sibling)
    const moveId = (await offeredTo(sibling, 'Отозванная'))?.id ?? ''
    const answer = await application.call(contract.withdraw, { ...at(own), input: { moveId } })
    expect(answer.output).toEqual({ personId: id })
    expect(await offeredTo(sibling, 'Отозванная')).toBeUndefined()
    expect((await takeIn(sibling, moveId)).status).toBe(404)
    expect(reasonOf(await application.call(contract.withdraw, { ...at(own), input: { moveId } }))).toBe('move-not-open')
  })

  test('taking the leaving back withdraws the offer; once taken in it cannot be taken back', async () => {
    const { own, sibling } = application.world
    const takeBack = (input: { id: string; version: number }) =>
      application.call(contract.takeBackLeaving, { ...at(own), input })
    const stays = await leaveFor('Передумавшая', sibling)
    expect((await takeBack(stays)).status).toBe(200)
    expect(await offeredTo(sibling, 'Передумавшая')).toBeUndefined()
    const gone = await leaveFor('Ушедшая', sibling)
    await takeIn(sibling, (await offeredTo(sibling, 'Ушедшая'))?.id ?? '')
    expect(reasonOf(await takeBack(gone))).toBe('taken-in-elsewhere')
  })

  test('is offered later too, of somebody whose leaving said no place', async () => {
    const { own, sibling } = application.world
    const { id, version } = await leaveFor('Поздняя', null)
    const input = { id, version, toOrganisationId: sibling.id }
    expect((await application.call(contract.offer, { ...at(own), input })).status).toBe(200)
    expect(await offeredTo(sibling, 'Поздняя')).toBeDefined()
    expect(reasonOf(await application.call(contract.offer, { ...at(own), input }))).toBe('changed-meanwhile')
  })

  test('taking in is undone while nothing refers to the record, and the offer waits again', async () => {
    const { sibling } = application.world
    await leaveFor('Принятая', sibling)
    const taken = await takeIn(sibling, (await offeredTo(sibling, 'Принятая'))?.id ?? '', 'учитель')
    const undo = () => application.call(contract.takeBackTakingIn, { ...at(sibling), input: taken.output })
    expect((await undo()).status).toBe(200)
    const again = await takeIn(sibling, (await offeredTo(sibling, 'Принятая'))?.id ?? '')
    await application.owner.query(
      `insert into bank_entry (organisation_id, cycle_id, person_id, side, entered_on) values ($1, $2, $3, 'mentee', $4)`,
      [sibling.id, sibling.cycleId, again.output.id, worldToday],
    )
    const refused = await application.call(contract.takeBackTakingIn, { ...at(sibling), input: again.output })
    expect(reasonOf(refused)).toBe('still-in-use')
    expect(await offeredTo(sibling, 'Принятая')).toBeUndefined()
  })

  test('who was there before returns into the same record, and that is undone as a return', async () => {
    const { own, sibling } = application.world
    const { id, version } = await leaveFor('Круговая', sibling, '2026-09-01')
    const first = await takeIn(sibling, (await offeredTo(sibling, 'Круговая'))?.id ?? '')
    const back = {
      ...first.output,
      leftOn: '2026-10-31',
      reason: 'moved' as const,
      toOrganisationId: own.id,
      shown: [],
    }
    await application.call(contract.leave, { ...at(sibling), input: back })
    const offered = await offeredTo(own, 'Круговая')
    expect(offered).toMatchObject({ from: 'Школа № 2', presence: 'returned' })
    const input = { moveId: offered?.id ?? '', joinedOn: '2026-11-01', post: null }
    const home = await application.call(contract.takeIn, { ...at(own), input })
    expect(home.output).toEqual({ id, version: version + 1 })
    const { output } = await application.call(contract.showLeaving, { ...at(own), input: { id } })
    expect(output).toMatchObject({
      card: { leftOn: null, joinedOn: '2026-11-01' },
      earlier: [{ to: '2026-09-01', leaving: 'moved' }],
    })
    const undone = await application.call(contract.takeBackTakingIn, { ...at(own), input: home.output })
    expect(undone.status).toBe(200)
    expect((await application.call(contract.showLeaving, { ...at(own), input: { id } })).output.card.leftOn).toBe(
      '2026-09-01',
    )
  })
})

describe('nobody else', () => {
  test('in another municipality is a place to move to', async () => {
    const { stranger } = application.world
    expect((await leaveFor('Чужакова', stranger)).left.status).toBe(404)
    const { own, sibling } = application.world
    const { id } = await leaveFor('Соседова', null)
    const { output } = await application.call(contract.showLeaving, { ...at(own), input: { id } })
    expect(output.neighbours.map((each) => each.id)).toEqual([sibling.id])
  })

  test('sees who moves, takes them in, or learns the id of the move to be of use', async () => {
    const { sibling, municipality, stranger, own } = application.world
    await leaveFor('Тайная', sibling)
    const moveId = (await offeredTo(sibling, 'Тайная'))?.id ?? ''
    for (const place of [municipality, stranger, own]) {
      expect(await offeredTo(place, 'Тайная')).toBeUndefined()
      expect((await takeIn(place, moveId)).status).toBe(404)
    }
    for (const place of [sibling, stranger]) {
      expect((await application.call(contract.withdraw, { ...at(place), input: { moveId } })).status).toBe(404)
    }
  })

  test('gets anything out of an offer across municipalities, even one that stood in the table', async () => {
    const { own, stranger } = application.world
    const { id } = await leaveFor('Подложная', null)
    const { rows } = await application.owner.query<{ id: string }>(
      `insert into person_move (organisation_id, person_id, to_organisation_id, left_on, offered_on, offered_by)
       values ($1, $2, $3, $4, $4, $5) returning id`,
      [own.id, id, stranger.id, worldToday, own.people.curator?.personId],
    )
    expect((await transfersOf(stranger)).offered).toEqual([])
    expect((await takeIn(stranger, rows[0]?.id ?? '')).status).toBe(404)
  })

  test('writes an offer past the function', async () => {
    const client = new pg.Client({ connectionString: application.appUrl })
    await client.connect()
    const { own, sibling } = application.world
    await client.query('begin')
    await client.query('select scope.enter_session($1, $2)', [
      Buffer.from(curators.get(own.id) ?? '', 'base64url'),
      own.id,
    ])
    const insert = client.query(
      `insert into person_move (organisation_id, person_id, to_organisation_id, left_on, offered_on, offered_by)
       values ($1, $2, $3, $4, $4, $2)`,
      [own.id, own.pedagogues[3]?.personId, sibling.id, worldToday],
    )
    await expect(insert).rejects.toThrow('permission denied')
    await client.end()
  })
})
