import type { Socket } from 'node:net'
import pg from 'pg'
import type { Client } from './pool.ts'

export interface Statement {
  /** Under a name it is parsed and planned once a connection. */
  name?: string
  text: string
  values?: readonly unknown[]
  /** Throws when nothing that comes after in the message may be used: all of it then fails with that error. */
  check?: (rows: Row[]) => void
}

export type Row = Record<string, unknown>

export interface Answered {
  /** Keys in camelCase, as the program names columns. */
  rows: Row[]
  count: number
}

interface Waiting extends Statement {
  rows: Row[]
  columns: readonly Column[]
  resolve: (answered: Answered) => void
  reject: (error: Error) => void
}

interface Column {
  key: string
  parse: (text: string) => unknown
}

/** What the library keeps inside a client. */
interface Connection {
  stream: Socket
  parsedStatements: Record<string, string>
  submittedNamedStatements: Record<string, string>
  sync(): void
}

interface Line {
  connection: Connection
  collected: Waiting[] | null
  /** Of each named statement, so that the database need not describe its answer again. */
  columns: Map<string, readonly Column[]>
}

const lines = new WeakMap<Client, Line>()

/**
 * Statements asked for in the same turn leave in one message, and the database answers it with one: a message costs
 * more than a small statement. After a failure the rest of the message is skipped and fails likewise.
 */
export function send(client: Client, statement: Statement): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const line = lineOf(client)
    const waiting = { ...statement, rows: [], columns: [], resolve, reject }
    if (line.collected) return void line.collected.push(waiting)
    const message = [waiting]
    line.collected = message
    process.nextTick(() => {
      line.collected = null
      client.query(asOneQuery(line, message))
    })
  })
}

function lineOf(client: Client): Line {
  const known = lines.get(client)
  if (known) return known
  const { connection } = client as unknown as { connection: Connection }
  const line = { connection, collected: null, columns: new Map() }
  lines.set(client, line)
  return line
}

/** The library takes the whole message for one query of its own kind. */
function asOneQuery(line: Line, message: readonly Waiting[]): pg.Query {
  let at = 0
  let refused: Error | null = null
  const current = () => message[at] as Waiting
  const end = (count: number) => {
    const { name, columns, check, resolve, reject, rows } = current()
    at += 1
    if (name !== undefined) line.columns.set(name, columns)
    try {
      if (refused === null) check?.(rows)
    } catch (error) {
      refused = error as Error
    }
    if (refused === null) resolve({ rows, count })
    else reject(refused)
  }
  const handlers = {
    submit: () => write(line, message),
    handleRowDescription: ({ fields }: { fields: pg.FieldDef[] }) => learn(current(), fields),
    handleDataRow: ({ fields }: { fields: (string | null)[] }) => current().rows.push(rowOf(current().columns, fields)),
    handleCommandComplete: ({ text }: { text: string }) => end(countIn(text)),
    handleEmptyQuery: () => end(0),
    handleReadyForQuery: () => undefined,
    handleError: (error: Error) => {
      const left = message.slice(at)
      at = message.length
      for (const { name, reject } of left) {
        if (name && !(name in line.connection.parsedStatements)) delete line.connection.submittedNamedStatements[name]
        reject(refused ?? error)
      }
    },
  }
  // By name and text the library keeps what has been parsed on the connection.
  const parsed = { name: { get: () => message[at]?.name }, text: { get: () => message[at]?.text } }
  return Object.assign(Object.create(pg.Query.prototype, parsed), handlers)
}

/** Answers an error, as the library wants it, when a value cannot be written; then nothing has left. */
function write({ connection, columns }: Line, message: readonly Waiting[]): Error | null {
  const chunks: Buffer[] = []
  const collecting = Object.assign(Object.create(connection), { _send: (chunk: Buffer) => chunks.push(chunk) })
  const unfinished = Object.assign(Object.create(collecting), { sync: () => undefined })
  const undescribed = Object.assign(Object.create(unfinished), { describe: () => undefined })
  try {
    for (const waiting of message) {
      const { name, text, values } = waiting
      const known = name === undefined ? undefined : columns.get(name)
      waiting.columns = known ?? []
      const query = Object.assign(Object.create(pg.Query.prototype), { name, text, values, portal: '' })
      query.prepare(known ? undescribed : unfinished)
    }
  } catch (error) {
    return error as Error
  }
  collecting.sync()
  connection.stream.write(Buffer.concat(chunks))
  return null
}

function learn(waiting: Waiting, fields: readonly pg.FieldDef[]): void {
  waiting.columns = fields.map(({ name, dataTypeID }) => ({
    key: name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    parse: pg.types.getTypeParser(dataTypeID, 'text'),
  }))
}

function rowOf(columns: readonly Column[], fields: readonly (string | null)[]): Row {
  const row: Row = {}
  for (let index = 0; index < columns.length; index += 1) {
    const { key, parse } = columns[index] as Column
    const text = fields[index]
    row[key] = text === null || text === undefined ? null : parse(text)
  }
  return row
}

/** «INSERT 0 5» and «SELECT 5», but «BEGIN». */
function countIn(tag: string): number {
  return Number(tag.slice(tag.lastIndexOf(' ') + 1)) || 0
}
