import { mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { FileStore } from './store.ts'

/** What happens just before the sweep renames or removes a file: the moments between its looking and its acting. */
const before: { rename?: (() => Promise<void>) | undefined; rm?: (() => Promise<void>) | undefined } = {}

const hooked = async () => {
  const real = await vi.importActual<typeof import('node:fs/promises')>('node:fs/promises')
  const first = async (act: 'rename' | 'rm') => {
    const happen = before[act]
    before[act] = undefined
    await happen?.()
  }
  return {
    ...real,
    rename: async (from: string, to: string) => {
      if (!from.endsWith('.part')) await first('rename')
      return real.rename(from, to)
    },
    rm: async (path: string, options: object) => {
      await first('rm')
      return real.rm(path, options)
    },
  }
}

// Test files share their modules, so the store is loaded anew for this one and forgotten after it.
let openFileStore: typeof import('./store.ts').openFileStore
beforeAll(async () => {
  vi.doMock('node:fs/promises', hooked)
  vi.resetModules()
  openFileStore = (await import('./store.ts')).openFileStore
})
afterAll(() => {
  vi.doUnmock('node:fs/promises')
  vi.resetModules()
})

let folder: string
let store: FileStore
const order = Buffer.from('Приказ № 156-од')
const longAgo = new Date('2026-10-01T08:00:00Z')
const now = new Date('2026-10-05T08:00:00Z')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nastavnik-files-'))
  store = openFileStore(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [join(entry.parentPath, entry.name)] : [],
  )

test.each(['rename', 'rm'] as const)(
  'A file kept again just before the %s of the sweep is there afterwards',
  async (act) => {
    const { sha256 } = await store.keep(order)
    for (const path of files()) utimesSync(path, longAgo, longAgo)
    const keptAgain = vi.fn(async () => {
      await store.keep(order)
    })
    before[act] = keptAgain
    await store.sweepOrphans(async () => [], now)
    expect(keptAgain).toHaveBeenCalled()
    expect(await store.read(sha256)).toEqual(order)
    expect(files()).toHaveLength(1)
  },
)
