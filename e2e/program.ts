import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Program {
  address: string
  /** The one-time link of an empty installation; null in the demo. */
  setUpLink: string | null
  stop(): Promise<void>
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** The built program on a throwaway folder, on a fixed day and a port of its own. */
export async function startProgram(given: { today: string; demo?: boolean }): Promise<Program> {
  const folder = mkdtempSync(join(temporaryFolder(), 'nastavnik-journey-'))
  // As root the database runs as a user of its own, who has to pass through here.
  chmodSync(folder, 0o755)
  const dataDir = join(folder, 'data')
  mkdirSync(dataDir, { mode: 0o755 })
  // Only a folder that was marked while it was empty accepts another day.
  writeFileSync(join(dataDir, 'purpose'), given.demo ? 'demo\n' : 'test\n')
  const child = spawn(process.execPath, [join(root, 'dist', 'server', 'main.js')], {
    cwd: folder,
    env: environment({ DATA_DIR: dataDir, FIXED_TODAY: given.today, ...(given.demo ? { NASTAVNIK_DEMO: '1' } : {}) }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))
  const ended = once(child, 'close')
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const saying = async (event: string) => {
    while (!said.includes(`"event":"${event}"`)) {
      const over = await Promise.race([once(child.stdout, 'data').then(() => false), ended.then(() => true)])
      if (over) throw new Error(`the program ended before it was ready:\n${said}`)
    }
    return JSON.parse(said.split('\n').find((line) => line.includes(`"event":"${event}"`)) ?? '{}')
  }
  const { address } = await saying('ready')
  const setUpLink = given.demo ? null : (await saying('set-up')).link
  return { address, setUpLink, stop }
}

/** Without the settings of whoever runs the journeys. */
function environment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const { PATH, HOME, SystemRoot } = process.env
  return { PATH, HOME, ...(SystemRoot ? { SystemRoot } : {}), PORT: '0', ...settings }
}

const neededBytes = 1024 * 1024 * 1024

/** Memory is fastest, but containers often have 64 MB of it there. */
function temporaryFolder(): string {
  const memory = '/dev/shm'
  if (process.platform !== 'linux' || !existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize >= neededBytes ? memory : tmpdir()
}
