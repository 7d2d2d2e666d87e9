import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { projectRoot } from '../projectRoot.ts'
import { StartFault } from '../startFault.ts'
import { temporaryFolder } from '../testing/cluster.ts'
import { type Cluster, startCluster } from './cluster.ts'
import { withClient } from './connection.ts'
import { isAlive, runningServer } from './pidFile.ts'

let parent: string
let said: string[]
const running: Cluster[] = []
const children: ChildProcess[] = []

beforeEach(() => {
  parent = mkdtempSync(join(temporaryFolder(), 'nastavnik life '))
  chmodSync(parent, 0o755)
  said = []
})

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const cluster of running.splice(0)) await cluster.stop()
  rmSync(parent, { recursive: true, force: true })
})

const folder = (name = 'данные школы № 1'): string => join(parent, name)

async function start(dataDir = folder(), onLost: (reason: Error) => void = () => undefined): Promise<Cluster> {
  const cluster = await startCluster({
    dataDir,
    log: (line) => said.push(JSON.stringify(line)),
    onLost,
    settings: { fsync: 'off' },
  })
  running.push(cluster)
  return cluster
}

const ask = async (cluster: Cluster, sql: string): Promise<unknown[]> =>
  withClient(cluster.superuserUrl('postgres'), async (client) => (await client.query(sql)).rows)

/** Another program on the same folder, ended as hard as possible. */
async function otherProgram(dataDir: string): Promise<ChildProcess> {
  const script = join(projectRoot, 'src/server/postgres/testing/holdCluster.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: projectRoot,
  })
  children.push(child)
  await once(child.stdout, 'data')
  return child
}

async function killHard(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

describe('the program’s own database', () => {
  it('starts in a folder with spaces and Cyrillic, understands Russian, keeps what was written and stops cleanly', async () => {
    const first = await start()
    await ask(first, `create table greeting as select 'Ёлка' as word`)
    expect(
      await ask(
        first,
        `select to_tsvector('russian', 'наставники')::text as stem, 'ежи' < 'ёлка' and 'ёлка' < 'жук' as ordered,
           current_setting('server_encoding') as encoding, current_setting('data_checksums') as checksums`,
      ),
    ).toEqual([{ stem: "'наставник':1", ordered: true, encoding: 'UTF8', checksums: 'on' }])
    const pid = first.serverPid()
    await first.stop()
    expect(isAlive(pid)).toBe(false)
    expect(existsSync(join(folder(), 'postgres', 'postmaster.pid'))).toBe(false)
    const second = await start()
    expect(await ask(second, 'select word from greeting')).toEqual([{ word: 'Ёлка' }])
  })

  it('keeps its password to itself and listens on no network address', async () => {
    const cluster = await start()
    expect(statSync(join(cluster.dataDir, 'postgres.password')).mode & 0o777).toBe(0o600)
    expect(statSync(join(cluster.dataDir, 'postgres')).mode & 0o777).toBe(0o700)
    expect(await ask(cluster, `select current_setting('listen_addresses') as addresses`)).toEqual([{ addresses: '' }])
    const wrong = new URL(cluster.superuserUrl('postgres'))
    wrong.password = 'wrong'
    await expect(withClient(wrong.href, async () => 'in')).rejects.toThrow('password authentication failed')
  })

  it('writes no values into its log', async () => {
    const cluster = await start()
    await ask(cluster, 'create table person (name text primary key)')
    await ask(cluster, `insert into person values ('Тайнова')`)
    await expect(ask(cluster, `insert into person values ('Тайнова')`)).rejects.toThrow('duplicate key')
    const log = readFileSync(join(cluster.dataDir, 'postgres.log'), 'utf8')
    expect(log).toContain('duplicate key')
    expect(log).not.toContain('Тайнова')
  })

  it('comes up again by itself when the server is killed, at the same address', async () => {
    const cluster = await start()
    await ask(cluster, 'create table kept as select 1 as one')
    process.kill(cluster.serverPid(), 'SIGKILL')
    const rows = await eventually(() => ask(cluster, 'select one from kept'))
    expect(rows).toEqual([{ one: 1 }])
    await eventually(async () => expect(said.join()).toContain('database-again'))
  })

  it('gives up with a sentence when its folder is removed under it', async () => {
    const lost = new Promise<Error>((resolve) => void start(folder(), resolve))
    await eventually(async () => expect(running).toHaveLength(1))
    rmSync(folder(), { recursive: true, force: true })
    process.kill(running[0]?.serverPid() ?? 0, 'SIGKILL')
    const reason = await lost
    expect(reason).toBeInstanceOf(StartFault)
    expect(reason.message).toContain(`Базы данных в папке ${folder()} больше нет`)
  })

  it('gives up with a sentence when the server stops again and again', async () => {
    let reason: Error | undefined
    const cluster = await start(folder(), (lost) => {
      reason = lost
    })
    for (let death = 1; death <= 21; death++) {
      process.kill(cluster.serverPid(), 'SIGKILL')
      const again = () => said.filter((line) => line.includes('database-again')).length
      await eventually(async () => expect(reason !== undefined || again() === death).toBe(true))
    }
    expect(reason?.message).toContain('21 раз за минуту')
  })

  it('takes over from a program that was killed and left its server running', async () => {
    const child = await otherProgram(folder())
    await killHard(child)
    const orphan = runningServer(join(folder(), 'postgres'))
    expect(orphan).not.toBeNull()
    const cluster = await start()
    expect(said.join()).toContain('database-orphan')
    expect(isAlive(orphan?.pid ?? 0)).toBe(false)
    expect(await ask(cluster, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('says that another program works on the folder, names it and leaves it running', async () => {
    const child = await otherProgram(folder())
    await expect(start()).rejects.toThrow(`уже работает другой экземпляр программы (процесс ${child.pid})`)
    expect(runningServer(join(folder(), 'postgres'))?.state).toBe('ready')
    await killHard(child)
    await start()
  })

  it('refuses a folder of another major version and touches nothing', async () => {
    await (await start()).stop()
    const versionFile = join(folder(), 'postgres', 'PG_VERSION')
    const before = readFileSync(versionFile, 'utf8')
    writeFileSync(versionFile, '17\n')
    await expect(start()).rejects.toThrow(/создана PostgreSQL 17.*npm run backup.*npm run restore/s)
    expect(readFileSync(versionFile, 'utf8')).toBe('17\n')
    writeFileSync(versionFile, before)
    await start()
  })

  it('is not confused by the file of a dead server whose number belongs to somebody else now', async () => {
    await (await start()).stop()
    writeFileSync(
      join(folder(), 'postgres', 'postmaster.pid'),
      `${process.ppid}\n${folder()}\n1\n5432\n/nowhere\n\n\nready\n`,
    )
    expect(runningServer(join(folder(), 'postgres'))).toBeNull()
    await start()
  })
})

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + 10_000
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (performance.now() > deadline) throw error
      await sleep(50)
    }
  }
}
