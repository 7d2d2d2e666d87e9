import type { FastifyInstance } from 'fastify'

// A document brings styles of its own. They get an empty page where nothing can run and nothing can be fetched;
// the page around it, being of the same origin, puts the document in.
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src blob: data:',
  'font-src blob: data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin allow-modals',
].join('; ')

// The margins of a page belong to every sheet of paper, not to the one long page of the screen.
const looks = `body { margin: 0 }
section { background: #fff }
section + section { border-top: 2px dashed #999 }
@page { size: A4; margin: 20mm 10mm 20mm 30mm }
@page wide { size: A4 landscape; margin: 30mm 20mm 10mm }
@media print {
  section { zoom: 1 !important; width: auto !important; min-height: 0 !important; padding: 0 !important }
  section + section { border: 0; break-before: page }
  section.wide { page: wide }
}`
const page = `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Документ</title><style>${looks}</style></head><body></body></html>`

/** The frame in which a document is looked at: a page of its own with a policy of its own. */
export function servePaper(app: FastifyInstance): void {
  app.get('/paper', async (_request, reply) =>
    reply
      .headers({ 'content-security-policy': policy, 'x-frame-options': 'SAMEORIGIN', 'cache-control': 'no-cache' })
      .type('text/html; charset=utf-8')
      .send(page),
  )
}
