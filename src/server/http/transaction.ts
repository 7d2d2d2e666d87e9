import type pg from 'pg'
import type { Endpoint } from '#contract/endpoint.ts'
import { type PermissionSet, permissionsOf } from '#domain/access.ts'
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

export interface Work<T> {
  endpoint: Endpoint
  sessionToken: Buffer | null
  organisationId: string | undefined
  run: (db: Db, entered: Entered, client: Client) => Promise<T>
}

/** One transaction in one scope. A read is answered before its COMMIT is confirmed: nothing hangs on it. */
export async function inScope<T>({ pool, endWith }: Transactions, work: Work<T>): Promise<T> {
  const client = await pool.connect()
  let settled = false
  try {
    const begun = client.query('begin')
    // Not waited for yet: when the connection breaks, what comes after it says so first.
    begun.catch(() => undefined)
    const entered = await enter(client, work)
    await begun
    const result = await work.run(databaseOn(client), entered, client)
    const commit = client.query(endWith)
    settled = true
    if (work.endpoint.kind === 'read' && work.endpoint.place !== 'nowhere') {
      commit.then(
        () => client.release(),
        (error: Error) => client.release(error),
      )
    } else {
      await commit.then(
        () => client.release(),
        (error: Error) => {
          client.release(error)
          throw error
        },
      )
    }
    return result
  } catch (error) {
    if (!settled) await rollBack(client)
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

const enterSession = { name: 'enter_session', text: 'select scope.enter_session($1, $2) as entered' }

async function enter(
  client: Client,
  { endpoint, sessionToken, organisationId }: Omit<Work<unknown>, 'run'>,
): Promise<Entered> {
  if (endpoint.place === 'nowhere') return { actor: null, today: null }
  if (sessionToken === null) throw new PlatformAnswer(401, 'sign-in')
  const { rows } = await client.query({ ...enterSession, values: [sessionToken, organisationId ?? null] })
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
  ] = String(rows[0]?.entered).split('|')
  if (outcome === 'signed-out') throw new PlatformAnswer(401, 'sign-in')
  if (outcome !== 'entered') throw new NotThere()
  const signedIn: SignedIn = { accountId, humanId, sessionId }
  if (endpoint.place === 'oneself' || organisationId === undefined) return { actor: signedIn, today }
  if (endpoint.place === 'municipality' && kind !== 'municipality') throw new NotThere()
  const permissions = permissionsOf((sets === '' ? [] : sets.split(',')) as PermissionSet[])
  if (!permissions.has(endpoint.allow as never)) throw new PlatformAnswer(403, 'forbidden')
  if (missing === 't') throw new PlatformAnswer(403, 'second-factor-needed')
  return { actor: { ...signedIn, organisationId, organisationKind: kind, personId, permissions }, today }
}
