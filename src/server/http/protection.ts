import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { PlatformAnswer } from './refused.ts'

declare module 'fastify' {
  interface FastifyReply {
    /** For the style elements that the component library and the document preview insert. */
    styleNonce: string
  }
}

interface Protection {
  secure: boolean
  publicOrigin: string | null
}

/** Nothing inline, nothing evaluated, nothing from another host; an answer to a program may load nothing at all. */
export function secureHeaders({ secure }: Protection) {
  const always = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
  const ofAnswers = { ...always, 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" }
  return (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    if (request.url.startsWith('/api/')) {
      reply.headers(ofAnswers)
    } else {
      reply.styleNonce = randomBytes(16).toString('base64')
      reply.headers({ ...always, 'content-security-policy': policyWith(reply.styleNonce) })
    }
    done()
  }
}

function policyWith(nonce: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** A command sent by a page of another site is refused before anything reads it. */
export function refuseForeignOrigin({ publicOrigin, secure }: Protection) {
  const isForeign = ({ headers }: FastifyRequest): boolean => {
    const site = headers['sec-fetch-site']
    if (site !== undefined && site !== 'same-origin') return true
    const { origin, host } = headers
    return origin !== undefined && origin !== `${secure ? 'https' : 'http'}://${host}` && origin !== publicOrigin
  }
  return (request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void) => {
    const harmless = request.method === 'GET' || request.method === 'HEAD'
    done(!harmless && isForeign(request) ? new PlatformAnswer(403, 'foreign-origin') : undefined)
  }
}
