import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../db/migrate.ts'
import { withClient } from '../postgres/connection.ts'
import { startTestCluster, type TestCluster, temporaryFolder } from '../testing/cluster.ts'
import { createDatabase, type TestDatabase } from '../testing/database.ts'
import { checkBackup } from './checkBackup.ts'
import { makeBackup } from './makeBackup.ts'
import { manifestFile, readManifest } from './manifest.ts'
import { restoreBackup } from './restoreBackup.ts'

// Everything that makes loading hard: references in a circle, row security of the owner, made columns, triggers, identity.
const STRUCTURE = `
  create schema identity;
  create table identity.account (id integer primary key);
  create table organisation (organisation_id integer primary key, head_id integer, name text not null,
    short text generated always as (left(name, 3)) stored);
  create table person (organisation_id integer not null references organisation, id bigint generated always as identity,
    note text, photo bytea, primary key (id));
  alter table organisation add constraint headed_by foreign key (head_id) references person deferrable initially deferred;
  create table journal (id bigint generated always as identity primary key, person_id bigint not null references person);
  alter table person enable row level security;
  alter table person force row level security;
  create policy owner_sees_all on person to nastavnik_owner using (true) with check (true);
  create function tell() returns trigger language plpgsql as $$
    begin insert into journal (person_id) values (new.id); return null; end $$;
  create trigger told after insert on person for each row execute function tell();`

const NASTY = 'таб\\t\tперевод\nстроки \\N "кавычки" \\. ёЁ «ёлочки» 🎓\r\n'

let cluster: TestCluster
let migrations: string
let folder: string
let source: TestDatabase
let target: TestDatabase

beforeAll(async () => {
  const empty = mkdtempSync(join(temporaryFolder(), 'backup-empty-'))
  cluster = await startTestCluster(empty)
  rmSync(empty, { recursive: true })
})

afterAll(() => cluster.stop())

beforeEach(async () => {
  folder = mkdtempSync(join(temporaryFolder(), 'backup копии '))
  chmodSync(folder, 0o711)
  migrations = join(folder, 'migrations')
  mkdirSync(migrations)
  writeFileSync(join(migrations, '0001_all.sql'), STRUCTURE)
  source = await createDatabase(cluster.server)
  target = await createDatabase(cluster.server)
  await migrate(source.urls.owner, migrations)
  return async () => {
    await source.drop()
    await target.drop()
    rmSync(folder, { recursive: true, force: true })
  }
})

const ask = (database: TestDatabase, sql: string, values: unknown[] = []) =>
  withClient(database.urls.owner, async (client) => (await client.query(sql, values)).rows)

const backup = (name = 'копия') =>
  makeBackup({ ownerUrl: source.urls.owner, dataDir: join(folder, 'data'), purpose: 'real' }, join(folder, name))

const restore = (name = 'копия', recreate: (() => Promise<void>) | null = null) =>
  restoreBackup(join(folder, name), {
    ownerUrl: target.urls.owner,
    dataDir: join(folder, 'restored'),
    recreate,
    migrations,
  })

async function fillSource(): Promise<void> {
  await ask(source, `insert into organisation (organisation_id, name) values (1, 'Школа № 1')`)
  await ask(source, 'insert into person (organisation_id, note, photo) values (1, $1, $2)', [
    NASTY,
    Buffer.from([0, 10, 92, 255]),
  ])
  await ask(source, 'update organisation set head_id = 1')
  mkdirSync(join(folder, 'data', 'files', 'ab'), { recursive: true })
  writeFileSync(join(folder, 'data', 'files', 'ab', 'order.docx'), 'приказ')
}

const organisation = '00000000-0000-4000-8000-000000000001'
const id = (last: number) => `00000000-0000-4000-8000-00000000000${last}`
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')
const storePath = (hash: string, data: string) => join(folder, data, 'files', hash.slice(0, 2), hash)
const readStore = (hash: string) => readFileSync(storePath(hash, 'restored'), 'utf8')

