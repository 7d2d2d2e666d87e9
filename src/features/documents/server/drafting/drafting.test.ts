import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { textOfDocx } from '#server/files/wordTemplate.ts'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import { readyPair } from '#server/testing/readyPair.ts'
import * as contract from '../../contract.ts'

let application: TestApplication
let curator: string
let at: string

beforeAll(async () => {
  application = await openTestApplication()
  at = application.world.own.id
  curator = await application.signIn(application.world.own.people.curator?.accountId ?? '')
})
afterAll(() => application.close())

const inForceFrom = '2026-10-12'
const call: TestApplication['call'] = (endpoint, options) => application.call(endpoint, options)
const draft = (pairIds: string[]) =>
  call(contract.draftOrderOnPairs, { as: curator, at, input: { pairIds, inForceFrom } })
const reasons = ({ failure }: { failure: { reasons?: { reason: string; subject?: string }[] } }) =>
  failure.reasons?.map(({ reason, subject }) => [reason, subject])
const offered = async (draftId: string | null = null) => {
  const { output } = await call(contract.pairsForOrder, { as: curator, at, input: { inForceFrom, draftId } })
  return new Map(output.pairs.map((pair) => [pair.id, pair]))
}

describe('Pairs for an order', () => {
  test('are offered when nothing is missing, the others with what they lack', async () => {
    const ready = await readyPair(application, [2, 3])
    const lacking = await readyPair(application, [4, 5])
    await application.owner.query('update consent set withdrawn_on = $2 where pair_id = $1 and kind = $3', [
      lacking.pairId,
      '2026-10-05',
      'mentee',
    ])
    await application.owner.query("delete from confirmation where pair_id = $1 and party = 'curator'", [lacking.pairId])
    const pairs = await offered()
    expect(pairs.get(ready.pairId)?.lacking).toEqual([])
    expect(pairs.get(ready.pairId)?.mentor.name).toBe('Воронцова Анна Петровна')
    expect(pairs.get(lacking.pairId)?.lacking.map(({ words }) => words.replaceAll('\u00A0', ' '))).toEqual([
      'Не подтвердили: куратор.',
      'Нет: согласие наставляемого на работу в паре (не действует на 05.10.2026).',
    ])
    const refused = await draft([ready.pairId, lacking.pairId])
    expect(refused.status).toBe(409)
    expect(reasons(refused)).toEqual([
      ['confirmation-missing', lacking.pairId],
      ['consent-missing', lacking.pairId],
    ])
  })

  test('of another draft say so, and its own draft may keep them', async () => {
    const { records } = application.world.own
    expect((await offered()).get(records.pairId)?.draftedIn).toBe(records.documentId)
    expect((await offered(records.documentId)).get(records.pairId)?.lacking).toEqual([])
    expect(reasons(await draft([records.pairId]))).toEqual([['pair-in-another-draft', records.pairId]])
  })
})

describe('The preview of an order', () => {
  test('shows the paper and saves nothing', async () => {
    const { pairId } = await readyPair(application, [4, 2])
    const input = { pairIds: [pairId], inForceFrom, ownAct: 'Положением о наставничестве' }
    const { bytes } = await call(contract.previewOrder, { as: curator, at, input })
    expect(textOfDocx(bytes).replaceAll('\u00A0', ' ')).toMatch(/, Положением о наставничестве, в целях .*Ёлкина/s)
    expect((await offered()).get(pairId)?.draftedIn).toBeNull()
  })

  test('of a pair that is not there, or of one named twice, shows no paper', async () => {
    const { pairId } = await readyPair(application, [5, 0])
    const preview = async (pairIds: string[]) =>
      (await call(contract.previewOrder, { as: curator, at, input: { pairIds, inForceFrom } })).status
    expect(await preview([pairId, application.world.stranger.records.pairId])).toBe(404)
    expect(await preview([pairId, pairId])).toBe(400)
    expect(await preview([pairId])).toBe(200)
  })
})

