import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../testing/cluster.ts'
import { type Cluster, startCluster } from './cluster.ts'
import { withClient } from './connection.ts'
import { DATABASE, ROLES, setUpDatabase } from './roles.ts'

// A server of its own: passwords and settings of roles belong to the whole server.
let folder: string
let cluster: Cluster
const setUp = () => setUpDatabase(cluster.superuserUrl('postgres'), DATABASE, cluster.rolePassword)

beforeAll(async () => {
  folder = mkdtempSync(join(temporaryFolder(), 'nastavnik-roles-'))
  chmodSync(folder, 0o711)
  cluster = await startCluster({ dataDir: folder, log: () => undefined, settings: { fsync: 'off' } })
  await setUp()
})
afterAll(async () => {
  await cluster.stop()
  for (const path of new Set([folder, cluster.dataDir])) rmSync(path, { recursive: true, force: true })
})

const asApplication = (sql: string) =>
  withClient(cluster.url(ROLES.app, DATABASE), async (client) => (await client.query(sql)).rows)

test('what a role of the program did to itself is undone by the next start', async () => {
  await asApplication(`alter role nastavnik_app in database "${DATABASE}" set lock_timeout = '1s';
    alter role nastavnik_app set default_transaction_read_only = on`)
  expect(await asApplication('show transaction_read_only')).toEqual([{ transaction_read_only: 'on' }])
  expect(await asApplication('show lock_timeout')).toEqual([{ lock_timeout: '1s' }])
  await asApplication(`set transaction read write; alter role nastavnik_app password 'taken'`)
  await expect(asApplication('select 1')).rejects.toThrow('password')
  await setUp()
  expect(await asApplication('show transaction_read_only')).toEqual([{ transaction_read_only: 'off' }])
  expect(await asApplication('show lock_timeout')).toEqual([{ lock_timeout: '0' }])
  expect(await asApplication('show jit')).toEqual([{ jit: 'off' }])
})

test.each([
  "select lo_from_bytea(0, decode(repeat('00', 1000), 'hex'))",
  'select lo_creat(-1)',
  'select pg_advisory_lock(1851880308)',
  'select pg_try_advisory_xact_lock(1, 2)',
])('the application has no way to: %s', async (sql) => {
  await expect(asApplication(sql)).rejects.toThrow('permission denied')
})
