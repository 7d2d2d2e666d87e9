import { readFileSync } from 'node:fs'
import { type CallInputOf, type Endpoint, type OutputOf, pathOf } from '#contract/endpoint.ts'
import { manyPeople, schoolStaffSheet } from '#domain/staffList/fixture.ts'
import type { Cell, Sheet } from '#domain/staffList/sheet.ts'
import { manyStudents, schoolHeadings } from '#domain/staffList/students/studentFixture.ts'
import { applyList, checkList, rowsOfList, showList } from '#features/imports/contract.ts'
import { foundGroups } from '#features/imports/findings.ts'
import { workbookFile } from '#server/files/spreadsheet/testing/workbooks.ts'
import { megabytes } from './load.ts'
import { newDataFolder, ownerOf, type Program, removeFolder, sessionOf, startProgram } from './program.ts'
import { seedOrganisations } from './seed.ts'

const title: Cell[] = schoolHeadings.map((_, index) => (index === 0 ? 'Список обучающихся' : null))

const lists: readonly (readonly [string, (rows: number) => Sheet])[] = [
  ['staff', (rows) => schoolStaffSheet(manyPeople(rows))],
  ['students', (rows) => ({ name: 'Обучающиеся', rows: [title, schoolHeadings, ...manyStudents(rows)] })],
]

/** A whole list from the chosen file to the written people, each in a program of its own, so that the peak is its own. */
export async function benchImports(): Promise<void> {
  console.log('list       rows   checked    shown  applied  again checked  peak of the server process')
  for (const rows of [5000, 20_000]) {
    for (const [what, sheetOf] of lists) await measureList(what, sheetOf(rows))
  }
}

async function measureList(what: string, sheet: Sheet): Promise<void> {
  const bytes = await workbookFile([sheet])
  const dataDir = newDataFolder()
  const program = await startProgram(dataDir, { JOBS: 'off' })
  const owner = await ownerOf(dataDir)
  const [school] = await seedOrganisations(owner, { howMany: 1, peopleEach: 1 })
  if (!school) throw new Error('nothing was seeded')
  const at: At = { program, organisationId: school.id, cookie: await sessionOf(owner, school.accountId) }
  const checked = await timed(() => upload(at, bytes))
  const { checkId, counts } = checked.answer
  const shown = await timed(() => firstPages(at, checkId))
  const applied = await timed(() => write(at, applyList, { checkId, others: 'somebody-new' }))
  const again = await timed(() => upload(at, bytes))
  const figures = [checked, shown, applied, again].map(({ ms }) => `${(ms / 1000).toFixed(2)} s`)
  const [first = '', second = '', third = '', fourth = ''] = figures
  const rows = counts.added + counts.duplicates
  const line = [what.padEnd(9), String(rows).padStart(6), first.padStart(8), second.padStart(8), third.padStart(8)]
  console.log([...line, fourth.padStart(14), megabytes(peakBytes(program)).padStart(13)].join(' '))
  await owner.end()
  await program.stop()
  removeFolder(dataDir)
}

interface At {
  program: Program
  organisationId: string
  cookie: string
}

async function upload(at: At, bytes: Uint8Array): Promise<OutputOf<typeof checkList>> {
  const body = new FormData()
  body.append('input', '{}')
  body.append('file', new Blob([Uint8Array.from(bytes)]), 'Список.xlsx')
  return answered(await fetch(urlOf(at, checkList), { method: 'POST', headers: { cookie: at.cookie }, body }))
}

/** What the page of the check asks for before it stands on the screen. */
async function firstPages(at: At, checkId: string): Promise<void> {
  const read = async (endpoint: Endpoint, input: object) => {
    const url = `${urlOf(at, endpoint)}?input=${encodeURIComponent(JSON.stringify(input))}`
    await answered(await fetch(url, { headers: { cookie: at.cookie } }))
  }
  await read(showList, { checkId })
  await Promise.all(foundGroups.map((group) => read(rowsOfList, { checkId, group })))
}

async function write<E extends Endpoint>(at: At, endpoint: E, input: CallInputOf<E>): Promise<OutputOf<E>> {
  const headers = { cookie: at.cookie, 'content-type': 'application/json' }
  return answered(await fetch(urlOf(at, endpoint), { method: 'POST', headers, body: JSON.stringify(input) }))
}

function urlOf({ program, organisationId }: At, endpoint: Endpoint): string {
  return program.address + pathOf(endpoint, organisationId)
}

async function answered<Answer>(answer: Response): Promise<Answer> {
  if (answer.status !== 200) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Answer
}

async function timed<Answer>(work: () => Promise<Answer>): Promise<{ ms: number; answer: Answer }> {
  const began = performance.now()
  const answer = await work()
  return { ms: performance.now() - began, answer }
}

/** The kernel's own high-water mark of what the process held, asked from outside. */
function peakBytes(program: Program): number {
  const line = readFileSync(`/proc/${program.process.pid}/status`, 'utf8').match(/VmHWM:\s+(\d+) kB/)
  return Number(line?.[1] ?? 0) * 1024
}
