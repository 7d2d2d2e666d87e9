import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathOf } from '#contract/endpoint.ts'
import { show } from '#features/organisations/contract.ts'
import { listPeople } from '#features/people/contract.ts'
import { projectRoot } from '#server/projectRoot.ts'
import { measure, megabytes, print } from './load.ts'
import { newDataFolder, ownerOf, ownerUrlOf, removeFolder, sessionOf, startProgram } from './program.ts'
import { seedOrganisations } from './seed.ts'

const seconds = 8
const rounds = 3

/** Saturated reads through scope, access and row security, against the same queries behind a bare handler. */
export async function benchReads(): Promise<void> {
  const dataDir = newDataFolder()
  const program = await startProgram(dataDir, { JOBS: 'off' })
  const owner = await ownerOf(dataDir)
  const [school] = await seedOrganisations(owner, { howMany: 1, peopleEach: 120 })
  if (!school) throw new Error('nothing was seeded')
  const cookie = await sessionOf(owner, school.accountId)
  const bare = await startBare(await ownerUrlOf(dataDir), school.id)
  await compare('card of an organisation', {
    ours: program.address + pathOf(show, school.id),
    bare: `${bare.address}/card`,
    cookie,
  })
  await compare('page of 50 people with counts', {
    ours: program.address + pathOf(listPeople, school.id),
    bare: `${bare.address}/people`,
    cookie,
  })
  console.log(`memory after reads, without the database: ${megabytes(program.residentBytes())}`)
  bare.process.kill()
  await owner.end()
  await program.stop()
  removeFolder(dataDir)
}

async function compare(
  what: string,
  { ours, bare, cookie }: { ours: string; bare: string; cookie: string },
): Promise<void> {
  const load = (url: string) => ({ url, cookie, connections: 16, seconds })
  await measure({ ...load(ours), seconds: 3 })
  await measure({ ...load(bare), seconds: 3 })
  for (let round = 1; round <= rounds; round += 1) {
    const through = await measure(load(ours))
    const without = await measure(load(bare))
    print(`reads, ${what}, round ${round}`, through)
    print(`  the same through a bare handler`, without)
    console.log(`  share of the bare handler: ${((through.perSecond / without.perSecond) * 100).toFixed(0)} %`)
  }
}

function startBare(url: string, organisationId: string): Promise<{ address: string; process: ChildProcess }> {
  const today = new Date().toISOString().slice(0, 10)
  const options = ['--import', 'tsx', join(projectRoot, 'bench', 'bare.ts'), url, organisationId, today]
  const child = spawn(process.execPath, options, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    child.once('close', () => reject(new Error('the bare handler did not start')))
    child.stdout.once('data', (chunk) => resolve({ address: String(chunk).trim(), process: child }))
  })
}
