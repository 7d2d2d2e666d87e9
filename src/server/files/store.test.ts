import { mkdtempSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FileStore, openFileStore } from './store.ts'

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
const age = () => {
  for (const path of files()) utimesSync(path, longAgo, longAgo)
}

describe('A file that was kept', () => {
  test('comes back byte by byte, and kept twice is one file', async () => {
    const { sha256, size } = await store.keep(order)
    await Promise.all([store.keep(order), store.keep(order)])
    expect(await store.read(sha256)).toEqual(order)
    expect(size).toBe(order.byteLength)
    expect(files()).toHaveLength(1)
  })

  test('is not given out once somebody changed it on the disk', async () => {
    const { sha256 } = await store.keep(order)
    writeFileSync(files()[0] ?? '', 'Приказ № 157-од')
    await expect(store.read(sha256)).rejects.toThrow('not what it was')
  })
})

describe('A file that no row names', () => {
  test('is removed after a day, the named one beside it stays', async () => {
    await store.keep(order)
    const named = await store.keep(Buffer.from('другой приказ'))
    age()
    expect(await store.sweepOrphans(async () => [named.sha256], now)).toEqual({ removed: 1 })
    expect(await store.read(named.sha256)).toEqual(Buffer.from('другой приказ'))
  })

  test('stays while a transaction may still be on its way', async () => {
    await store.keep(order)
    expect(await store.sweepOrphans(async () => [], new Date())).toEqual({ removed: 0 })
  })

  test('stays when it is kept again while the sweep asks the database', async () => {
    const { sha256 } = await store.keep(order)
    age()
    const keptMeanwhile = async () => {
      await store.keep(order)
      return []
    }
    expect(await store.sweepOrphans(keptMeanwhile, now)).toEqual({ removed: 0 })
    expect(await store.read(sha256)).toEqual(order)
  })

  test('and was put aside by a sweep that was cut off comes back when a row names it after all', async () => {
    const { sha256 } = await store.keep(order)
    const path = files()[0] ?? ''
    renameSync(path, `${path}.swept`)
    expect(await store.sweepOrphans(async (hashes) => hashes, new Date())).toEqual({ removed: 0 })
    expect(await store.read(sha256)).toEqual(order)
  })

  test('also goes when it was never finished', async () => {
    writeFileSync(join(folder, 'cut-off.part'), 'Прик')
    age()
    expect(await store.sweepOrphans(async () => [], now)).toEqual({ removed: 1 })
  })
})

test('An empty folder needs no sweep', async () => {
  expect(await openFileStore(join(folder, 'absent')).sweepOrphans(async () => [], now)).toEqual({ removed: 0 })
})