describe('A draft of an order on pairs', () => {
  test('begins each pair on the day of the order and is downloaded as a draft', async () => {
    const { pairId } = await readyPair(application, [0, 2])
    const made = await draft([pairId])
    expect(made.status).toBe(200)
    const { output } = await call(contract.showDocument, { as: curator, at, input: { id: made.output.id } })
    expect(output.document).toMatchObject({ state: 'draft', number: null, inForceFrom, pairs: 1 })
    expect(output.lines[0]).toMatchObject({ pairId, fromOn: inForceFrom, toOn: '2027-05-31', lacking: [] })
    expect(output.history.map(({ action }) => action)).toEqual(['documents.draftOrderOnPairs'])
    const file = await call(contract.downloadDocx, { as: curator, at, input: { id: made.output.id } })
    expect(decodeURIComponent(String(file.headers['content-disposition']))).toContain('ПРОЕКТ')
    expect(textOfDocx(file.bytes).replaceAll('\u00A0', ' ')).toContain('Закрепить с 12 октября 2026 г.')
  })

  test('two people drafting the same pair at once: one does, the other is told', async () => {
    const { pairId } = await readyPair(application, [1, 3])
    const answers = await Promise.all([draft([pairId]), draft([pairId])])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.flatMap((answer) => reasons(answer) ?? [])).toEqual([['pair-in-another-draft', pairId]])
  })

  test('is printed, changed (then the print is stale), discarded and taken back', async () => {
    const [first, second] = [await readyPair(application, [1, 4]), await readyPair(application, [2, 5])]
    const { output: made } = await draft([first.pairId])
    const printed = await call(contract.markPrinted, { as: curator, at, input: made })
    expect(printed.output.version).toBe(2)
    const stale = { ...made, pairIds: [second.pairId], inForceFrom }
    expect(reasons(await call(contract.changeDraft, { as: curator, at, input: stale }))?.[0]?.[0]).toBe(
      'changed-meanwhile',
    )
    const changed = await call(contract.changeDraft, { as: curator, at, input: { ...stale, ...printed.output } })
    const shown = await call(contract.showDocument, { as: curator, at, input: { id: made.id } })
    expect(shown.output.document).toMatchObject({ state: 'draft', printedOn: null })
    expect(shown.output.lines.map((line) => line.pairId)).toEqual([second.pairId])
    expect((await offered()).get(first.pairId)?.lacking).toEqual([])
    const discarded = await call(contract.discardDraft, { as: curator, at, input: changed.output })
    expect((await offered()).get(second.pairId)?.lacking).toEqual([])
    expect(
      (await call(contract.listDocuments, { as: curator, at })).output.documents.map(({ id }) => id),
    ).not.toContain(made.id)
    const restored = await call(contract.restoreDraft, { as: curator, at, input: discarded.output })
    expect(restored.status).toBe(200)
    expect((await offered()).get(second.pairId)?.draftedIn).toBe(made.id)
  })

  test('is refused whole when one pair is not there, and is invisible to another school', async () => {
    const { own, stranger } = application.world
    const { pairId } = await readyPair(application, [3, 4])
    expect((await draft([pairId, stranger.records.pairId])).status).toBe(404)
    expect((await offered()).get(pairId)?.lacking).toEqual([])
    const head = await application.signIn(stranger.people.head?.accountId ?? '')
    const there = { as: head, at: stranger.id, input: { id: own.records.documentId } }
    expect((await call(contract.showDocument, there)).status).toBe(404)
    expect((await call(contract.downloadDocx, there)).status).toBe(404)
  })

  test('names the curator of its own day: before the appointment it says in words who comes when', async () => {
    const { own } = application.world
    const { pairId } = await readyPair(application, [5, 2])
    const ofCurator = `organisation_id = $1 and role_code = 'curator'`
    await application.owner.query(`update appointment set started_on = '2026-10-05' where ${ofCurator}`, [own.id])
    const early = { pairIds: [pairId], inForceFrom: '2026-10-02' }
    const refused = await call(contract.draftOrderOnPairs, { as: curator, at, input: early })
    expect(refused.failure.reasons?.map(({ reason }) => reason)).toEqual(['nobody-is-curator'])
    const asked = { as: curator, at, input: { inForceFrom: '2026-10-02' } }
    const { output } = await call(contract.pairsForOrder, asked)
    expect(output.nobodyActs).toEqual([
      expect.stringMatching(/^На 02\.10\.2026 куратор ещё не назначен: .+— с\u00A005\.10\.2026\.$/),
    ])
    await application.owner.query(`update appointment set started_on = '2026-09-01' where ${ofCurator}`, [own.id])
    expect((await call(contract.pairsForOrder, asked)).output.nobodyActs).toEqual([])
    const made = await call(contract.draftOrderOnPairs, { as: curator, at, input: early })
    const shown = await call(contract.showDocument, { as: curator, at, input: { id: made.output.id } })
    expect(shown.output.choices.curatorId).toBe(own.people.curator?.personId)
  })

  test('needs somebody who can sign it', async () => {
    const { sibling } = application.world
    await application.owner.query(
      `update appointment set ended_on = '2026-10-04' where organisation_id = $1 and role_code in ('head', 'acting-head')`,
      [sibling.id],
    )
    const account = await application.signIn(sibling.people.curator?.accountId ?? '')
    const { pairId } = await readyPair(application, [2, 3], { in: sibling })
    const refused = await call(contract.draftOrderOnPairs, {
      as: account,
      at: sibling.id,
      input: { pairIds: [pairId], inForceFrom },
    })
    expect(refused.failure.reasons?.map(({ reason }) => reason)).toEqual(['nobody-is-head'])
  })
})
