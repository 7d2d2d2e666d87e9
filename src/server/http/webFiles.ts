import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import { asNobody } from './transaction.ts'

/** The browser's files; every address that is not a file is the one page, with this response's nonce in it. */
export function serveWeb(app: FastifyInstance, folder: string | null, pool: Pool): void {
  const page = folder === null ? null : readFileSync(join(folder, 'index.html'), 'utf8')
  if (folder !== null) {
    app.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: '/assets/',
      // The builder has put .br and .gz beside every script and style.
      preCompressed: true,
      immutable: true,
      maxAge: '365d',
      decorateReply: false,
    })
  }
  let demo: boolean | null = null
  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage =
      request.method === 'GET' && !request.url.startsWith('/api/') && !request.url.startsWith('/assets/')
    if (page === null || !wantsPage) return reply.status(404).send({ error: 'not-found' })
    // Set by the owner before the program listens, so it is asked once.
    demo ??= (await asNobody(pool, 'select identity.is_demo() as demo'))[0]?.demo === true
    return reply
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll('__CSP_NONCE__', reply.styleNonce).replaceAll('__DEMO__', demo ? 'yes' : 'no'))
  })
}
