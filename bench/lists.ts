import { type CallInputOf, pathOf } from '#contract/endpoint.ts'
import { exportPeople, listChoices, listPeople, searchPeople } from '#features/people/contract.ts'
import { type Measured, measure } from './load.ts'
import { newDataFolder, ownerOf, removeFolder, sessionOf, startProgram } from './program.ts'
import { type SeededOrganisation, seedOrganisations } from './seed.ts'

/** 30,000 people, two of three students: in one organisation, and in forty of a municipality (rulings 15). One person asks at a time. */
export async function benchLists(): Promise<void> {
  await withPeople('one organisation of 30,000', 1, 30_000)
  await withPeople('forty organisations of 750', 40, 750)
}

type Asked = CallInputOf<typeof listPeople>

/** Every filter, every order, and what costs most of the two together. */
const lists: Record<string, Asked> = {
  'by name': {},
  'by name, backwards': { sort: '-name' },
  'by class': { sort: 'class' },
  'by class, oldest first': { sort: '-class' },
  'by hiring, newest first': { sort: '-hired' },
  'by seniority': { sort: 'seniority' },
  'everybody, also who left': { presence: 'all' },
  'who left': { presence: 'left' },
  students: { kind: 'student' },
  'students by class': { kind: 'student', sort: 'class' },
  'one class': { classTitle: '5 1' },
  'students without a class': { mark: 'without-class' },
  'one association': { association: 'МО 3' },
  'one association, newest first': { association: 'МО 3', sort: '-hired' },
  'young specialists': { mark: 'young' },
  mentees: { bank: 'mentee' },
  'in no bank': { bank: 'none' },
  'in no bank, by class': { bank: 'none', sort: 'class' },
  'with «кры»': { find: 'кры' },
  'with «а»': { find: 'а' },
}

async function withPeople(what: string, howMany: number, peopleEach: number): Promise<void> {
  const dataDir = newDataFolder()
  const program = await startProgram(dataDir, { JOBS: 'off' })
  const owner = await ownerOf(dataDir)
  const schools = await seedOrganisations(owner, { howMany, peopleEach, studentsOfThree: 2 })
  const school = schools[Math.floor(schools.length / 2)] as SeededOrganisation
  const cookie = await sessionOf(owner, school.accountId)
  const urlOf = (path: string, input: object) =>
    `${program.address}${path}?input=${encodeURIComponent(JSON.stringify(input))}`
  const tell = async (words: string, path: string, input: object) =>
    print(`${what}: ${words}`, await measure({ url: urlOf(path, input), cookie, connections: 1, seconds: 3 }))
  const list = pathOf(listPeople, school.id)
  await measure({ url: urlOf(list, {}), cookie, connections: 1, seconds: 3 })
  for (const [words, asked] of Object.entries(lists)) {
    await tell(`list, ${words}`, list, asked)
    const first = (await (await fetch(urlOf(list, asked), { headers: { cookie } })).json()) as { next: string | null }
    if (first.next !== null) await tell(`list, ${words}, second page`, list, { ...asked, after: first.next })
  }
  await tell('what can be chosen', pathOf(listChoices, school.id), {})
  await tell('search «крылов1 анна»', pathOf(searchPeople, school.id), { find: 'крылов1 анна' })
  await tell('search with a typo «лебидев»', pathOf(searchPeople, school.id), { find: 'лебидев' })
  await tellExport(what, urlOf(pathOf(exportPeople, school.id), {}), cookie)
  await owner.end()
  await program.stop()
  removeFolder(dataDir)
}

/** The target of a list is 100 ms in 95 of 100 cases; the load generator knows 97.5. */
function print(what: string, { p50, p97, p99, failed }: Measured): void {
  const bad = failed === 0 ? '' : ` · ${failed} FAILED`
  console.log(`${what}: p50 ${p50} ms · p97.5 ${p97} ms · p99 ${p99} ms${p97 > 100 ? ' · OVER 100' : ''}${bad}`)
}

async function tellExport(what: string, url: string, cookie: string): Promise<void> {
  const began = performance.now()
  const answer = await fetch(url, { headers: { cookie } })
  const { byteLength } = await answer.arrayBuffer()
  console.log(`${what}: all as XLSX: ${Math.round(performance.now() - began)} ms, ${Math.round(byteLength / 1024)} KB`)
}
