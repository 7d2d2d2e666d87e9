import { pathOf } from '#contract/endpoint.ts'
import { loginKey } from '#domain/signIn/login.ts'
import { setUp, signIn } from '#features/accounts/contract.ts'
import { newDataFolder, ownerOf, type Program, removeFolder, startProgram } from './program.ts'

const atOnce = 30
const password = 'восемь тихих вёсел у причала'
const pupil = (index: number) => `pupil-${index}`
const one = { login: 'bench-kurator', password }

/** One sign-in after another, then a class of thirty at nine o'clock. */
export async function benchSignIn(): Promise<void> {
  const dataDir = newDataFolder()
  const program = await startProgram(dataDir, { JOBS: 'off' })
  await setUpOrganisation(program, dataDir)
  await copyAccount(dataDir)
  const alone: number[] = []
  for (let index = 0; index < 20; index += 1) alone.push(await timed(() => send(program, signIn, one)))
  console.log(`sign-in, one after another: ${told(alone)}`)
  const began = performance.now()
  const together = await Promise.all(
    Array.from({ length: atOnce }, (_, index) => timed(() => send(program, signIn, { login: pupil(index), password }))),
  )
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

/** Thirty people with the same password: what is computed for each sign-in is the same. */
async function copyAccount(dataDir: string): Promise<void> {
  const owner = await ownerOf(dataDir)
  const { rows } = await owner.query<{ column: string }>(
    `select column_name as column from information_schema.columns where table_schema = 'identity' and table_name = 'account'
       and column_name not in ('id', 'human_id', 'login', 'login_key') and is_generated = 'NEVER'`,
  )
  const others = rows.map(({ column }) => column).join(', ')
  const logins = Array.from({ length: atOnce }, (_, index) => pupil(index))
  await owner.query(
    `with made as (select gen_random_uuid() as id, login, login_key from unnest($2::text[], $3::text[]) as p(login, login_key)),
     humans as (insert into identity.human (id) select id from made)
     insert into identity.account (human_id, login, login_key, ${others})
     select made.id, made.login, made.login_key, ${others.replace(/\w+/g, 'a.$&')} from made, identity.account a where a.login = $1`,
    [one.login, logins, logins.map(loginKey)],
  )
  await owner.end()
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
