import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOfDocx } from '#server/files/wordTemplate.ts'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import { readyPair } from '#server/testing/readyPair.ts'
import * as contract from '../../contract.ts'

let application: TestApplication
let curator: string
let secretary: string
let at: string
let head: string

beforeAll(async () => {
  application = await openTestApplication()
  const { own } = application.world
  at = own.id
  head = own.people.head?.personId ?? ''
  curator = await application.signIn(own.people.curator?.accountId ?? '')
  secretary = await application.signIn(own.people.personnel?.accountId ?? '')
  await application.owner.query('update person_name set surname = $2 where person_id = $1', [
    own.people.curator?.personId,
    'Тимофеева',
  ])
})
afterAll(() => application.close())

const inForceFrom = '2026-10-12'
const call: TestApplication['call'] = (endpoint, options) => application.call(endpoint, options)
const reasons = ({ failure }: { failure: { reasons?: { reason: string }[] } }) =>
  failure.reasons?.map(({ reason }) => reason)

async function drafted(pairIds: string[]) {
  const { output, failure, status } = await call(contract.draftOrderOnPairs, {
    as: curator,
    at,
    input: { pairIds, inForceFrom },
  })
  if (status !== 200) throw new Error(JSON.stringify(failure))
  return output
}
interface Signed {
  number?: string
  signedOn?: string
  signedBy?: string
}
const register = (draft: { id: string; version: number }, signed: Signed = {}) =>
  call(contract.registerOrder, {
    as: secretary,
    at,
    input: { ...draft, number: '156-од', signedOn: '2026-10-02', signedBy: head, ...signed },
  })
const inForce = async (pairId: string) =>
  (await application.owner.query('select document_id, from_on from pair_in_force where pair_id = $1', [pairId])).rows

