import { once } from 'node:events'
import { Readable } from 'node:stream'
import type { Client, Connection, Submittable } from 'pg'

type CopyConnection = Connection & {
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
}

/** node-postgres knows the messages of COPY but offers no call for them; these are the handlers it looks for. */
type CopyQuery = Submittable & Record<`handle${string}`, (...given: never[]) => void>

const GATHER = 65_536

/** The rows that `copy … to stdout` gives, as they come; a slow reader slows the database down. */
export function copyOut(client: Client, statement: string): Readable {
  let connection: CopyConnection | undefined
  let gathered: Buffer[] = []
  let size = 0
  const give = (): boolean => {
    const more = size === 0 || rows.push(Buffer.concat(gathered, size))
    gathered = []
    size = 0
    return more
  }
  const rows = new Readable({ read: () => connection?.stream.resume() })
  const query: CopyQuery = {
    submit: (opened) => {
      connection = opened as CopyConnection
      connection.query(statement)
    },
    handleCopyData: ({ chunk }: { chunk: Buffer }) => {
      // The parser uses its buffer again, so the bytes must be taken out of it.
      gathered.push(Buffer.from(chunk))
      size += chunk.length
      // One message is one row; to compress every row by itself would take minutes.
      if (size >= GATHER && !give()) connection?.stream.pause()
    },
    handleCommandComplete: () => void give(),
    handleReadyForQuery: () => rows.push(null),
    handleError: (error: Error) => rows.destroy(error),
  }
  client.query(query)
  return rows
}

/** Sends rows to `copy … from stdin`; answers when the database has taken them all. */
export function copyIn(client: Client, statement: string, rows: AsyncIterable<Buffer>): Promise<void> {
  return new Promise((resolve, reject) => {
    const query: CopyQuery = {
      submit: (connection) => (connection as CopyConnection).query(statement),
      handleCopyInResponse: (connection: CopyConnection) => void send(connection, rows),
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(),
      handleError: (error: Error) => reject(error),
    }
    client.query(query)
  })
}

async function send(connection: CopyConnection, rows: AsyncIterable<Buffer>): Promise<void> {
  try {
    for await (const chunk of rows) {
      connection.sendCopyFromChunk(chunk)
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
    }
    connection.endCopyFrom()
  } catch (error) {
    connection.sendCopyFail((error as Error).message)
  }
}
