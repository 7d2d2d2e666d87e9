import type pg from 'pg'
import type { Endpoint } from '#contract/endpoint.ts'
import { type Permission, type PermissionSet, permissionsOf } from '#domain/access.ts'
import { type Db, databaseOn } from '../db/database.ts'
import type { Client } from '../db/pool.ts'
import { send } from '../db/statements.ts'
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

const begin = { name: 'begin', text: 'begin' }
const ending = { commit: { name: 'commit', text: 'commit' }, rollback: { name: 'rollback', text: 'rollback' } }

/** One transaction in one scope. */
export async function inScope<T>(transactions: Transactions, work: Work<T>): Promise<T> {
  const guess = transactions.endWith === 'commit' ? guessFor(work) : null
  if (guess !== null) {
    const ahead = await attempt(transactions, work, guess)
    if (ahead !== 'guessed-wrong') return ahead.result
    forget(work)
  }
  const attempted = await attempt(transactions, work, null)
  if (attempted === 'guessed-wrong') throw new Error('there was no guess')
  return attempted.result
}

async function attempt<T>(
  { pool, endWith }: Transactions,
  work: Work<T>,
  guess: Guess | null,
): Promise<{ result: T } | 'guessed-wrong'> {
  const client = await pool.connect()
  const closing: Closing = { client, sent: [] }
  try {
    const result = await (guess === null
      ? work.run(databaseOn(client), await enter(client, work), closing)
      : runAhead(work, guess, closing))
    if (work.endpoint.kind === 'read' && endWith === 'commit') leaveOpen(client)
    else await Promise.all([...closing.sent, send(client, ending[endWith])])
    client.release()
    return { result }
  } catch (error) {
    await rollBack(client)
    if (error === guessedWrong) return 'guessed-wrong'
    throw error
  }
}

const guessedWrong = new Error('this person may not do now what they might do before')

/**
 * The first statements of somebody who acted here a moment ago are sent together with the one that enters the scope,
 * as if they still may. What the database then answers to that one decides: unless it is word for word what it was,
 * nobody gets the answers to the others, and all of it is rolled back.
 */
async function runAhead<T>(work: Work<T>, guess: Guess, closing: Closing): Promise<T> {
  const { client } = closing
  const entering = enterSession(client, work, (answered) => {
    if (answered !== guess.answered) throw guessedWrong
  })
  const running = work.run(databaseOn(client), guess.entered, closing)
  running.catch(() => undefined)
  try {
    await entering
  } catch (error) {
    await running.catch(() => undefined)
    throw error
  }
  return running
}

/** A statement of the program itself, as nobody. */
export async function asNobody(pool: pg.Pool, text: string): Promise<Record<string, unknown>[]> {
  const client = await pool.connect()
  try {
    const [, { rows }] = await Promise.all([beginOn(client), send(client, { text }), send(client, ending.commit)])
    client.release()
    return rows
  } catch (error) {
    await rollBack(client)
    throw error
  }
}

async function rollBack(client: Client): Promise<void> {
  try {
    await send(client, ending.rollback)
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
    send(client, ending.commit).catch(() => undefined)
  }, lingerMs)
  leftOpen.set(client, timer)
}

function beginOn(client: Client): Promise<unknown> {
  const timer = leftOpen.get(client)
  if (timer === undefined) return send(client, begin)
  clearTimeout(timer)
  leftOpen.delete(client)
  return Promise.all([send(client, ending.commit), send(client, begin)])
}

type Entering = Omit<Work<unknown>, 'run'>

async function enter(client: Client, entering: Entering): Promise<Entered> {
  if (entering.endpoint.place === 'nowhere' || entering.sessionToken === null) {
    await beginOn(client)
    if (entering.endpoint.place !== 'nowhere') throw new PlatformAnswer(401, 'sign-in')
    return { actor: null, today: null }
  }
  const answered = await enterSession(client, entering)
  const entered = enteredBy(answered, entering)
  remember(entering, answered)
  return entered
}

const enteringSession = { name: 'enter_session', text: 'select scope.enter_session($1, $2) as entered' }

/** One message begins the transaction and enters the scope: sending it costs more than what the database does with it. */
async function enterSession(
  client: Client,
  { sessionToken, organisationId }: Entering,
  check: (answered: string) => void = () => undefined,
): Promise<string> {
  const [, { rows }] = await Promise.all([
    beginOn(client),
    send(client, {
      ...enteringSession,
      values: [sessionToken, organisationId],
      check: ([row]) => check(String(row?.entered)),
    }),
  ])
  return String(rows[0]?.entered)
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
  const permissions = permissionsBy(sets)
  if (!permissions.has(endpoint.allow as Permission)) throw new PlatformAnswer(403, 'forbidden')
  if (missing === 't') throw new PlatformAnswer(403, 'second-factor-needed')
  return { actor: { ...signedIn, organisationId, organisationKind: kind, personId, permissions }, today }
}

const known = new Map<string, ReadonlySet<Permission>>()

/** There are few combinations, and making the set of one takes as long as a small query. */
function permissionsBy(sets: string): ReadonlySet<Permission> {
  const already = known.get(sets)
  if (already) return already
  const made = permissionsOf((sets === '' ? [] : sets.split(',')) as PermissionSet[])
  if (known.size < 1000) known.set(sets, made)
  return made
}

interface Guess {
  answered: string
  entered: Entered
}

/** What the database answered last, by session and place. */
const answers = new Map<string, string>()
const mostAnswers = 20_000

function keyOf({ sessionToken, organisationId }: Entering): string {
  return `${sessionToken?.toString('latin1')}${organisationId}`
}

/** Null where the last answer would not let them do this: what else there is to say comes from the database anew. */
function guessFor(entering: Entering): Guess | null {
  const { kind, place } = entering.endpoint
  if ((kind !== 'read' && kind !== 'write') || place === 'nowhere' || entering.sessionToken === null) return null
  const answered = answers.get(keyOf(entering))
  if (answered === undefined) return null
  try {
    return { answered, entered: enteredBy(answered, entering) }
  } catch {
    return null
  }
}

function remember(entering: Entering, answered: string): void {
  if (answers.size >= mostAnswers) answers.clear()
  answers.set(keyOf(entering), answered)
}

function forget(entering: Entering): void {
  answers.delete(keyOf(entering))
}
