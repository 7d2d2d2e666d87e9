import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../db/migrate.ts'
import { type Cluster, startCluster } from '../postgres/cluster.ts'
import { withClient } from '../postgres/connection.ts'
import { DATABASE, ROLES, setUpDatabase } from '../postgres/roles.ts'
import { projectRoot } from '../projectRoot.ts'
import { temporaryFolder } from '../testing/cluster.ts'

const fileId = '00000000-0000-4000-8000-000000000002'
let folder: string
let cluster: Cluster
// Inside the project, so that the packages are found from there.
const bundle = join(projectRoot, 'dist', `test-backup-${process.pid}`, 'backup.js')

beforeAll(async () => {
  folder = mkdtempSync(join(temporaryFolder(), 'nastavnik-backup-'))
  chmodSync(folder, 0o755)
  await build({
    entryPoints: [join(projectRoot, 'src/server/backup/backupCommand.ts')],
    outfile: bundle,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  })
  cluster = await startCluster({ dataDir: join(folder, 'data'), log: () => undefined, settings: { fsync: 'off' } })
  await setUpDatabase(cluster.superuserUrl('postgres'), DATABASE, cluster.rolePassword)
  await migrate(cluster.url(ROLES.owner, DATABASE))
})
afterAll(async () => {
  await cluster.stop()
  for (const each of [folder, join(bundle, '..')]) rmSync(each, { recursive: true, force: true })
})

async function backup(name: string): Promise<{ code: number; said: string }> {
  const env = { PATH: process.env.PATH, DATA_DIR: join(folder, 'data') }
  const child = spawn(process.execPath, [bundle, join(folder, name)], { cwd: projectRoot, env })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (said += part))
  const [code] = await once(child, 'close')
  return { code: Number(code), said }
}

test('the command ends well while every document has its file, and as a failure that names the file when one is lost', async () => {
  expect(await backup('целая')).toMatchObject({ code: 0 })
  await withClient(cluster.url(ROLES.owner, DATABASE), (client) =>
    client.query(
      `with school as (
         insert into organisation (kind, full_name, short_name, locality)
         values ('school', 'Школа № 1', 'Школа № 1', 'Заречный') returning organisation_id
       )
       insert into stored_file (organisation_id, id, sha256, size, media_type, name)
       select organisation_id, $1, sha256('приказ'), 6, 'application/pdf', 'Приказ Сабуровой.pdf' from school`,
      [fileId],
    ),
  )
  const { code, said } = await backup('с потерей')
  expect(code).toBe(1)
  expect(said).toContain(fileId)
  expect(said).not.toContain('Сабуров')
  expect(existsSync(join(folder, 'с потерей', 'manifest.json'))).toBe(true)
}, 60_000)