function fileInStore(hash: string, text: string, data = 'data'): void {
  const path = storePath(hash, data)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** Three rows that name files: a whole one, one of a document, one without. */
async function nameStoredFiles(): Promise<void> {
  writeFileSync(
    join(migrations, '0002_files.sql'),
    `create table stored_file (organisation_id uuid, id uuid, sha256 bytea not null, primary key (organisation_id, id));
     create table registration (organisation_id uuid, document_id uuid, file_id uuid);`,
  )
  await migrate(source.urls.owner, migrations)
  for (const [at, text] of ['целый', 'испорченный', 'пропавший'].entries()) {
    await ask(source, `insert into stored_file values ($1, $2, decode($3, 'hex'))`, [
      organisation,
      id(at + 1),
      hashOf(text),
    ])
  }
  await ask(source, 'insert into registration values ($1, $2, $3)', [organisation, id(8), id(2)])
}

describe('a backup', () => {
  it('gives back every row and file, and the database goes on where it was', async () => {
    await fillSource()
    const manifest = await backup()
    expect(manifest.tables.map(({ name, rows }) => [name, rows])).toEqual([
      ['account', 0],
      ['journal', 1],
      ['organisation', 1],
      ['person', 1],
    ])
    await restore()
    const all =
      'select o.*, p.note, p.photo, (select count(*)::int from journal) as told from organisation o join person p using (organisation_id)'
    expect(await ask(target, all)).toEqual(await ask(source, all))
    expect(await ask(target, 'select note, photo from person')).toEqual([
      { note: NASTY, photo: Buffer.from([0, 10, 92, 255]) },
    ])
    expect(readFileSync(join(folder, 'restored', 'files', 'ab', 'order.docx'), 'utf8')).toBe('приказ')
    expect(await ask(target, 'insert into person (organisation_id) values (1) returning id::int')).toEqual([{ id: 2 }])
    expect(await ask(target, 'select count(*)::int as told from journal')).toEqual([{ told: 2 }])
    await expect(ask(target, 'update organisation set head_id = 77')).rejects.toThrow('headed_by')
    expect(await ask(target, `select relforcerowsecurity as forced from pg_class where relname = 'person'`)).toEqual([
      { forced: true },
    ])
  })

  it('taken under writes is of one moment: nobody’s half-written work is in it', async () => {
    await fillSource()
    let writing = true
    const writer = withClient(source.urls.owner, async (client) => {
      // Each transaction makes one person and, by the trigger, one journal row.
      for (; writing; ) await client.query('insert into person (organisation_id) values (1)')
    })
    const manifest = await backup()
    const during = await ask(source, 'select count(*)::int as persons from person')
    writing = false
    await writer
    const rows = new Map(manifest.tables.map((table) => [table.name, table.rows]))
    expect(rows.get('person')).toBe(rows.get('journal'))
    expect(rows.get('person')).toBeLessThanOrEqual(Number(during[0]?.persons))
    await restore()
    expect(await ask(target, 'select count(*)::int as persons from person')).toEqual([{ persons: rows.get('person') }])
  })

  it('is proved in a scratch server that leaves nothing behind', async () => {
    await fillSource()
    await backup()
    await checkBackup(join(folder, 'копия'), migrations)
    expect(readdirSync(folder).sort()).toEqual(['data', 'migrations', 'копия'])
  })

  it('that lacks a file named by a row, or has another one under its name, is made and names the documents', async () => {
    await nameStoredFiles()
    fileInStore(hashOf('целый'), 'целый')
    fileInStore(hashOf('испорченный'), 'испорченныЙ')
    const { lost } = await backup()
    expect(lost).toEqual([
      { organisationId: organisation, fileId: id(2), documentIds: [id(8)], state: 'damaged' },
      { organisationId: organisation, fileId: id(3), documentIds: [], state: 'missing' },
    ])
    await checkBackup(join(folder, 'копия'), migrations)
    expect((await restore()).lost).toEqual(lost)
  })

  it('puts a file over one in the target that is not what its name says, and leaves a whole one', async () => {
    fileInStore(hashOf('целый'), 'целый')
    fileInStore(hashOf('испорченный'), 'испорченныЙ')
    await backup()
    fileInStore(hashOf('целый'), 'целыЙ', 'restored')
    fileInStore(hashOf('испорченный'), 'испорченный', 'restored')
    await restore()
    expect(readStore(hashOf('целый'))).toBe('целый')
    expect(readStore(hashOf('испорченный'))).toBe('испорченный')
  })

  it('that is damaged is refused before anything is touched', async () => {
    await fillSource()
    await backup()
    writeFileSync(join(folder, 'копия', 'files', 'ab', 'order.docx'), 'Приказ')
    await expect(restore()).rejects.toThrow(/повреждена.*order\.docx/)
    expect(await ask(target, `select to_regclass('organisation') as there`)).toEqual([{ there: null }])
    rmSync(join(folder, 'копия', manifestFile))
    expect(() => readManifest(join(folder, 'копия'))).toThrow('нет резервной копии')
  })

  it('is never put over data', async () => {
    await fillSource()
    await backup()
    await restore()
    await expect(restore()).rejects.toThrow('уже есть данные')
    await expect(backup()).rejects.toThrow('уже есть')
  })

  it('of a structure that this program does not know is refused', async () => {
    await backup()
    writeFileSync(join(migrations, '0001_all.sql'), `${STRUCTURE} -- changed`)
    await expect(restore()).rejects.toThrow(/база устроена иначе.*all/)
  })

  it('fails rather than leave out rows that row security hides from it', async () => {
    await fillSource()
    await ask(source, 'drop policy owner_sees_all on person')
    await expect(backup()).rejects.toThrow('row security hides rows of public.person')
    expect(existsSync(join(folder, 'копия'))).toBe(false)
  })

  it('of an older structure is brought up to date by the next start', async () => {
    await fillSource()
    await backup()
    writeFileSync(join(migrations, '0002_more.sql'), 'alter table person add column city text')
    await restore()
    expect(await migrate(target.urls.owner, migrations)).toEqual([2])
    expect(await ask(target, 'select city from person')).toEqual([{ city: null }])
  })
})