describe('Registering a signed order', () => {
  test('takes the curator whom the printed paper names, also one appointed after the day of signing', async () => {
    const { pairId } = await readyPair(application, [5, 3])
    const draft = await drafted([pairId])
    const startsOn = (day: string) =>
      application.owner.query(
        `update appointment set started_on = $2 where organisation_id = $1 and role_code = 'curator'`,
        [at, day],
      )
    await startsOn('2026-10-03')
    expect((await register(draft, { number: '155-од', signedOn: '2026-10-02' })).status).toBe(200)
    await startsOn('2026-09-01')
  })

  test('says what a teacher teaches, in the order and in the annex', async () => {
    const { pairId } = await readyPair(application, [4, 3])
    const { personId } = application.world.own.pedagogues[4] ?? {}
    await application.owner.query(`update person_post set subject = 'математика' where person_id = $1`, [personId])
    const draft = await drafted([pairId])
    const { bytes } = await call(contract.downloadDocx, { as: curator, at, input: { id: draft.id } })
    expect(textOfDocx(bytes).match(/учитель математики/g)).toHaveLength(2)
  })

  test('entered three days later, puts its pairs in force from the day that the order names', async () => {
    const { pairId } = await readyPair(application, [2, 3])
    const draft = await drafted([pairId])
    const registered = await register(draft)
    expect(registered.output).toMatchObject({ pairIds: [pairId], inForceFrom })
    expect(await inForce(pairId)).toEqual([{ document_id: draft.id, from_on: inForceFrom }])
    const { output } = await call(contract.showDocument, { as: curator, at, input: { id: draft.id } })
    expect(output.document).toMatchObject({ state: 'registered', number: '156-од', signedOn: '2026-10-02' })
    expect(output.enteredAt).not.toBeNull()
    expect(output.history.map(({ action }) => action)).toEqual([
      'documents.registerOrder',
      'documents.draftOrderOnPairs',
    ])
  })

  test('keeps the file as it was signed: names in the right case, byte by byte the same whatever changes later', async () => {
    const { pairId } = await readyPair(application, [4, 5])
    const draft = await drafted([pairId])
    await register(draft, { number: '157/2-од' })
    const download = () => call(contract.downloadDocx, { as: curator, at, input: { id: draft.id } })
    const first = await download()
    const text = textOfDocx(first.bytes).replaceAll('\u00A0', ' ')
    expect(text).toContain('Куратору наставничества Тимофеевой Анне Петровне')
    expect(text).toContain('Ёлкина Анна Петровна')
    expect(text).toContain('№ 157/2-од')
    expect(text).toContain('согласие наставника от 01.10.2026')
    expect(decodeURIComponent(String(first.headers['content-disposition']))).toContain(
      'Приказ 157-2-од от 02.10.2026.docx',
    )
    await application.owner.query(
      "update person_name set surname = 'Другая' where organisation_id = $1 and surname = 'Ёлкина'",
      [at],
    )
    const second = await download()
    await application.owner.query(
      "update person_name set surname = 'Ёлкина' where organisation_id = $1 and surname = 'Другая'",
      [at],
    )
    expect(second.bytes.equals(first.bytes)).toBe(true)
  })

  test('two people registering the same order at once: one does, the other is told', async () => {
    const { pairId } = await readyPair(application, [0, 3])
    const draft = await drafted([pairId])
    const answers = await Promise.all([register(draft), register(draft, { number: '158-од' })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.flatMap((answer) => reasons(answer) ?? [])).toEqual(['order-signed'])
    expect(await inForce(pairId)).toHaveLength(1)
  })

  test('two orders naming the same pair: one fixes it, the other is refused', async () => {
    const { pairId } = await readyPair(application, [1, 3])
    const first = await drafted([pairId])
    await application.owner.query('update document set withdrawn_on = $2 where id = $1', [first.id, '2026-10-05'])
    const second = await drafted([pairId])
    await application.owner.query('update document set withdrawn_on = null where id = $1', [first.id])
    expect(reasons(await register(first))).toEqual(['pair-in-another-draft'])
    await application.owner.query('update document set withdrawn_on = $2 where id = $1', [second.id, '2026-10-05'])
    expect((await register(first)).status).toBe(200)
    await application.owner.query('update document set withdrawn_on = null where id = $1', [second.id])
    expect(reasons(await register(second))).toEqual(['pair-already-in-force'])
  })

  test('rule 1: a consent taken back between draft and registration refuses the order, and nothing is lost', async () => {
    const { pairId } = await readyPair(application, [2, 4])
    const draft = await drafted([pairId])
    await application.owner.query(
      "update consent set withdrawn_on = '2026-10-04' where pair_id = $1 and kind = 'mentor'",
      [pairId],
    )
    const refused = await register(draft)
    expect(refused.failure.reasons).toMatchObject([{ reason: 'consent-missing', subject: pairId }])
    expect(refused.failure.reasons?.[0]?.words).toContain('согласие наставника')
    const { output } = await call(contract.showDocument, { as: curator, at, input: { id: draft.id } })
    expect(output.document).toMatchObject({ state: 'draft', number: null })
    expect(output.lines[0]?.lacking.map(({ reason }) => reason)).toEqual(['consent-missing'])
  })

  test('rule 1: a consent taken back at the same moment is waited for', async () => {
    const { pairId } = await readyPair(application, [3, 4])
    const draft = await drafted([pairId])
    const client = await application.owner.connect()
    await client.query('begin')
    await client.query("update consent set withdrawn_on = '2026-10-05' where pair_id = $1 and kind = 'mentee'", [
      pairId,
    ])
    const answer = register(draft)
    await waitingForLock()
    await client.query('commit')
    client.release()
    expect(reasons(await answer)).toEqual(['consent-missing'])
  })

  test('rule 4: a confirmation cannot be taken away from under a drafted order', async () => {
    const { pairId } = await readyPair(application, [3, 5])
    await drafted([pairId])
    const removal = application.owner.query("delete from confirmation where pair_id = $1 and party = 'mentee'", [
      pairId,
    ])
    await expect(removal).rejects.toThrow(/order_line/)
  })

  test('is by the head or acting head of that day, and not of tomorrow', async () => {
    const { pairId } = await readyPair(application, [0, 4])
    const draft = await drafted([pairId])
    const other = application.world.own.people.deputy?.personId ?? ''
    expect(reasons(await register(draft, { signedBy: other }))).toEqual(['signer-was-not-head'])
    expect(reasons(await register(draft, { signedOn: '2026-10-06' }))).toEqual(['day-in-future'])
    await application.owner.query(
      `insert into appointment (organisation_id, person_id, role_code, started_on, ended_on)
       values ($1, $2, 'acting-head', '2026-10-01', '2026-10-03')`,
      [at, other],
    )
    const { output } = await call(contract.signersOn, { as: secretary, at, input: { day: '2026-10-02' } })
    expect(output.signers.map(({ personId, acting }) => [personId, acting])).toEqual([
      [other, true],
      [head, true],
    ])
    expect((await register(draft, { signedBy: other })).status).toBe(200)
    const { bytes } = await call(contract.downloadDocx, { as: curator, at, input: { id: draft.id } })
    expect(textOfDocx(bytes).replaceAll('\u00A0', ' ')).toContain('И. о. директора')
  })

  test('a number that repeats in the year is told beforehand and does not stop the book of the school', async () => {
    const { pairId } = await readyPair(application, [0, 5])
    const draft = await drafted([pairId])
    const seen = (number: string, signedOn: string) =>
      call(contract.numberSeen, { as: secretary, at, input: { number, signedOn } })
    expect((await seen(' 156-ОД', '2026-10-02')).output.seen.length).toBeGreaterThan(0)
    expect((await seen('156-од', '2025-10-02')).output.seen).toEqual([])
    expect((await register(draft)).status).toBe(200)
  })

  test('a signed order is not changed, printed or discarded any more', async () => {
    const { pairId } = await readyPair(application, [1, 5])
    const draft = await drafted([pairId])
    const { output } = await register(draft)
    const now = { id: draft.id, version: output.version }
    expect(reasons(await call(contract.discardDraft, { as: curator, at, input: now }))).toEqual(['order-signed'])
    expect(reasons(await call(contract.markPrinted, { as: curator, at, input: now }))).toEqual(['order-signed'])
    const change = { ...now, pairIds: [pairId], inForceFrom }
    expect(reasons(await call(contract.changeDraft, { as: curator, at, input: change }))).toEqual(['order-signed'])
  })

  test('is for those who register: another school gets 404, a deputy 403', async () => {
    const { own, sibling } = application.world
    const input = { id: own.records.documentId, version: 1, number: '1', signedOn: '2026-10-05', signedBy: head }
    const there = await application.signIn(sibling.people.head?.accountId ?? '')
    expect((await call(contract.registerOrder, { as: there, at: sibling.id, input })).status).toBe(404)
    const deputy = await application.signIn(own.people.deputy?.accountId ?? '')
    expect((await call(contract.registerOrder, { as: deputy, at, input })).status).toBe(403)
  })
})

describe('When the rule is bypassed the database holds', () => {
  test('no line without a consent of that pair, and no pair fixed by two orders', async () => {
    const { pairId, documentId } = application.world.own.records
    const { pairId: fixed } = await readyPair(application, [0, 2])
    const draft = await drafted([fixed])
    await register(draft)
    const line = `insert into order_line (organisation_id, document_id, line, effect, pair_id, mentor_person_id, mentee_person_id,
      mentor_consent_id, mentee_consent_id, mentor_processing_id, mentee_processing_id, from_on, to_on)
      select organisation_id, $3::uuid, 99, effect, pair_id, mentor_person_id, mentee_person_id, $2::uuid, mentee_consent_id,
      mentor_processing_id, mentee_processing_id, from_on, to_on from order_line where document_id = $1`
    const foreign = 'select id from consent where pair_id = $1 and kind = $2'
    const { rows } = await application.owner.query(foreign, [pairId, 'mentor'])
    await expect(inScope(line, [draft.id, null, documentId])).rejects.toThrow(/not-null|null value/)
    await expect(inScope(line, [draft.id, rows[0]?.id, documentId])).rejects.toThrow(/foreign key/)
    const again = `insert into pair_in_force (organisation_id, pair_id, document_id, line, from_on, to_on)
      select organisation_id, pair_id, document_id, line, from_on, to_on from pair_in_force where pair_id = $1`
    await expect(inScope(again, [fixed])).rejects.toThrow(/pair_fixed_by_one_order/)
    const unregistered = `insert into pair_in_force (organisation_id, pair_id, document_id, line, from_on, to_on)
      select organisation_id, pair_id, document_id, line, from_on, to_on from order_line where pair_id = $1`
    await expect(inScope(unregistered, [pairId])).rejects.toThrow(/foreign key/)
    await expect(inScope("update registration set number = '1' where organisation_id = $1", [at])).rejects.toThrow(
      /permission/,
    )
  })
})

test('The sweep of files asks which are named: those of signed orders are, and the application may not ask', async () => {
  const { rows } = await application.owner.query('select sha256 from stored_file where organisation_id = $1', [at])
  const [named, unknown] = [rows[0]?.sha256 as Buffer, Buffer.alloc(32)]
  const asked = 'select hash from scope.files_still_named($1::bytea[]) hash'
  const answer = await application.owner.query(asked, [[named, unknown]])
  expect(answer.rows.map(({ hash }) => hash)).toEqual([named])
  await expect(inScope(asked, [[named]])).rejects.toThrow(/permission/)
})

/** One statement as the application's role, in the scope of the school. */
async function inScope(statement: string, values: unknown[]) {
  const client = new pg.Client({ connectionString: application.appUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('select scope.enter_session($1, $2)', [Buffer.from(curator, 'base64url'), at])
    const { rowCount } = await client.query(statement, values)
    expect(rowCount).toBeGreaterThan(0)
  } finally {
    await client.end()
  }
}

async function waitingForLock(): Promise<void> {
  // Only the superuser sees what the sessions of another role wait for.
  const client = new pg.Client({ connectionString: application.superuserUrl })
  await client.connect()
  const asked = "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
  let waiting = 0
  for (let tries = 0; tries < 200 && waiting === 0; tries += 1) {
    waiting = (await client.query(asked)).rowCount ?? 0
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await client.end()
  expect(waiting).toBeGreaterThan(0)
}
