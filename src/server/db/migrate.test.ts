import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withClient } from '../postgres/connection.ts'
import { refuseUnsafeRole } from '../postgres/roles.ts'
import { startTestCluster, type TestCluster } from '../testing/cluster.ts'
import { createDatabase, type TestDatabase } from '../testing/database.ts'
import { migrate, migrationFiles } from './migrate.ts'

let cluster: TestCluster
let database: TestDatabase
let folder: string

const FIRST = 'create table pupil (id integer primary key); grant select, insert on pupil to nastavnik_app;'

beforeAll(async () => {
  const empty = mkdtempSync(join(tmpdir(), 'migrations-'))
  cluster = await startTestCluster(empty)
  rmSync(empty, { recursive: true })
})

afterAll(() => cluster.stop())

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  file('0001_first.sql', FIRST)
  database = await createDatabase(cluster.server)
  return async () => {
    await database.drop()
    rmSync(folder, { recursive: true })
  }
})

const file = (name: string, sql: string): void => writeFileSync(join(folder, name), sql)
const run = (): Promise<number[]> => migrate(database.urls.owner, folder)
const ask = (url: string, sql: string) => withClient(url, async (client) => (await client.query(sql)).rows)

describe('migrations', () => {
  it('are applied once, in order, and remembered', async () => {
    file('0002_second.sql', 'alter table pupil add column name text')
    expect(await run()).toEqual([1, 2])
    expect(await run()).toEqual([])
    const rows = await ask(database.urls.owner, 'select number, name from migration order by number')
    expect(rows).toEqual([
      { number: 1, name: 'first' },
      { number: 2, name: 'second' },
    ])
  })

  it('that fail leave nothing behind and are tried again', async () => {
    file('0002_second.sql', 'create table half (id integer); select broken;')
    await expect(run()).rejects.toThrow('0002_second')
    expect(await ask(database.urls.owner, `select to_regclass('half') as half`)).toEqual([{ half: null }])
    file('0002_second.sql', 'create table half (id integer)')
    expect(await run()).toEqual([2])
  })

  it('of two programs that start together are applied by one of them', async () => {
    const both = await Promise.all([run(), run()])
    expect(both.flat()).toEqual([1])
  })

  it('are refused when an applied file has changed, but not when only its line ends have', async () => {
    file('0001_first.sql', `${FIRST}\n-- end\n`)
    await run()
    file('0001_first.sql', `${FIRST}\r\n-- end\r\n`)
    expect(await run()).toEqual([])
    file('0001_first.sql', `${FIRST}\n-- other end\n`)
    await expect(run()).rejects.toThrow('0001_first уже применено, но его файл с тех пор стал другим')
  })

  it('are refused when the database comes from a newer program', async () => {
    file('0002_second.sql', 'select 1')
    await run()
    rmSync(join(folder, '0002_second.sql'))
    await expect(run()).rejects.toThrow(/более новой версией программы.*0002_second/)
  })

  it('must be numbered without gaps and named by the rule', () => {
    file('0003_third.sql', 'select 1')
    expect(() => migrationFiles(folder)).toThrow('without gaps')
    rmSync(join(folder, '0003_third.sql'))
    file('2-second.sql', 'select 1')
    expect(() => migrationFiles(folder)).toThrow('NNNN_name.sql')
  })
})

describe('the roles', () => {
  it('let the application use what it was granted, and neither create, truncate nor own', async () => {
    await run()
    const { app } = database.urls
    await ask(app, 'insert into pupil values (1)')
    expect(await ask(app, 'select id from pupil')).toEqual([{ id: 1 }])
    await expect(ask(app, 'truncate pupil')).rejects.toThrow('permission denied')
    await expect(ask(app, 'create table mine (id integer)')).rejects.toThrow('permission denied')
    await expect(ask(app, 'create temporary table mine (id integer)')).rejects.toThrow('permission denied')
    await expect(ask(app, 'select * from migration')).rejects.toThrow('permission denied')
    await expect(ask(app, 'set role nastavnik_owner')).rejects.toThrow('permission denied')
  })

  it('are held back by row security, or the start is refused with the reason', async () => {
    await run()
    for (const kind of ['app', 'worker', 'public'] as const) await refuseUnsafeRole(database.urls[kind])
    await expect(refuseUnsafeRole(database.urls.owner)).rejects.toThrow('владеет таблицами')
    await expect(refuseUnsafeRole(database.superuserUrl)).rejects.toThrow(/суперпользователь.*BYPASSRLS/)
  })

  it('find Russian text with the extensions that every database has', async () => {
    const rows = await ask(database.urls.app, `select similarity('Семёнова', 'Семенова') > 0.3 as near`)
    expect(rows).toEqual([{ near: true }])
    const names = await ask(database.urls.owner, 'select extname from pg_extension order by 1')
    expect(names).toEqual([{ extname: 'btree_gist' }, { extname: 'pg_trgm' }, { extname: 'plpgsql' }])
  })
})
