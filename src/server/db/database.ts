import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type KyselyPlugin,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { Client } from './pool.ts'
import type { DB } from './schema.generated.ts'
import { send } from './statements.ts'

/** The SQL builder bound to one client, that is, to the transaction that the platform opened on it. */
export type Db = Kysely<DB>

const camelCase = new CamelCasePlugin()
/** Columns of answers are renamed once a statement instead of once a row: by `send`. */
const camelCaseInStatements: KyselyPlugin = {
  transformQuery: (asked) => camelCase.transformQuery(asked),
  transformResult: async ({ result }) => result,
}

const bound = new WeakMap<Client, Db>()

export function databaseOn(client: Client): Db {
  const known = bound.get(client)
  if (known) return known
  const made = new Kysely<DB>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createDriver: () => driverOn(client),
    },
    plugins: [camelCaseInStatements],
  })
  bound.set(client, made)
  return made
}

function driverOn(client: Client) {
  const connection: DatabaseConnection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      try {
        const { rows, count } = await send(client, {
          ...nameOf(query.sql),
          text: query.sql,
          values: query.parameters,
        })
        return { rows: rows as R[], numAffectedRows: BigInt(count) }
      } catch (error) {
        // Of a failure at the database one wants to know which line of the program asked.
        if (error instanceof Error) Error.captureStackTrace(error)
        throw error
      }
    },
    streamQuery() {
      throw new Error('streams do not go through a pipelined connection')
    },
  }
  const notHere = () => Promise.reject(new Error('the platform owns the transaction'))
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: notHere,
    commitTransaction: notHere,
    rollbackTransaction: notHere,
    destroy: async () => {},
  }
}

const names = new Map<string, string>()
const mostNames = 500

/** A statement seen twice is prepared under a name, so that its plan is made once a connection. */
function nameOf(text: string): { name?: string } {
  const known = names.get(text)
  if (known !== undefined) return known === '' ? {} : { name: known }
  if (names.size >= mostNames) return {}
  names.set(text, `q${names.size}`)
  return {}
}
