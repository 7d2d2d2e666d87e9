import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

export interface KeptFile {
  sha256: Buffer
  size: number
}

/** Files of all organisations by the SHA-256 of what is in them; who may read which one, the database knows. */
export interface FileStore {
  /** On the disk for good when it answers; to be called before the row that names the file is committed. */
  keep(bytes: Uint8Array): Promise<KeptFile>
  /** @throws when the file is lost or is not what it was. */
  read(sha256: Uint8Array): Promise<Buffer>
  /** Removes files that no row names; a young one may belong to a transaction that is not committed yet. */
  sweepOrphans(stillNamed: StillNamed, now: Date): Promise<{ removed: number }>
}

/** Of these hashes, those that a row of any organisation names. */
export type StillNamed = (hashes: Buffer[]) => Promise<Buffer[]>

export const orphanHours = 24
const hashesAtOnce = 1000

export function openFileStore(folder: string): FileStore {
  return {
    keep: (bytes) => keep(folder, bytes),
    read: (sha256) => read(folder, sha256),
    sweepOrphans: (stillNamed, now) => sweepOrphans(folder, stillNamed, now),
  }
}

async function keep(folder: string, bytes: Uint8Array): Promise<KeptFile> {
  const sha256 = hashOf(bytes)
  const path = pathOf(folder, sha256.toString('hex'))
  const home = dirname(path)
  await mkdir(home, { recursive: true })
  const unfinished = join(home, `${randomUUID()}.part`)
  await writeDurably(unfinished, bytes)
  // Also when the file is there already: a new one is young, so that no sweep takes it before the commit.
  await rename(unfinished, path)
  await Promise.all([folder, home].map(syncFolder))
  return { sha256, size: bytes.byteLength }
}

async function read(folder: string, sha256: Uint8Array): Promise<Buffer> {
  const bytes = await readFile(pathOf(folder, Buffer.from(sha256).toString('hex')))
  if (!hashOf(bytes).equals(sha256)) throw new Error('a stored file is not what it was')
  return bytes
}

async function sweepOrphans(folder: string, stillNamed: StillNamed, now: Date): Promise<{ removed: number }> {
  await putBack(folder)
  const old = await filesBefore(folder, now.getTime() - orphanHours * 3600_000)
  const hashes = old.map(({ name }) => name).filter((name) => /^[0-9a-f]{64}$/.test(name))
  const named = new Set<string>()
  for (let from = 0; from < hashes.length; from += hashesAtOnce) {
    const asked = hashes.slice(from, from + hashesAtOnce).map((hash) => Buffer.from(hash, 'hex'))
    for (const hash of await stillNamed(asked)) named.add(hash.toString('hex'))
  }
  let removed = 0
  for (const { name, path, at } of old) {
    if (!named.has(name) && (await removedUnchanged(path, at))) removed += 1
  }
  return { removed }
}

const aside = '.swept'

/**
 * Whoever keeps a file once more makes it young again, at any moment. So the file is put aside before it is looked at:
 * what is kept from then on lands under the free name, and what was kept until then shows in the age of the one aside.
 */
async function removedUnchanged(path: string, at: number): Promise<boolean> {
  if ((await mtimeOf(path)) !== at) return false
  const swept = `${path}${aside}`
  if (!(await moved(path, swept))) return false
  const unchanged = (await mtimeOf(swept)) === at
  if (unchanged) await rm(swept, { force: true })
  else await moved(swept, path)
  return unchanged
}

/** What a sweep that was cut off had put aside; young again, it may take the place of one that was kept meanwhile. */
async function putBack(folder: string): Promise<void> {
  for (const path of (await filesIn(folder)).filter((each) => each.endsWith(aside))) {
    await utimes(path, new Date(), new Date())
    await moved(path, path.slice(0, -aside.length))
  }
}

async function filesBefore(folder: string, moment: number) {
  const found: { name: string; path: string; at: number }[] = []
  for (const path of await filesIn(folder)) {
    const at = await mtimeOf(path)
    if (at !== undefined && at < moment) found.push({ name: basename(path), path, at })
  }
  return found
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

async function mtimeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => null))?.mtimeMs
}

async function moved(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A new name is durable only when its folder is. */
async function syncFolder(path: string): Promise<void> {
  // Windows opens no folders and writes their entries through by itself.
  const folder = await open(path, 'r').catch(() => null)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}

function pathOf(folder: string, hash: string): string {
  return join(folder, hash.slice(0, 2), hash)
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest()
}
