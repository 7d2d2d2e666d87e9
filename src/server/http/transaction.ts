import type pg from 'pg'
import type { Endpoint } from '#contract/endpoint.ts'
import { type Permission, type PermissionSet, permissionsOf } from '#domain/access.ts'
import { type Db, databaseOn } from '../db/database.ts'
import type { Client } from '../db/pool.ts'
import { NotThere, PlatformAnswer } from './refused.ts'
import type { Actor, SignedIn } from './route.ts'

export interface Transactions {
  pool: pg.Pool
  /** `rollback` only in the access test, where each call must leave the world as it was. */
  endWith: 'commit' | 'rollback'
}

export interface Entered {
  actor: Actor | SignedIn | null
  /** Null where nobody is signed in: such endpoints do not ask for the day. */
  today: string | null
}

/** Statements sent just before COMMIT without waiting for them: the journal holds its chain no longer than it must. */
export interface Closing {
  client: Client
  sent: Promise<unknown>[]
}

export interface Work<T> {
  endpoint: Endpoint
  sessionToken: Buffer | null
  organisationId: string | undefined
  run: (db: Db, entered: Entered, closing: Closing) => Promise<T>
}

/** One transaction in one scope. */
export async function inScope<T>({ pool, endWith }: Transactions, work: Work<T>): Promise<T> {
  const client = await pool.connect()
  try {
    const entered = await enter(client, work)
    const closing: Closing = { client, sent: [] }
    const result = await work.run(databaseOn(client), entered, closing)
    if (work.endpoint.kind === 'read' && endWith === 'commit') leaveOpen(client)
    else await Promise.all([...closing.sent, client.query(endWith)])
    client.release()
    return result
  } catch (error) {
    await rollBack(client)
    throw error
  }
}

/** A statement of the program itself, as nobody. */
export async function asNobody(pool: pg.Pool, text: string): Promise<Record<string, unknown>[]> {
  const client = await pool.connect()
  try {
    await client.query(beginning(client))
    const { rows } = await client.query(text)
    await client.query('commit')
    client.release()
    return rows
  } catch (error) {
    await rollBack(client)
    throw error
  }
}

async function rollBack(client: Client): Promise<void> {
  try {
    await client.query('rollback')
    client.release()
  } catch (error) {
    client.release(error instanceof Error ? error : true)
  }
}

const lingerMs = 2
const leftOpen = new WeakMap<Client, NodeJS.Timeout>()

/**
 * Nothing hangs on the COMMIT of a read, so it travels with the BEGIN of the next request on this connection, or by
 * itself a moment later. Whoever takes a connection of this pool must therefore come through this file.
 */
function leaveOpen(client: Client): void {
  const timer = setTimeout(() => {
    leftOpen.delete(client)
    // A connection that breaks here is taken out by the pool.
    client.query('commit').catch(() => undefined)
  }, lingerMs)
  leftOpen.set(client, timer)
}

function beginning(client: Client): string {
  const timer = leftOpen.get(client)
  if (timer === undefined) return 'begin'
  clearTimeout(timer)
  leftOpen.delete(client)
  return 'commit; begin'
}

type Entering = Omit<Work<unknown>, 'run'>

async function enter(client: Client, entering: Entering): Promise<Entered> {
  const { endpoint, sessionToken, organisationId } = entering
  if (endpoint.place === 'nowhere' || sessionToken === null) {
    await client.query(beginning(client))
    if (endpoint.place !== 'nowhere') throw new PlatformAnswer(401, 'sign-in')
    return { actor: null, today: null }
  }
  const { outcome, signedIn, personId, kind, sets, secondFactorMissing, today } = await enterSession(
    client,
    sessionToken,
    organisationId,
  )
  if (outcome === 'signed-out') throw new PlatformAnswer(401, 'sign-in')
  if (outcome !== 'entered') throw new NotThere()
  if (endpoint.place === 'oneself' || organisationId === undefined) return { actor: signedIn, today }
  if (endpoint.place === 'municipality' && kind !== 'municipality') throw new NotThere()
  const permissions = permissionsOf(sets)
  if (!permissions.has(endpoint.allow as Permission)) throw new PlatformAnswer(403, 'forbidden')
  if (secondFactorMissing) throw new PlatformAnswer(403, 'second-factor-needed')
  return { actor: { ...signedIn, organisationId, organisationKind: kind, personId, permissions }, today }
}

/** One message begins the transaction and enters the scope: sending it costs more than what the database does with it. */
async function enterSession(client: Client, sessionToken: Buffer, organisationId: string | undefined) {
  const place = organisationId === undefined ? 'null' : client.escapeLiteral(organisationId)
  const token = `'\\x${sessionToken.toString('hex')}'`
  const message = `${beginning(client)}; select scope.enter_session(${token}::bytea, ${place}::uuid) as entered`
  // Several statements in one message answer with a list, whatever the types of the library say.
  const answers = (await client.query(message)) as unknown as pg.QueryResult<{ entered: string }>[]
  const parts = String(answers.at(-1)?.rows[0]?.entered).split('|')
  const [
    outcome,
    accountId = '',
    humanId = '',
    personId = '',
    sessionId = '',
    kind = '',
    sets = '',
    missing,
    today = '',
  ] = parts
  return {
    outcome,
    signedIn: { accountId, humanId, sessionId } satisfies SignedIn,
    personId,
    kind,
    sets: (sets === '' ? [] : sets.split(',')) as PermissionSet[],
    secondFactorMissing: missing === 't',
    today,
  }
}
