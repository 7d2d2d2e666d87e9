import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { joinOwnDatabase } from './databases.ts'
import { withClient } from './postgres/connection.ts'
import { runningServer } from './postgres/pidFile.ts'
import { projectRoot } from './projectRoot.ts'
import { readSettings } from './settings/settings.ts'
import { temporaryFolder } from './testing/cluster.ts'

let folder: string
const programs: Program[] = []

type Program = {
  child: ChildProcess
  said(): string
  ended: Promise<number | null>
  saying(words: RegExp): Promise<string>
}

// Inside the project, so that the packages are found from there.
const bundle = join(projectRoot, 'dist', `test-${process.pid}`, 'main.js')

beforeAll(async () => {
  const entry = join(projectRoot, 'src/server/main.ts')
  await build({
    entryPoints: [entry],
    outfile: bundle,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
  })
})

afterAll(() => rmSync(dirname(bundle), { recursive: true }))

beforeEach(() => {
  folder = mkdtempSync(join(temporaryFolder(), 'nastavnik процесс '))
  chmodSync(folder, 0o755)
})

afterEach(async () => {
  for (const { child, ended } of programs.splice(0)) {
    child.kill('SIGTERM')
    await ended
  }
  rmSync(folder, { recursive: true, force: true })
})

const cluster = (): string => join(folder, 'data', 'postgres')

/** The whole program without LANG and other settings of this machine. */
function run(environment: Record<string, string> = {}): Program {
  const child = spawn(process.execPath, [bundle], {
    cwd: projectRoot,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      DATA_DIR: join(folder, 'data'),
      PORT: '0',
      NASTAVNIK_WORDS: '1',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = once(child, 'close').then(([code]) => code as number | null)
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))
  const saying = async (words: RegExp): Promise<string> => {
    while (!words.test(said)) {
      const over = await Promise.race([once(child.stdout, 'data').then(() => false), ended.then(() => true)])
      if (over && !words.test(said)) throw new Error(`it ended without saying ${words}:\n${said}`)
    }
    return words.exec(said)?.[1] ?? ''
  }
  const program = { child, said: () => said, ended, saying }
  programs.push(program)
  return program
}

describe('the program', () => {
  it('prints its address and a set-up link while empty, answers, and ends with its database at SIGTERM', async () => {
    const program = run()
    const address = await program.saying(/Открыто: (\S+)/)
    const link = await program.saying(/одноразовая\): (\S+)\n/)
    expect(link).toMatch(new RegExp(`^${address}/setup#[\\w-]{43}$`))
    expect((await fetch(`${address}/health/ready`)).status).toBe(200)
    expect(runningServer(cluster())).not.toBeNull()
    program.child.kill('SIGTERM')
    expect(await program.ended).toBe(0)
    expect(program.said()).toContain('Остановлено.')
    expect(existsSync(join(cluster(), 'postmaster.pid'))).toBe(false)
  })

  it('that is told to stop while starting leaves no database behind', async () => {
    const program = run()
    await program.saying(/Создана база данных/)
    program.child.kill('SIGINT')
    expect(await program.ended).toBe(0)
    expect(program.said()).not.toContain('Открыто')
    expect(runningServer(cluster())).toBeNull()
  })

  it('says that the port is taken, names a free one and stops its database', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const taken = typeof address === 'object' && address ? address.port : 0
    const program = run({ PORT: String(taken) })
    expect(await program.ended).toBe(1)
    expect(program.said()).toMatch(new RegExp(`Порт ${taken} занят.*PORT=\\d+ npm start`))
    expect(runningServer(cluster())).toBeNull()
    other.close()
  })

  it('that the database ends with an error repeats no value of it, on the screen or in the log', async () => {
    const first = run()
    await first.saying(/Открыто: (\S+)/)
    const database = await joinOwnDatabase(readSettings({ DATA_DIR: join(folder, 'data') }))
    await withClient(database?.urls.owner ?? '', (client) =>
      client.query(`create function planted() returns trigger language plpgsql as
          $$ begin raise exception 'Сабурова Гульназ'; end $$;
        create trigger planted before update on identity.installation for each row execute function planted()`),
    )
    first.child.kill('SIGTERM')
    await first.ended
    const second = run()
    expect(await second.ended).toBe(1)
    const log = readFileSync(join(folder, 'data', 'nastavnik.log'), 'utf8')
    for (const said of [second.said(), log]) {
      expect(said).toContain('P0001')
      expect(said).not.toContain('Сабурова')
    }
  })

  it('names all faults of its settings and touches nothing', async () => {
    const program = run({ PORT: 'восемь', JOBS: 'later' })
    expect(await program.ended).toBe(1)
    expect(program.said()).toMatch(/PORT:.*JOBS:/s)
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })
})
