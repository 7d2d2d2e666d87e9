import type { Socket } from 'node:net'
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
export async function inScope<T>(transactions: Transactions, work: Work<T>): Promise<T> {
  const guess = work.endpoint.kind === 'read' && transactions.endWith === 'commit' ? guessFor(work) : null
  if (guess !== null) {
    const ahead = await readAhead(transactions.pool, work, guess)
    if (ahead !== 'guessed-wrong') return ahead.result
  }
  return afterEntering(transactions, work)
}

async function afterEntering<T>({ pool, endWith }: Transactions, work: Work<T>): Promise<T> {
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

/**
 * A read whose person acted here a moment ago is sent together with the message that enters the scope, as if they
 * still may. What the database then answers to that message decides: unless it is word for word what it was, nothing
 * of the read is used.
 */
async function readAhead<T>(pool: pg.Pool, work: Work<T>, guess: Guess): Promise<{ result: T } | 'guessed-wrong'> {
  const client = await pool.connect()
  try {
    sendTogether(client)
    const entering = enterSession(client, work)
    const running = work.run(databaseOn(client), guess.entered, { client, sent: [] })
    running.catch(() => undefined)
    const answered = await entering
    if (answered !== guess.answered) {
      forget(work)
      await running.catch(() => undefined)
      await rollBack(client)
      return 'guessed-wrong'
    }
    const result = await running
    leaveOpen(client)
    client.release()
    return { result }
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
  if (entering.endpoint.place === 'nowhere' || entering.sessionToken === null) {
    await client.query(beginning(client))
    if (entering.endpoint.place !== 'nowhere') throw new PlatformAnswer(401, 'sign-in')
    return { actor: null, today: null }
  }
  const answered = await enterSession(client, entering)
  const entered = enteredBy(answered, entering)
  remember(entering, { answered, entered })
  return entered
}

/** One message begins the transaction and enters the scope: sending it costs more than what the database does with it. */
async function enterSession(client: Client, { sessionToken, organisationId }: Entering): Promise<string> {
  const place = organisationId === undefined ? 'null' : client.escapeLiteral(organisationId)
  const token = `'\\x${sessionToken?.toString('hex')}'`
  const message = `${beginning(client)}; select scope.enter_session(${token}::bytea, ${place}::uuid) as entered`
  // Several statements in one message answer with a list, whatever the types of the library say.
  const answers = (await client.query(message)) as unknown as pg.QueryResult<{ entered: string }>[]
  return String(answers.at(-1)?.rows[0]?.entered)
}

/** What the answer of the database means for this endpoint; throws what is to be answered instead. */
function enteredBy(answered: string, { endpoint, organisationId }: Entering): Entered {
  const parts = answered.split('|')
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
  if (outcome === 'signed-out') throw new PlatformAnswer(401, 'sign-in')
  if (outcome !== 'entered') throw new NotThere()
  const signedIn: SignedIn = { accountId, humanId, sessionId }
  if (endpoint.place === 'oneself' || organisationId === undefined) return { actor: signedIn, today }
  if (endpoint.place === 'municipality' && kind !== 'municipality') throw new NotThere()
  const permissions = permissionsOf((sets === '' ? [] : sets.split(',')) as PermissionSet[])
  if (!permissions.has(endpoint.allow as Permission)) throw new PlatformAnswer(403, 'forbidden')
  if (missing === 't') throw new PlatformAnswer(403, 'second-factor-needed')
  return { actor: { ...signedIn, organisationId, organisationKind: kind, personId, permissions }, today }
}

interface Guess {
  answered: string
  entered: Entered
}

/** By endpoint, session and place, since what is allowed depends on all three. */
const guesses = new Map<string, Guess>()
const mostGuesses = 20_000

function keyOf({ endpoint, sessionToken, organisationId }: Entering): string {
  return `${endpoint.name} ${sessionToken?.toString('latin1')} ${organisationId}`
}

function guessFor(entering: Entering): Guess | null {
  if (entering.endpoint.place === 'nowhere' || entering.sessionToken === null) return null
  return guesses.get(keyOf(entering)) ?? null
}

function remember(entering: Entering, guess: Guess): void {
  if (entering.endpoint.kind !== 'read') return
  if (guesses.size >= mostGuesses) guesses.clear()
  guesses.set(keyOf(entering), guess)
}

function forget(entering: Entering): void {
  guesses.delete(keyOf(entering))
}

/** What is sent in this turn leaves in one piece. */
function sendTogether(client: Client): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection
  stream.cork()
  setImmediate(() => stream.uncork())
}
