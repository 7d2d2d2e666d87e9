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

/** Nothing inline, nothing evaluated, nothing from another host. */
export function secureHeaders({ secure }: Protection) {
  return async (_request: FastifyRequest, reply: FastifyReply) => {
    reply.styleNonce = randomBytes(16).toString('base64')
    reply.headers({
      'content-security-policy': policyWith(reply.styleNonce),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
      ...(secure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    })
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
  return async (request: FastifyRequest) => {
    if (request.method === 'GET' || request.method === 'HEAD') return
    const site = request.headers['sec-fetch-site']
    if (site !== undefined && site !== 'same-origin') throw new PlatformAnswer(403, 'foreign-origin')
    const { origin, host } = request.headers
    if (origin === undefined) return
    const own = `${secure ? 'https' : 'http'}://${host}`
    if (origin !== own && origin !== publicOrigin) throw new PlatformAnswer(403, 'foreign-origin')
  }
}
