import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as banks from '#features/banks/contract.ts'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import type { TestOrganisation } from '#server/testing/world.ts'
import * as contract from '../contract.ts'

let application: TestApplication
let own: TestOrganisation
let curator: string
let deputy: string
let specialist: string
let participant: string
let stranger: string

beforeAll(async () => {
  application = await openTestApplication()
  own = application.world.own
  const signIn = (id: string | null | undefined) => application.signIn(id ?? '')
  curator = await signIn(own.people.curator?.accountId)
  deputy = await signIn(own.people.deputy?.accountId)
  specialist = await signIn(own.people.specialist?.accountId)
  participant = await signIn(own.people.participant?.accountId)
  stranger = await signIn(application.world.stranger.people.curator?.accountId)
})
afterAll(() => application.close())

const personId = (index: number) => own.pedagogues[index]?.personId ?? ''
const path = async (entryId: string, as = curator) =>
  (await application.call(contract.path, { as, at: own.id, input: { entryId } })).output
const reasonsOf = ({ failure }: { failure: { reasons?: { reason: string }[] } }) =>
  failure.reasons?.map(({ reason }) => reason)
const entered = async (index: number) => {
  const input = { side: 'mentor' as const, people: [{ personId: personId(index) }] }
  const { output } = await application.call(banks.enter, { as: curator, at: own.id, input })
  const [entry] = output.entries
  if (!entry) throw new Error('nobody was entered')
  return entry
}
const filled = {
  competences: [
    { code: 'adaptation', level: 3 as const },
    { code: 'families', level: 0 as const },
  ],
  achievements: 'Победитель конкурса «Учитель года» 2024',
  capacity: 2,
  hoursWeek: 1.5,
  freeTime: [{ weekday: 2, part: 'afternoon' as const }],
  forms: ['pedagogue-pedagogue'],
  kinds: ['traditional'],
  channel: 'either' as const,
  interests: 'краеведение',
  wishes: 'молодые учителя географии',
  motivation: 'Хочу передать опыт',
}

describe('the questionnaire of a candidate', () => {
  test('typed from paper: everything is kept, level 0 says nothing, the entry counts as confirmed', async () => {
    const { id, version } = await entered(2)
    const input = { id, version, receivedOn: '2026-10-05', ...filled }
    const { output } = await application.call(contract.saveQuestionnaire, { as: deputy, at: own.id, input })
    expect(output).toEqual({ version: 2, personId: personId(2) })
    const { answers, sheet, entry } = await path(id)
    expect(answers).toEqual({ ...filled, competences: [{ code: 'adaptation', level: 3 }] })
    expect(sheet).toEqual({ on: '2026-10-05', how: 'paper' })
    expect(entry).toMatchObject({ version: 2, approvedOn: null })
    const { rows } = await application.owner.query('select confirmed_on from bank_entry where id = $1', [id])
    expect(rows).toEqual([{ confirmed_on: '2026-10-05' }])
  })

  test('what the curator knows may be marked without a questionnaire', async () => {
    const { id, version } = await entered(3)
    const input = { id, version, competences: filled.competences, capacity: 1 }
    expect((await application.call(contract.saveQuestionnaire, { as: curator, at: own.id, input })).status).toBe(200)
    expect(await path(id)).toMatchObject({ sheet: null, answers: { competences: [{ code: 'adaptation', level: 3 }] } })
  })

  test('refused: an older version, an unknown topic, a day ahead', async () => {
    const { id, version } = await entered(4)
    const save = async (more: object) =>
      reasonsOf(
        await application.call(contract.saveQuestionnaire, {
          as: curator,
          at: own.id,
          input: { id, version, capacity: 1, competences: [], ...more },
        }),
      )
    expect(await save({ version: version + 1 })).toEqual(['changed-meanwhile'])
    expect(await save({ competences: [{ code: 'astrology', level: 1 }] })).toEqual(['kind-unknown'])
    expect(await save({ receivedOn: '2026-10-06' })).toEqual(['day-in-future'])
  })

  test('filled by the candidate: sent once, and who was not asked becomes a candidate by it', async () => {
    const call = (entry: { id: string; version: number } | null) =>
      application.call(contract.sendOwn, { as: participant, at: own.id, input: { entry, ...filled } })
    const before = await application.call(contract.own, { as: participant, at: own.id })
    expect(before.output).toMatchObject({ entry: null, sheet: null })
    const { output } = await call(null)
    expect(await path(output.entryId)).toMatchObject({
      sheet: { on: '2026-10-05', how: 'self' },
      entry: { approvedOn: null },
    })
    const again = await call({ id: output.entryId, version: output.version })
    expect(reasonsOf(again)).toEqual(['questionnaire-sent'])
    const after = await application.call(contract.own, { as: participant, at: own.id })
    expect(after.output.answers.motivation).toBe('Хочу передать опыт')
  })
})

