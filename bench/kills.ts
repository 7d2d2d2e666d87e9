import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { pathOf } from '#contract/endpoint.ts'
import { addPerson } from '#features/people/contract.ts'
import { newDataFolder, ownerOf, type Program, removeFolder, sessionOf, startProgram } from './program.ts'
import { seedOrganisations } from './seed.ts'

/**
 * Random kill -9 of the application or of the database while writing: no acknowledged write is lost or doubled, and
 * the program is ready again by itself. Fixed seed; `--short` is five rounds for the gate, otherwise 200.
 */
const rounds = process.argv.includes('--short') ? 5 : Number(process.argv[2] ?? 200)
const writers = 4
const random = generator(20261005)

const dataDir = newDataFolder()
const acknowledged = new Set<string>()
let program = await startProgram(dataDir, { JOBS: 'off' })
let owner = await ownerOf(dataDir)
const [school] = await seedOrganisations(owner, { howMany: 1, peopleEach: 20 })
if (!school) throw new Error('nothing was seeded')
const cookie = await sessionOf(owner, school.accountId)
const recoveries: number[] = []
let resent = 0

for (let round = 1; round <= rounds; round += 1) {
  const writing = startWriters(round)
  await pause(100 + Math.floor(random() * 400))
  const killed = performance.now()
  if (random() < 0.5) await killApplication()
  else await killDatabase()
  await untilReady()
  recoveries.push(performance.now() - killed)
  await pause(50)
  await writing.stop()
}

const { lost, doubled, extra } = await judge()
recoveries.sort((one, other) => one - other)
console.log(`${rounds} kills, ${acknowledged.size} acknowledged writes, ${resent} sent again`)
console.log(`ready again: p50 ${figure(0.5)} ms, worst ${figure(1)} ms`)
console.log(
  `lost ${lost}, doubled ${doubled}, there without being acknowledged ${extra}, journal ${await journalWhole()}`,
)
await owner.end()
await program.stop()
removeFolder(dataDir)
const faults = [lost > 0, doubled > 0, acknowledged.size < rounds * 5].filter(Boolean).length
console.log(`${3 - faults} passed, ${faults} failed`)
process.exit(faults === 0 ? 0 : 1)

/** Each writer sends one command at a time, under one key until it is acknowledged. */
function startWriters(round: number): { stop(): Promise<void> } {
  let going = true
  const writer = async (number: number) => {
    for (let index = 0; going; index += 1) {
      const name = `Круг${round}х${number}х${index}`
      const key = randomUUID()
      while (!(await acknowledgedBy(name, key))) {
        resent += 1
        await pause(25)
      }
      acknowledged.add(name)
    }
  }
  const all = Promise.all(Array.from({ length: writers }, (_, number) => writer(number)))
  return {
    stop: async () => {
      going = false
      await all
    },
  }
}

async function acknowledgedBy(surname: string, key: string): Promise<boolean> {
  try {
    const answer = await fetch(program.address + pathOf(addPerson, school?.id), {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ surname, given: 'Анна', patronymic: null }),
      signal: AbortSignal.timeout(5_000),
    })
    await answer.arrayBuffer()
    if (answer.status >= 400 && answer.status < 500) throw new Error(`refused with ${answer.status}`)
    return answer.status === 200
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('refused')) throw error
    return false
  }
}

/** The database outlives it and is taken over by the next start, as a service manager would start it. */
async function killApplication(): Promise<void> {
  const ended = new Promise<void>((resolve) => program.process.once('close', () => resolve()))
  program.process.kill('SIGKILL')
  await ended
  const next: Program = await startProgram(dataDir, { JOBS: 'off' })
  program = next
  await owner.end().catch(() => undefined)
  owner = await ownerOf(dataDir)
}

/** The program brings its database up again by itself. */
async function killDatabase(): Promise<void> {
  const { rows } = await owner.query<{ pid: number }>('select pg_backend_pid() as pid')
  const postmaster = parentOf(rows[0]?.pid ?? 0)
  process.kill(postmaster, 'SIGKILL')
}

function parentOf(pid: number): number {
  const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(/PPid:\s+(\d+)/)
  const parent = Number(line?.[1] ?? 0)
  if (parent < 2) throw new Error('the database server was not found')
  return parent
}

async function untilReady(): Promise<void> {
  const deadline = performance.now() + 60_000
  while (performance.now() < deadline) {
    const ready = await fetch(`${program.address}/health/ready`, { signal: AbortSignal.timeout(2_000) }).catch(
      () => null,
    )
    if (ready?.status === 200) return
    await pause(20)
  }
  throw new Error('not ready again within a minute')
}

async function judge(): Promise<{ lost: number; doubled: number; extra: number }> {
  await owner.end().catch(() => undefined)
  owner = await ownerOf(dataDir)
  const { rows } = await owner.query<{ surname: string; times: string }>(
    `select surname, count(*) as times from person_name where surname like 'Круг%' group by surname`,
  )
  const times = new Map(rows.map((row) => [row.surname, Number(row.times)]))
  const lost = [...acknowledged].filter((name) => !times.has(name)).length
  const doubled = [...times.values()].filter((count) => count > 1).length
  return { lost, doubled, extra: [...times.keys()].filter((name) => !acknowledged.has(name)).length }
}

async function journalWhole(): Promise<string> {
  const { rows } = await owner.query<{ lines: string; people: string }>(
    `select (select count(*) from journal where action = 'people.add') as lines,
       (select count(*) from person_name where surname like 'Круг%') as people`,
  )
  return `${rows[0]?.lines} lines for ${rows[0]?.people} people`
}

function figure(share: number): number {
  return Math.round(recoveries[Math.min(recoveries.length - 1, Math.floor(recoveries.length * share))] ?? 0)
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** Mulberry32: the same kills in every run. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
