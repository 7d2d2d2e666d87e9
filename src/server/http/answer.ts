import { createHash } from 'node:crypto'
import type { Endpoint } from '#contract/endpoint.ts'
import type { Db } from '../db/database.ts'
import type { Client } from '../db/pool.ts'
import { type Statement, send } from '../db/statements.ts'
import type { FileStore } from '../files/store.ts'
import type { Browser } from './browser.ts'
import { DoesNotFit, Refused } from './refused.ts'
import type { Actor, Route, Upload } from './route.ts'
import { type Closing, type Entered, inScope, type Transactions } from './transaction.ts'

export interface Call {
  input: unknown
  organisationId: string | undefined
  browser: Browser
  files: FileStore
  upload: Upload | undefined
  signal: AbortSignal
  /** A command sent again with the same key gets the first answer. */
  idempotencyKey: string | undefined
  /** Told who acts as soon as it is known, for the log. */
  entered: (actor: Entered['actor']) => void
}

/** The straight line of a request: input → scope and permission → command → journal → output. */
export async function answer(transactions: Transactions, route: Route, call: Call): Promise<unknown> {
  const input = fitting(route.endpoint, call.input)
  if (route.opensTransactions) return runUnhurried(transactions, route, call, input)
  try {
    return await runOnce(transactions, route, call, input)
  } catch (error) {
    // Two commands met crosswise and the database let one go: nothing of it was kept, so it may run again.
    if (error instanceof Error && 'code' in error && error.code === '40P01')
      return runOnce(transactions, route, call, input)
    throw error
  }
}

function runOnce(transactions: Transactions, route: Route, call: Call, input: unknown): Promise<unknown> {
  const { endpoint } = route
  const { browser, files, upload, signal, idempotencyKey: key } = call
  return inScope(transactions, {
    ...whereOf(route, call),
    run: async (db, { actor, today }, closing) => {
      call.entered(actor)
      const perform = async () =>
        endpoint.output.parse(await route.run({ db, input, actor, today, browser, files, upload, signal }))
      if (endpoint.kind === 'read' || endpoint.kind === 'download') return perform()
      return onlyOnce(closing, { endpoint, actor, key, input, perform })
    },
  })
}

/** Such a command journals in its own transaction, through the function of the database that it calls. */
async function runUnhurried(transactions: Transactions, route: Route, call: Call, input: unknown): Promise<unknown> {
  const where = whereOf(route, call)
  const { actor, today } = await inScope(transactions, { ...where, run: async (_db, entered) => entered })
  call.entered(actor)
  const transaction = <T>(run: (db: Db) => Promise<T>) => inScope(transactions, { ...where, run })
  const { browser, files, upload, signal } = call
  const run = route.run({ input, actor, today, browser, files, upload, signal, transaction })
  return route.endpoint.output.parse(await run)
}

/** Session, place and permission alone; throws as the call itself would. */
export async function mayEnter(
  transactions: Transactions,
  { endpoint, browser, organisationId }: { endpoint: Endpoint; browser: Browser; organisationId: string | undefined },
): Promise<void> {
  const where = { endpoint, sessionToken: browser.sessionToken, organisationId }
  await inScope(transactions, { ...where, run: async () => undefined })
}

function whereOf({ endpoint }: Route, { browser, organisationId }: Call) {
  return { endpoint, sessionToken: browser.sessionToken, organisationId }
}

interface Once {
  endpoint: Endpoint
  actor: Entered['actor']
  key: string | undefined
  input: unknown
  perform: () => Promise<unknown>
}

async function onlyOnce(closing: Closing, { endpoint, actor, key, input, perform }: Once): Promise<unknown> {
  const here = actor !== null && 'organisationId' in actor ? actor : null
  if (here === null || key === undefined || endpoint.keepsNoAnswer) {
    const output = await perform()
    writeJournal(closing, endpoint, input, output)
    return output
  }
  const inputHash = createHash('sha256').update(JSON.stringify(input)).digest()
  const first = await firstAnswer(closing.client, here, key)
  if (first) {
    if (first.endpoint !== endpoint.name || !inputHash.equals(first.inputHash)) {
      throw new Refused('key-used-for-another-command')
    }
    return endpoint.output.parse(first.answer)
  }
  const output = await perform()
  sendLast(closing, {
    name: 'keep_answer',
    text: 'insert into repeated_command (organisation_id, account_id, key, endpoint, input_hash, answer) values ($1, $2, $3, $4, $5, $6)',
    values: [here.organisationId, here.accountId, key, endpoint.name, inputHash, JSON.stringify(output)],
  })
  writeJournal(closing, endpoint, input, output)
  return output
}

/** The same key at the same moment waits here until the first one has answered. */
async function firstAnswer(client: Client, { organisationId, accountId }: Actor, key: string) {
  const turn = send(client, { name: 'turn_of_key', text: 'select scope.turn_of_key($1)', values: [key] })
  turn.catch(() => undefined)
  const { rows } = await send(client, {
    name: 'first_answer',
    text: 'select endpoint, input_hash, answer from repeated_command where organisation_id = $1 and account_id = $2 and key = $3',
    values: [organisationId, accountId, key],
  })
  return rows[0] as { endpoint: string; inputHash: Buffer; answer: unknown } | undefined
}

function writeJournal(closing: Closing, endpoint: Endpoint, input: unknown, output: unknown): void {
  if (endpoint.journal === undefined || endpoint.journal === 'not journalled') return
  const subjects = JSON.stringify(endpoint.journal(input, output))
  const write = endpoint.place === 'oneself' ? 'scope.account_event' : 'scope.journal_append'
  sendLast(closing, { name: write, text: `select ${write}($1, $2)`, values: [endpoint.name, subjects] })
}

function sendLast({ client, sent }: Closing, statement: Statement): void {
  const answered = send(client, statement)
  // Waited for together with COMMIT; until then a broken connection must not look forgotten.
  answered.catch(() => undefined)
  sent.push(answered)
}

function fitting(endpoint: Endpoint, given: unknown): unknown {
  const parsed = endpoint.input.safeParse(given)
  if (parsed.success) return parsed.data
  throw new DoesNotFit(parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })))
}