describe('the talk with a candidate', () => {
  const talk = { heldOn: '2026-10-01', outcome: 'recommended' as const, remarks: 'уверенно говорит о детях' }

  test('recorded with who took part, mended and removed', async () => {
    const { mentorEntryId: entryId } = own.records
    const participants = [own.people.head?.personId ?? '', personId(5)]
    const recorded = await application.call(contract.recordInterview, {
      as: curator,
      at: own.id,
      input: { entryId, participants, ...talk },
    })
    const { id, version } = recorded.output
    const shown = (await path(entryId)).interviews.find((each) => each.id === id)
    expect(shown).toMatchObject({ ...talk, participants: [{ id: personId(5) }, { id: own.people.head?.personId }] })
    expect((await path(entryId, specialist)).interviews[0]?.remarks).toBeNull()
    const changed = await application.call(contract.changeInterview, {
      as: curator,
      at: own.id,
      input: { id, version, participants: [personId(5)], ...talk, outcome: 'postponed' },
    })
    expect(changed.output.version).toBe(2)
    const late = await application.call(contract.removeInterview, { as: curator, at: own.id, input: { id, version } })
    expect(reasonsOf(late)).toEqual(['changed-meanwhile'])
    const input = { id, version: 2 }
    expect((await application.call(contract.removeInterview, { as: curator, at: own.id, input })).status).toBe(200)
    expect((await path(entryId)).interviews.map((each) => each.id)).not.toContain(id)
  })

  test('refused: a day ahead, the candidate among those who talked, somebody of another school', async () => {
    const { mentorEntryId: entryId } = own.records
    const record = (more: object) =>
      application.call(contract.recordInterview, {
        as: curator,
        at: own.id,
        input: { entryId, participants: [personId(5)], ...talk, ...more },
      })
    expect(reasonsOf(await record({ heldOn: '2026-10-06' }))).toEqual(['day-in-future'])
    expect(reasonsOf(await record({ participants: [personId(0)] }))).toEqual(['interview-by-candidate'])
    const foreign = application.world.stranger.pedagogues[0]?.personId
    expect((await record({ participants: [foreign] })).status).toBe(404)
  })
})

