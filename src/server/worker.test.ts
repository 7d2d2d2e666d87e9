import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { joinOwnDatabase } from './databases.ts'
import { withClient } from './postgres/connection.ts'
import { projectRoot } from './projectRoot.ts'
import { readSettings } from './settings/settings.ts'
import { temporaryFolder } from './testing/cluster.ts'

let folder: string
const started: Started[] = []
// Inside the project, so that the packages are found from there.
const bundles = join(projectRoot, 'dist', `test-worker-${process.pid}`)

interface Started {
  child: ChildProcess
  ended: Promise<number | null>
  said: () => string
}

beforeAll(async () => {
  folder = mkdtempSync(join(temporaryFolder(), 'nastavnik-worker-'))
  chmodSync(folder, 0o755)
  await build({
    entryPoints: ['main', 'worker'].map((name) => join(projectRoot, 'src', 'server', `${name}.ts`)),
    outdir: bundles,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  })
})
afterAll(async () => {
  for (const { child, ended } of started.reverse()) {
    child.kill('SIGTERM')
    await ended
  }
  for (const each of [folder, bundles]) rmSync(each, { recursive: true, force: true })
})

function start(name: 'main' | 'worker', environment: Record<string, string> = {}): Started {
  const env = { PATH: process.env.PATH, DATA_DIR: join(folder, 'data'), PORT: '0', JOBS: 'apart', ...environment }
  const child = spawn(process.execPath, [join(bundles, `${name}.js`)], { cwd: projectRoot, env })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (text += part))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const one = { child, ended, said: () => text }
  started.push(one)
  return one
}

test('a worker of its own does the work of a program that leaves it alone, and ends cleanly', async () => {
  const without = start('worker')
  expect(await without.ended).toBe(1)
  expect(without.said()).toContain('программа не запущена')

  const program = start('main')
  await vi.waitFor(() => expect(program.said()).toContain('"ready"'), 30_000)
  const database = await joinOwnDatabase(readSettings({ DATA_DIR: join(folder, 'data') }))
  const waiting = (job: string) =>
    withClient(database?.urls.owner ?? '', async (client) => {
      await client.query(job)
      const { rows } = await client.query('select count(*)::int as jobs from graphile_worker._private_jobs')
      return Number(rows[0].jobs)
    })
  expect(await waiting(`select graphile_worker.add_job('sweep.rows')`)).toBe(1)

  const worker = start('worker')
  await vi.waitFor(async () => expect(await waiting('select 1')).toBe(0), 20_000)
  worker.child.kill('SIGTERM')
  expect(await worker.ended).toBe(0)
  expect(worker.said()).toContain('"stopped"')
}, 60_000)

test('a worker beside a program that works by itself says that it is not needed', async () => {
  const worker = start('worker', { JOBS: 'same' })
  expect(await worker.ended).toBe(1)
  expect(worker.said()).toContain('JOBS=apart')
})
