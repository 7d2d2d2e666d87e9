import { pathOf } from '#contract/endpoint.ts'
import { addPerson } from '#features/people/contract.ts'
import { type Measured, measure, print } from './load.ts'
import { newDataFolder, ownerOf, removeFolder, sessionOf, startProgram } from './program.ts'
import { type SeededOrganisation, seedOrganisations } from './seed.ts'

const seconds = 8
const organisations = 20

/** Durable journalled commands: everybody in one organisation (one hot chain), then spread over twenty. */
export async function benchWrites(): Promise<void> {
  const dataDir = newDataFolder()
  const program = await startProgram(dataDir, { JOBS: 'off' })
  const owner = await ownerOf(dataDir)
  const schools = await seedOrganisations(owner, organisations, 50)
  const load = async (school: SeededOrganisation, connections: number) => ({
    url: program.address + pathOf(addPerson, school.id),
    cookie: await sessionOf(owner, school.accountId),
    connections,
    seconds,
    body: { surname: 'Нагрузкина', given: 'Анна', patronymic: 'Петровна', post: 'учитель', isNamesake: true },
  })
  const [first] = schools
  if (!first) throw new Error('nothing was seeded')
  await measure({ ...(await load(first, 16)), seconds: 3 })
  const before = await journalLines(owner)
  const hot = await measure(await load(first, 16))
  const written = (await journalLines(owner)) - before
  print('durable journalled commands, one organisation', hot)
  console.log(`  journal lines written meanwhile: ${written}`)
  print(
    `durable journalled commands, ${organisations} organisations`,
    sum(await Promise.all(schools.map(async (school) => measure(await load(school, 1))))),
  )
  await owner.end()
  await program.stop()
  removeFolder(dataDir)
}

async function journalLines(owner: Awaited<ReturnType<typeof ownerOf>>): Promise<number> {
  const { rows } = await owner.query<{ lines: string }>('select count(*) as lines from journal')
  return Number(rows[0]?.lines)
}

function sum(parts: readonly Measured[]): Measured {
  return {
    perSecond: parts.reduce((total, part) => total + part.perSecond, 0),
    p50: Math.max(...parts.map((part) => part.p50)),
    p99: Math.max(...parts.map((part) => part.p99)),
    failed: parts.reduce((total, part) => total + part.failed, 0),
  }
}