describe('with whom somebody does not want to be paired', () => {
  const set = (others: string[], as = curator) =>
    application.call(contract.setNotWith, { as, at: own.id, input: { personId: personId(0), others } })

  test('kept as a whole list, read by a journalled command, and the journal does not say of whom', async () => {
    expect((await set([personId(3), personId(4)])).status).toBe(200)
    expect((await set([personId(4)])).status).toBe(200)
    const input = { personId: personId(0) }
    const { output } = await application.call(contract.notWith, { as: curator, at: own.id, input })
    expect(output.people.map(({ id }) => id)).toEqual([personId(4)])
    const { rows } = await application.owner.query(
      `select subjects from journal where organisation_id = $1 and action like 'candidates.%otWith' order by id`,
      [own.id],
    )
    expect(rows).toHaveLength(3)
    expect(JSON.stringify(rows)).not.toContain(personId(4))
    expect(reasonsOf(await set([personId(0)]))).toEqual(['same-person'])
  })

  test('no page of the bank and no path tells of it', async () => {
    const { output } = await application.call(banks.mentors, { as: curator, at: own.id })
    expect(JSON.stringify([output, await path(own.records.mentorEntryId)])).not.toContain(personId(4).concat('notWith'))
    expect(JSON.stringify(await path(own.records.mentorEntryId))).not.toContain(personId(4))
  })

  test('its answer is kept for no repeated sending', () => {
    expect([contract.notWith.keepsNoAnswer, contract.setOwnNotWith.keepsNoAnswer]).toEqual([true, true])
  })

  test('a deputy neither reads nor writes it', async () => {
    const input = { personId: personId(0) }
    expect((await application.call(contract.notWith, { as: deputy, at: own.id, input })).status).toBe(403)
    expect((await set([], deputy)).status).toBe(403)
  })

  test('a participant names people by their names, and learns nothing of others', async () => {
    const name = (names: string[]) =>
      application.call(contract.setOwnNotWith, { as: participant, at: own.id, input: { names } })
    expect((await name(['Гусев Анна'])).output.notWith).toMatchObject([{ id: personId(3), surname: 'Гусев' }])
    // A surname alone, said twice too, would try out who is here.
    for (const alone of ['Гусев', 'Гусев Гусев', 'Гусев гусев'])
      expect(reasonsOf(await name([alone]))).toEqual(['nobody-of-this-name'])
    expect(reasonsOf(await name(['Анна Петровна']))).toEqual(['several-of-this-name'])
    expect(reasonsOf(await name(['Неизвестный Пётр']))).toEqual(['nobody-of-this-name'])
    const { output } = await application.call(contract.own, { as: participant, at: own.id })
    expect(output.notWith.map(({ id }) => id)).toEqual([personId(3)])
  })
})

test('a mentor is relieved with a reason; with open pairs not before these are over', async () => {
  const { id, version } = await entered(5)
  const end = (entry: { id: string; version: number }) =>
    application.call(banks.endEntry, {
      as: curator,
      at: own.id,
      input: { ...entry, endedOn: '2026-10-05', ending: 'relieved' },
    })
  expect((await end({ id, version })).status).toBe(200)
  expect((await path(id)).entry).toMatchObject({ endedOn: '2026-10-05', ending: 'relieved' })
  const paired = { id: own.records.mentorEntryId, version: 1 }
  expect((await path(paired.id)).pairs).toMatchObject([{ mentee: { surname: 'Белов' }, isFixed: false }])
  expect(reasonsOf(await end(paired))).toEqual(['person-in-pair'])
})

test('the bank of mentors tells origin, certificate, questionnaire and talk of each', async () => {
  await application.owner.query(`update person set kind = 'parent' where id = $1`, [personId(2)])
  const { entries } = (await application.call(banks.mentors, { as: curator, at: own.id })).output
  const of = (index: number) => entries.find(({ person }) => person.id === personId(index))
  expect(of(0)).toMatchObject({ origin: 'pedagogue', clearance: 'not-needed', interview: 'recommended', sheetOn: null })
  expect(of(2)).toMatchObject({ origin: 'parent', clearance: 'missing', interview: null, sheetOn: '2026-10-05' })
})

test('blanks carry the names asked for; another school finds nobody', async () => {
  const input = { people: [personId(0)] }
  const { output } = await application.call(contract.blanks, { as: specialist, at: own.id, input })
  expect(output).toMatchObject({ organisation: 'Школа № 1', schoolYear: 2026, people: [{ surname: 'Абрамова' }] })
  expect(output.topics[0]?.code).toBe('subject-content')
  const at = application.world.stranger.id
  expect((await application.call(contract.blanks, { as: stranger, at, input })).status).toBe(404)
  const entryId = own.records.mentorEntryId
  expect((await application.call(contract.path, { as: stranger, at, input: { entryId } })).status).toBe(404)
})
