import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** The browser's files; every address that is not a file is the one page, with this response's nonce in it. */
export function serveWeb(app: FastifyInstance, folder: string | null): void {
  const page = folder === null ? null : readFileSync(join(folder, 'index.html'), 'utf8')
  if (folder !== null) {
    app.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: '/assets/',
      immutable: true,
      maxAge: '365d',
      decorateReply: false,
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      request.method === 'GET' && !request.url.startsWith('/api/') && !request.url.startsWith('/assets/')
    if (page === null || !wantsPage) return reply.status(404).send({ error: 'not-found' })
    return reply
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll('__CSP_NONCE__', reply.styleNonce))
  })
}
