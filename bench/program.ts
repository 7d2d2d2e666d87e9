import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { findCluster } from '#server/postgres/cluster.ts'
import { projectRoot } from '#server/projectRoot.ts'

export interface Program {
  address: string
  process: ChildProcess
  dataDir: string
  /** Milliseconds from spawning to the line «ready». */
  startedIn: number
  residentBytes(): number
  stop(): Promise<void>
}

export function newDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nastavnik-bench-'))
  // As root the database runs under a user of its own, who must be able to pass through.
  chmodSync(folder, 0o711)
  return folder
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** The built program as a service runs it: its own database on a real disk, every commit durable. */
export async function startProgram(dataDir: string, extra: Record<string, string> = {}): Promise<Program> {
  const entry = join(projectRoot, 'dist', 'server', 'main.js')
  if (!existsSync(entry)) throw new Error('npm run build first')
  const began = performance.now()
  const env = { ...process.env, NASTAVNIK_WORDS: '0', DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', ...extra }
  const child = spawn(process.execPath, [entry], { env, cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  // A benchmark that fails must not leave a program behind.
  const stopWithUs = () => child.kill('SIGTERM')
  process.once('exit', stopWithUs)
  void ended.then(() => process.off('exit', stopWithUs))
  const address = await readyAddress(child, ended)
  return {
    address,
    process: child,
    dataDir,
    startedIn: performance.now() - began,
    residentBytes: () => residentOf(child.pid ?? 0),
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}

function readyAddress(child: ChildProcess, ended: Promise<void>): Promise<string> {
  return new Promise((resolve, reject) => {
    void ended.then(() => reject(new Error('the program ended before it was ready')))
    if (!child.stdout) return reject(new Error('no output'))
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('{')) return
      const told = JSON.parse(line) as { event?: string; address?: string; level?: string }
      if (told.event === 'ready' && told.address) resolve(told.address)
      if (told.level === 'error') process.stderr.write(`${line}\n`)
    })
  })
}

export function residentOf(pid: number): number {
  const line = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+) kB/)
  return Number(line?.[1] ?? 0) * 1024
}

export async function ownerUrlOf(dataDir: string): Promise<string> {
  const found = await findCluster(dataDir)
  if (!found) throw new Error('no database is running there')
  return found.url('nastavnik_owner', 'nastavnik')
}

/** The owner's connections to the database of a running program, for seeding and for looking. */
export async function ownerOf(dataDir: string): Promise<pg.Pool> {
  const pool = new pg.Pool({ connectionString: await ownerUrlOf(dataDir), max: 4 })
  pool.on('error', () => undefined)
  return pool
}

/** A cookie of a session made by hand: signing in is measured elsewhere. */
export async function sessionOf(owner: pg.Pool, accountId: string): Promise<string> {
  const token = randomBytes(32)
  await owner.query(
    `insert into identity.session (token_hash, account_id, client, idle_limit, expires_at)
     values (sha256($1), $2, 'bench', '1 day', now() + interval '1 day')`,
    [token, accountId],
  )
  return `nastavnik=${token.toString('base64url')}`
}
