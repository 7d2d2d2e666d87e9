import type { Endpoint, EndpointPlace, InputOf, OutputOf } from '#contract/endpoint.ts'
import type { Permission } from '#domain/access.ts'
import type { IsoDate } from '#domain/calendar.ts'
import type { Db } from '../db/database.ts'
import type { FileStore } from '../files/store.ts'
import type { Browser } from './browser.ts'

export interface SignedIn {
  accountId: string
  humanId: string
  sessionId: string
}

/** Who acts at an organisation. The database checked the session and the appointments in this transaction. */
export interface Actor extends SignedIn {
  organisationId: string
  organisationKind: string
  personId: string
  permissions: ReadonlySet<Permission>
}

type ActorAt<Place extends EndpointPlace> = Place extends 'nowhere' ? null : Place extends 'oneself' ? SignedIn : Actor

export interface Upload {
  name: string
  bytes: Uint8Array
}

export interface Request<E extends Endpoint> {
  /** The transaction itself; committed by the platform when the command answers. */
  db: Db
  input: InputOf<E>
  actor: ActorAt<E['place']>
  today: IsoDate
  browser: Browser
  /** Kept bytes by their hash; a row of `stored_file` in the same transaction says whose they are. */
  files: FileStore
  /** Aborted when the caller has gone. A command that takes long may stop then; nothing of it is kept if it throws. */
  signal: AbortSignal
  upload: E['kind'] extends 'upload' ? Upload : undefined
}

export type Command<E extends Endpoint> = (request: Request<E>) => Promise<OutputOf<E>>

/** For work that must not hold a connection while it computes (a password hash): it opens its transactions itself. */
export interface UnhurriedRequest<E extends Endpoint> extends Omit<Request<E>, 'db'> {
  transaction<T>(work: (db: Db) => Promise<T>): Promise<T>
}
export type UnhurriedCommand<E extends Endpoint> = (request: UnhurriedRequest<E>) => Promise<OutputOf<E>>

export interface Route {
  endpoint: Endpoint
  // biome-ignore lint/suspicious/noExplicitAny: a list of routes forgets what each one takes; serve() checked it
  run: (request: any) => Promise<unknown>
  opensTransactions: boolean
}

export function serve<E extends Endpoint>(endpoint: E, run: Command<E>): Route {
  return { endpoint, run, opensTransactions: false }
}

export function serveUnhurried<E extends Endpoint>(endpoint: E, run: UnhurriedCommand<E>): Route {
  if (typeof endpoint.journal === 'function') throw new Error(`${endpoint.name} journals through the database itself`)
  return { endpoint, run, opensTransactions: true }
}
