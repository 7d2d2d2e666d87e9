import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CallInputOf } from '#contract/endpoint.ts'
import { textOfDocx } from '#server/files/wordTemplate.ts'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import type { TestOrganisation } from '#server/testing/world.ts'
import * as contract from '../../contract.ts'

let application: TestApplication
let own: TestOrganisation
let curator: string

beforeAll(async () => {
  application = await openTestApplication()
  own = application.world.own
  curator = await application.signIn(own.people.curator?.accountId ?? '')
})
afterAll(() => application.close())

const print = (input: CallInputOf<typeof contract.print> = {}) =>
  application.call(contract.print, { as: curator, at: own.id, input })
const fetched = (batchId: string) => application.call(contract.blanks, { as: curator, at: own.id, input: { batchId } })
const blanks = async (input: CallInputOf<typeof contract.print> = {}) => {
  const { status, output, failure } = await print(input)
  if (status !== 200) throw new Error(JSON.stringify(failure))
  return fetched(output.batchId)
}
const person = (index: number) => own.pedagogues[index]?.personId ?? ''
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const enter = (index: number, side: 'mentee' | 'mentor') =>
  application.owner.query(
    'insert into bank_entry (organisation_id, cycle_id, person_id, side, entered_on, capacity) values ($1, $2, $3, $4, $5, $6)',
    [own.id, own.cycleId, person(index), side, '2026-09-20', side === 'mentor' ? 1 : null],
  )

test('when every paper is there, nothing is printed', async () => {
  const { status, failure } = await print()
  expect(status).toBe(409)
  expect(failure.reasons?.[0]?.reason).toBe('nothing-to-print')
})

test('one missing paper is one Word file, filled with the person and the card of the organisation', async () => {
  await enter(2, 'mentee')
  const { status, bytes, headers } = await blanks({ kind: 'processing' })
  expect(status).toBe(200)
  expect(decodeURIComponent(String(headers['content-disposition']))).toContain(
    'Согласие на обработку данных (наставляемый) — Воронцова Анна Петровна.docx',
  )
  const text = plain(textOfDocx(bytes))
  expect(text).toContain('Воронцова Анна Петровна')
  expect(text).toContain('Школа № 1')
  expect(text).toContain('включение в базу наставляемых')
  expect(text).toContain('темы, в которых нужна помощь')
  expect(text).not.toMatch(/[{}]/)
})

test('what was printed waits for a signature, until it is signed', async () => {
  const stateOf = async () => {
    const input = { people: [person(2)] }
    const { output } = await application.call(contract.needed, { as: curator, at: own.id, input })
    return output.people[0]?.needs.map(({ kind, state, printedOn }) => [kind, state, printedOn])
  }
  expect(await stateOf()).toEqual([
    ['processing', 'printed', '2026-10-05'],
    ['transfer', 'missing', null],
  ])
  const consents = [{ personId: person(2), kind: 'processing' as const }]
  const input = { consents, givenOn: '2026-10-05' }
  const recorded = await application.call(contract.record, { as: curator, at: own.id, input })
  expect((await stateOf())?.[0]).toEqual(['processing', 'given', null])
  const taken = {
    what: 'giving' as const,
    consents: recorded.output.consents.map(({ id, version }) => ({ id, version })),
  }
  await application.call(contract.correct, { as: curator, at: own.id, input: taken })
})

test('several are one archive where each is a document of its own; in both banks there are two papers', async () => {
  await enter(2, 'mentor')
  await enter(3, 'mentee')
  const { bytes, headers } = await blanks()
  expect(headers['content-type']).toBe('application/zip')
  expect(Object.keys(unzipSync(bytes))).toEqual([
    'Согласие на передачу данных муниципалитету — Воронцова Анна Петровна.docx',
    'Согласие на обработку данных (наставляемый) — Воронцова Анна Петровна.docx',
    'Согласие на обработку данных (наставник) — Воронцова Анна Петровна.docx',
    'Согласие на передачу данных муниципалитету — Гусев Анна Петровна.docx',
    'Согласие на обработку данных (наставляемый) — Гусев Анна Петровна.docx',
  ])
  const transfer = plain(textOfDocx(Object.values(unzipSync(bytes))[0] ?? new Uint8Array()))
  expect(transfer).toContain('Управление образования')
  const chosen = await blanks({ people: [person(3)], kind: 'processing' })
  expect(plain(textOfDocx(chosen.bytes))).toContain('Гусев Анна Петровна')
})

test('a paper of publication is asked of those who are chosen, and then it is known as asked for', async () => {
  const { bytes } = await blanks({ people: [person(3)], publication: true })
  const text = plain(textOfDocx(bytes))
  expect(text).toContain('Согласие на распространение персональных данных')
  expect(text).toContain('Фотографии')
  const { output } = await application.call(contract.needed, {
    as: curator,
    at: own.id,
    input: { kind: 'publication', state: 'printed' },
  })
  expect(output.people.map(({ person: { id } }) => id)).toEqual([person(3)])
})

test('the papers of a pair name the other person, the form, the term and the head', async () => {
  await application.owner.query(
    `update consent set withdrawn_on = given_on where organisation_id = $1 and pair_id = $2`,
    [own.id, own.records.pairId],
  )
  const mentors = await blanks({ kind: 'mentor' })
  const mentees = await blanks({ kind: 'mentee' })
  const nameOf = ({ headers }: typeof mentors) => plain(decodeURIComponent(String(headers['content-disposition'])))
  expect(nameOf(mentors)).toContain('Согласие наставника — Абрамова Анна Петровна (для Белов А. П.).docx')
  expect(nameOf(mentees)).toContain('Согласие наставляемого — Белов Анна Петровна (с Абрамовой А. П.).docx')
  const [mentor = '', mentee = ''] = [mentors, mentees].map(({ bytes }) => plain(textOfDocx(bytes)))
  expect(mentor).toContain('И. о. директора\nСотрудник-head')
  expect(mentor).toContain('Методика обучения и преподавания')
  expect(mentor).toContain('с 5 октября 2026 г. по 31 мая 2027 г.')
  expect(mentee).toContain('педагог – педагог')
  expect(mentor + mentee).not.toMatch(/[{}]/)
})

test('a withdrawal is printed for the paper that it takes back', async () => {
  const input = { id: own.records.menteeProcessingId }
  const { bytes } = await application.call(contract.withdrawalBlank, { as: curator, at: own.id, input })
  const text = plain(textOfDocx(bytes))
  expect(text).toContain('Отзываю согласие на обработку персональных данных')
  expect(text).toContain('данное 5 октября 2026 г.')
  expect(text).not.toMatch(/[{}]/)
})

test('without a head there is nobody to write to, and it says so', async () => {
  await application.owner.query(
    `update appointment set ended_on = '2026-10-04' where organisation_id = $1 and role_code in ('head', 'acting-head')`,
    [own.id],
  )
  const { status, failure } = await print({ kind: 'mentor' })
  expect(status).toBe(409)
  expect(failure.reasons?.[0]?.words).toContain('Не указан руководитель')
  expect((await blanks({ kind: 'processing' })).status).toBe(200)
})

test('blanks of another school are not there', async () => {
  const { status } = await fetched(application.world.sibling.records.blankBatchId)
  expect(status).toBe(404)
})
