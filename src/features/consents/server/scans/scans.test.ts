import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApplication, type TestApplication } from '#server/testing/application.ts'
import * as contract from '../../contract.ts'
import { scanTypeOf } from './scanType.ts'

let application: TestApplication
let curator: string
let at: string
let id: string

beforeAll(async () => {
  application = await openTestApplication()
  const { own } = application.world
  curator = await application.signIn(own.people.curator?.accountId ?? '')
  at = own.id
  id = own.records.menteeProcessingId
})
afterAll(() => application.close())

const pdf = (words: string) => new TextEncoder().encode(`%PDF-1.4\n${words}\n%%EOF\n`)
const attach = (bytes: Uint8Array, version: number, name = 'Согласие Белова.pdf') =>
  application.call(contract.attachScan, { as: curator, at, input: { id, version }, file: { name, bytes } })
const fetched = (as = curator) => application.call(contract.scan, { as, at, input: { id } })
const filesKept = async () => {
  const { rows } = await application.owner.query(
    `select name, media_type from stored_file where organisation_id = $1 and name like 'Скан%'`,
    [at],
  )
  return rows
}

test.each([
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], 'application/pdf'],
  ['a JPEG', [0xff, 0xd8, 0xff, 0xe0], 'image/jpeg'],
  ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0], 'image/png'],
  ['a page of the web', [...new TextEncoder().encode('<html>')], null],
  ['half a beginning', [0x89, 0x50, 0x4e], null],
  ['nothing', [], null],
])('%s is known by its first bytes', (_what, bytes, expected) => {
  expect(scanTypeOf(Uint8Array.from(bytes))).toBe(expected)
})

test('what is no scan is refused, whatever its name says', async () => {
  const { failure } = await attach(new TextEncoder().encode('<script>alert(1)</script>'), 1)
  expect(failure.reasons?.[0]?.reason).toBe('scan-not-read')
  const large = await attach(Uint8Array.from([...pdf(''), ...new Uint8Array(contract.mostScanBytes)]), 1)
  expect(large.failure.reasons?.[0]?.reason).toBe('scan-too-large')
  expect((await fetched()).status).toBe(404)
})

test('a scan lies beside the paper, without the name that it had; a new one takes its place', async () => {
  expect((await attach(pdf('first'), 1)).output.version).toBe(2)
  expect((await attach(pdf('second'), 2)).output.version).toBe(3)
  const { bytes, headers } = await fetched()
  expect(new TextDecoder().decode(bytes)).toContain('second')
  expect(String(headers['content-disposition'])).toMatch(/^attachment/)
  expect(await filesKept()).toEqual([{ name: 'Скан согласия.pdf', media_type: 'application/pdf' }])
  const { output } = await application.call(contract.needed, { as: curator, at, input: {} })
  const papers = output.people.flatMap(({ needs }) => needs.flatMap(({ consent }) => consent ?? []))
  expect(papers.filter(({ hasScan }) => hasScan).map((paper) => paper.id)).toEqual([id])
})

test('it is given out to those who record consents and to nobody else', async () => {
  const { own, sibling } = application.world
  expect((await fetched(await application.signIn(own.people.specialist?.accountId ?? ''))).status).toBe(403)
  const stranger = await application.signIn(sibling.people.curator?.accountId ?? '')
  expect((await fetched(stranger)).status).toBe(404)
  const here = await application.call(contract.scan, { as: stranger, at: sibling.id, input: { id } })
  expect(here.status).toBe(404)
})

test('taken away, nothing of it stays', async () => {
  const taken = await application.call(contract.removeScan, { as: curator, at, input: { id, version: 3 } })
  expect(taken.output.version).toBe(4)
  expect((await fetched()).status).toBe(404)
  expect(await filesKept()).toEqual([])
})
