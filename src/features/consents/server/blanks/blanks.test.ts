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

const blanks = (input: CallInputOf<typeof contract.blanks> = {}) =>
  application.call(contract.blanks, { as: curator, at: own.id, input })
const person = (index: number) => own.pedagogues[index]?.personId ?? ''
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const enter = (index: number, side: 'mentee' | 'mentor') =>
  application.owner.query(
    'insert into bank_entry (organisation_id, cycle_id, person_id, side, entered_on, capacity) values ($1, $2, $3, $4, $5, $6)',
    [own.id, own.cycleId, person(index), side, '2026-09-20', side === 'mentor' ? 1 : null],
  )

test('when every paper is there, nothing is printed', async () => {
  const { status, failure } = await blanks()
  expect(status).toBe(409)
  expect(failure.reasons?.[0]?.reason).toBe('nothing-to-print')
})

test('one missing paper is one Word file, filled with the person and the card of the organisation', async () => {
  await enter(2, 'mentee')
  const { status, bytes, headers } = await blanks()
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

test('several are one archive where each is a document of its own; in both banks there are two papers', async () => {
  await enter(2, 'mentor')
  await enter(3, 'mentee')
  const { bytes, headers } = await blanks()
  expect(headers['content-type']).toBe('application/zip')
  expect(Object.keys(unzipSync(bytes))).toEqual([
    'Согласие на обработку данных (наставляемый) — Воронцова Анна Петровна.docx',
    'Согласие на обработку данных (наставник) — Воронцова Анна Петровна.docx',
    'Согласие на обработку данных (наставляемый) — Гусев Анна Петровна.docx',
  ])
  const chosen = await blanks({ people: [person(3)] })
  expect(plain(textOfDocx(chosen.bytes))).toContain('Гусев Анна Петровна')
})

test('the papers of a pair name the other person, the form, the term and the head', async () => {
  await application.owner.query(
    `update consent set withdrawn_on = given_on where organisation_id = $1 and pair_id = $2`,
    [own.id, own.records.pairId],
  )
  const { bytes } = await blanks({ kinds: ['mentor', 'mentee'] })
  const files = Object.entries(unzipSync(bytes))
  expect(files.map(([name]) => plain(name))).toEqual([
    'Согласие наставника — Абрамова Анна Петровна (для Белов А. П.).docx',
    'Согласие наставляемого — Белов Анна Петровна (с Абрамовой А. П.).docx',
  ])
  const [mentor = '', mentee = ''] = files.map(([, file]) => plain(textOfDocx(file)))
  expect(mentor).toContain('И. о. директора\nСотрудник-head')
  expect(mentor).toContain('Методика обучения и преподавания')
  expect(mentor).toContain('с 5 октября 2026 г. по 31 мая 2027 г.')
  expect(mentee).toContain('педагог – педагог')
  expect(mentor + mentee).not.toMatch(/[{}]/)
})

test('without a head there is nobody to write to, and it says so', async () => {
  await application.owner.query(
    `update appointment set ended_on = '2026-10-04' where organisation_id = $1 and role_code in ('head', 'acting-head')`,
    [own.id],
  )
  const { status, failure } = await blanks({ kinds: ['mentor'] })
  expect(status).toBe(409)
  expect(failure.reasons?.[0]?.words).toContain('Не указан руководитель')
  expect((await blanks({ kinds: ['processing'] })).status).toBe(200)
})
