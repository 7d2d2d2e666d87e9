import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { inject } from 'vitest'
import { type CallInputOf, type Endpoint, type OutputOf, pathOf } from '#contract/endpoint.ts'
import { openPool } from '../db/pool.ts'
import { routes } from '../features.ts'
import { openFileStore } from '../files/store.ts'
import { createApplication } from '../http/application.ts'
import { createDatabase } from './database.ts'
import { type World, worldIn } from './world.ts'

export interface Answer<Output> {
  status: number
  /** The answer of a call that went well; failures are in `failure`. */
  output: Output
  failure: {
    error: string
    reasons?: { reason: string; words: string; subject?: string }[]
    issues?: { path: string; message: string }[]
  }
  headers: Record<string, unknown>
  bytes: Buffer
}

export interface CallOptions<E extends Endpoint> {
  as: string | null
  at?: string
  input?: CallInputOf<E>
  file?: { name: string; bytes: Uint8Array }
  idempotencyKey?: string
}

export interface TestApplication {
  app: FastifyInstance
  world: World
  /** The owner's connections: sees all rows, for arranging and looking. */
  owner: pg.Pool
  appUrl: string
  workerUrl: string
  superuserUrl: string
  /** Signs in as an account of the world; returns what `as` takes. */
  signIn(accountId: string): Promise<string>
  call<E extends Endpoint>(endpoint: E, options: CallOptions<E>): Promise<Answer<OutputOf<E>>>
  close(): Promise<void>
}

export const worldToday = '2026-10-05'

/** A real application on a database of its own, for one test file. Today is 5 October 2026. */
export async function openTestApplication(endWith: 'commit' | 'rollback' = 'commit'): Promise<TestApplication> {
  const database = await createDatabase(inject('testServer'))
  const owner = new pg.Pool({ connectionString: database.urls.owner, max: 2 })
  owner.on('error', () => undefined)
  await owner.query('update identity.installation set fixed_today = $1', [worldToday])
  const world = await worldIn(owner, worldToday)
  const pool = openPool({ url: database.urls.app, size: 8, onError: () => undefined })
  const bugs: object[] = []
  const filesFolder = mkdtempSync(join(tmpdir(), 'nastavnik-files-'))
  const app = await createApplication({
    transactions: { pool, endWith },
    routes,
    files: openFileStore(filesFolder),
    webFolder: null,
    secure: false,
    publicOrigin: null,
    trustProxy: false,
    tls: null,
    log: (line) => {
      if ('stack' in line) bugs.push(line)
    },
  })
  return {
    app,
    world,
    owner,
    appUrl: database.urls.app,
    workerUrl: database.urls.worker,
    superuserUrl: database.superuserUrl,
    signIn: (accountId) => signIn(owner, accountId),
    call: (endpoint, options) => callThrough(app, endpoint, options, bugs),
    close: async () => {
      await app.close()
      await pool.end()
      await owner.end()
      await database.drop()
      rmSync(filesFolder, { recursive: true, force: true })
    },
  }
}

async function signIn(owner: pg.Pool, accountId: string): Promise<string> {
  const token = randomBytes(32)
  await owner.query(
    `insert into identity.session (token_hash, account_id, client, idle_limit, expires_at)
     values (sha256($1), $2, 'Тест', '1 day', now() + interval '1 day')`,
    [token, accountId],
  )
  return token.toString('base64url')
}

async function callThrough<E extends Endpoint>(
  app: FastifyInstance,
  endpoint: E,
  options: CallOptions<E>,
  bugs: object[],
) {
  const { as, at, input = {}, file, idempotencyKey } = options
  const headers: Record<string, string> = {}
  if (as !== null) headers.cookie = `nastavnik=${as}`
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey
  const path = pathOf(endpoint, at)
  const reads = endpoint.kind === 'read' || endpoint.kind === 'download'
  const sent = reads
    ? await app.inject({ method: 'GET', url: `${path}?input=${encodeURIComponent(JSON.stringify(input))}`, headers })
    : file
      ? await app.inject({ method: 'POST', url: path, ...multipartOf(input, file, headers) })
      : await app.inject({ method: 'POST', url: path, payload: input as object, headers })
  const json = String(sent.headers['content-type'] ?? '').includes('json') ? sent.json() : null
  // A bug is shown with its stack where the test stands, not as a bare 500.
  if (sent.statusCode === 500) throw new Error(`${endpoint.name}: ${JSON.stringify(bugs.at(-1), null, 1)}`)
  return {
    status: sent.statusCode,
    output: json as OutputOf<E>,
    failure: json as Answer<never>['failure'],
    headers: sent.headers,
    bytes: sent.rawPayload,
  }
}

function multipartOf(input: unknown, file: { name: string; bytes: Uint8Array }, headers: Record<string, string>) {
  const boundary = `----${randomBytes(12).toString('hex')}`
  const part = (head: string) => Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`)
  const payload = Buffer.concat([
    part('name="input"'),
    Buffer.from(`${JSON.stringify(input)}\r\n`),
    part(`name="file"; filename="${file.name}"`),
    Buffer.from(file.bytes),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  return { payload, headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` } }
}
