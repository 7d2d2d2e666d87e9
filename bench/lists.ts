import { pathOf } from '#contract/endpoint.ts'
import { listPeople, searchPeople } from '#features/people/contract.ts'
import { measure, print } from './load.ts'
import { newDataFolder, ownerOf, removeFolder, sessionOf, startProgram } from './program.ts'
import { type SeededOrganisation, seedOrganisations } from './seed.ts'

/** 30,000 people: in one organisation, and in forty of a municipality (rulings 15). One person asks at a time. */
export async function benchLists(): Promise<void> {
  await withPeople('one organisation of 30,000', 1, 30_000)
  await withPeople('forty organisations of 750', 40, 750)
}

async function withPeople(what: string, organisations: number, peopleEach: number): Promise<void> {
  const dataDir = newDataFolder()
  const program = await startProgram(dataDir, { JOBS: 'off' })
  const owner = await ownerOf(dataDir)
  const schools = await seedOrganisations(owner, organisations, peopleEach)
  const school = schools[Math.floor(schools.length / 2)] as SeededOrganisation
  const cookie = await sessionOf(owner, school.accountId)
  const ask = (path: string, input: object) => {
    const url = `${program.address}${path}?input=${encodeURIComponent(JSON.stringify(input))}`
    return measure({ url, cookie, connections: 1, seconds: 5 })
  }
  const list = pathOf(listPeople, school.id)
  await ask(list, {})
  print(`${what}: list, first page`, await ask(list, {}))
  print(`${what}: list filtered by association`, await ask(list, { association: 'МО 3' }))
  print(`${what}: list with «кры»`, await ask(list, { find: 'кры' }))
  print(`${what}: search «крылов1 анна»`, await ask(pathOf(searchPeople, school.id), { find: 'крылов1 анна' }))
  print(`${what}: search with a typo «лебидев»`, await ask(pathOf(searchPeople, school.id), { find: 'лебидев' }))
  await owner.end()
  await program.stop()
  removeFolder(dataDir)
}
