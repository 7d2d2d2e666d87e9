import { pathOf } from '#contract/endpoint.ts'
import { setUp, signIn } from '#features/accounts/contract.ts'
import { newDataFolder, ownerOf, type Program, removeFolder, startProgram } from './program.ts'

const atOnce = 30
const one = { login: 'bench-kurator', password: 'восемь тихих вёсел у причала' }

/** One sign-in after another, then a class of thirty at nine o'clock. */
export async function benchSignIn(): Promise<void> {
  const dataDir = newDataFolder()
  const program = await startProgram(dataDir, { JOBS: 'off' })
  await setUpOrganisation(program, dataDir)
  const alone: number[] = []
  for (let index = 0; index < 20; index += 1) alone.push(await timed(() => signedIn(program)))
  console.log(`sign-in, one after another: ${told(alone)}`)
  const began = performance.now()
  const together = await Promise.all(Array.from({ length: atOnce }, () => timed(() => signedIn(program))))
  console.log(`sign-in, ${atOnce} at once: ${told(together)}, all in ${Math.round(performance.now() - began)} ms`)
  await program.stop()
  removeFolder(dataDir)
}

async function setUpOrganisation(program: Program, dataDir: string): Promise<void> {
  const owner = await ownerOf(dataDir)
  const token = Buffer.alloc(32, 7)
  await owner.query(
    `insert into identity.setup_link (token_hash, expires_at) values (sha256($1), now() + interval '1 hour')`,
    [token],
  )
  await owner.end()
  await send(program, setUp, {
    ...one,
    token: token.toString('base64url'),
    organisation: {
      kind: 'school',
      fullName: 'Школа',
      shortName: 'Школа',
      locality: 'Заречный',
      timeZone: 'Europe/Moscow',
    },
    owner: { surname: 'Орлова', given: 'Вера', patronymic: 'Игоревна', post: 'директор', actsAs: ['head', 'curator'] },
  })
}

async function signedIn(program: Program): Promise<void> {
  await send(program, signIn, one)
}

async function send(program: Program, endpoint: typeof setUp | typeof signIn, body: object): Promise<void> {
  const answer = await fetch(program.address + pathOf(endpoint), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (answer.status !== 200) throw new Error(`${endpoint.name}: ${answer.status} ${await answer.text()}`)
  await answer.arrayBuffer()
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

function told(times: number[]): string {
  const sorted = [...times].sort((first, second) => first - second)
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`
}
