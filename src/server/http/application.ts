import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { pathOf } from '#contract/endpoint.ts'
import type { FileAnswer } from '#contract/file.ts'
import { setZodWords } from '#contract/zodWords.ts'
import type { FileStore } from '../files/store.ts'
import { withoutValues } from '../withoutValues.ts'
import { answer, type Call, mayEnter } from './answer.ts'
import { browserOf, networkOf } from './browser.ts'
import { failureOf } from './failure.ts'
import { type Metrics, startMetrics } from './metrics.ts'
import { describeApi, describeApiAsPage } from './openapi.ts'
import { servePaper } from './paper.ts'
import { refuseForeignOrigin, secureHeaders } from './protection.ts'
import { received, uploadBytes } from './received.ts'
import { PlatformAnswer } from './refused.ts'
import type { Route } from './route.ts'
import { asNobody, type Transactions } from './transaction.ts'
import { serveWeb } from './webFiles.ts'

export interface ApplicationOptions {
  transactions: Transactions
  routes: readonly Route[]
  files: FileStore
  /** Built browser files; without them only the API answers. */
  webFolder: string | null
  /** https in front of the program, or its own: decides the cookie's name and HSTS. */
  secure: boolean
  /** Origins from which commands are accepted besides the address itself. */
  publicOrigin: string | null
  trustProxy: string | false
  tls: { cert: Buffer; key: Buffer } | null
  log: (line: object) => void
}

export async function createApplication(options: ApplicationOptions): Promise<FastifyInstance> {
  setZodWords()
  const app = Fastify({
    logger: false,
    trustProxy: options.trustProxy,
    requestTimeout: 30_000,
    keepAliveTimeout: 15_000,
    bodyLimit: 256 * 1024,
    genReqId: () => randomUUID(),
    return503OnClosing: true,
    ...(options.tls ? { https: options.tls } : {}),
  }) as unknown as FastifyInstance
  app.server.headersTimeout = 10_000
  await app.register(cookie)
  await app.register(multipart, { limits: { files: 1, fileSize: uploadBytes, fields: 2, parts: 3 } })
  await app.register(rateLimit, { global: false })
  app.addHook('onRequest', secureHeaders(options))
  app.addHook('onRequest', refuseForeignOrigin(options))
  const metrics = startMetrics()
  app.setErrorHandler((error, request, reply) => {
    const failure = failureOf(error, request.id)
    if (failure.bug) options.log({ level: 'error', request: request.id, stack: withoutValues(failure.bug) })
    return reply.status(failure.status).send(failure.body)
  })
  for (const route of options.routes) addRoute(app, route, options, metrics.observe)
  addOwnPages(app, options, metrics)
  servePaper(app)
  serveWeb(app, options.webFolder, options.transactions.pool)
  return app
}

/** What the program tells of itself: health, figures, the description of its interface. */
function addOwnPages(app: FastifyInstance, { transactions, routes }: ApplicationOptions, metrics: Metrics): void {
  app.get('/health/live', async () => ({ status: 'ok' }))
  app.get('/health/ready', async () => {
    await asNobody(transactions.pool, 'select 1')
    return { status: 'ok' }
  })
  app.get('/metrics', async (_request, reply) =>
    reply.type('text/plain; version=0.0.4').send(metrics.text(transactions.pool)),
  )
  app.get('/api/openapi.json', async () => describeApi(routes.map((route) => route.endpoint)))
  app.get('/api', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(describeApiAsPage(routes.map((route) => route.endpoint))),
  )
}

/** Counted for each endpoint by what sign-in counts by too. */
const limitOfStrangers = {
  max: 300,
  timeWindow: '1 minute',
  keyGenerator: ({ ip }: FastifyRequest) => networkOf(ip),
}

type Observe = (endpoint: string, status: number, seconds: number) => void

function addRoute(app: FastifyInstance, route: Route, options: ApplicationOptions, observe: Observe): void {
  const { endpoint } = route
  const method = endpoint.kind === 'read' || endpoint.kind === 'download' ? 'GET' : 'POST'
  const limited = endpoint.place === 'nowhere' ? { rateLimit: limitOfStrangers } : {}
  app.route({
    method,
    url: pathOf(endpoint),
    config: limited,
    ...(endpoint.kind === 'upload' ? { bodyLimit: uploadBytes + 64 * 1024 } : {}),
    handler: async (request, reply) => {
      const who: Who = {}
      const signal = goneSignal(reply)
      reply.header('cache-control', 'no-store')
      whenAnswered(reply, (seconds) => {
        observe(endpoint.name, reply.statusCode, seconds)
        const [status, ms] = [reply.statusCode, Math.round(seconds * 1000)]
        options.log({ level: 'info', request: request.id, endpoint: endpoint.name, status, ms, ...who })
      })
      const organisationId = organisationOf(request)
      const browser = browserOf(request, reply, options.secure)
      // A file is taken into memory only from somebody who may send it.
      if (endpoint.kind === 'upload') await mayEnter(options.transactions, { endpoint, browser, organisationId })
      const { input, upload } = await received(request, endpoint)
      const call: Call = {
        input,
        upload,
        signal,
        organisationId,
        browser,
        files: options.files,
        idempotencyKey: uuidOrNothing(request.headers['idempotency-key']),
        entered: (actor) => Object.assign(who, whoIs(actor)),
      }
      const output = await answer(options.transactions, route, call)
      if (endpoint.kind === 'download') return sendFile(reply, output as FileAnswer)
      return reply.send(output)
    },
  })
}

/** What the log tells about the person: ids. */
interface Who {
  account?: string
  organisation?: string
}

function whoIs(actor: Parameters<Call['entered']>[0]): Who {
  if (!actor) return {}
  return { account: actor.accountId, ...('organisationId' in actor ? { organisation: actor.organisationId } : {}) }
}

/** Aborted when the connection ends before the answer has left. */
function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController()
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort()
  })
  return gone.signal
}

function whenAnswered(reply: FastifyReply, tell: (seconds: number) => void): void {
  const started = performance.now()
  reply.raw.once('finish', () => tell((performance.now() - started) / 1000))
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

function organisationOf(request: FastifyRequest): string | undefined {
  const { organisationId } = request.params as { organisationId?: string }
  if (organisationId === undefined) return undefined
  if (!uuid.test(organisationId)) throw new PlatformAnswer(404, 'not-found')
  return organisationId
}

function uuidOrNothing(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' && uuid.test(header) ? header : undefined
}

function sendFile(reply: FastifyReply, file: FileAnswer): FastifyReply {
  const name = encodeURIComponent(file.name)
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
    .type(file.mediaType)
    .send(Buffer.from(file.bytes))
}
