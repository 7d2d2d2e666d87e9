import type { FastifyReply, FastifyRequest } from 'fastify'

/** What a command may know of the browser in front of it and ask it to keep. */
export interface Browser {
  /** The caller's address; an IPv6 one as its /64 network. */
  network: string
  /** «Chrome, Windows»: enough to recognise an own session in a list, too little to follow anybody. */
  client: string
  /** Proof that this browser has signed in before, or null. */
  deviceToken: Buffer | null
  sessionToken: Buffer | null
  keepSession(token: Buffer, until: Date): void
  forgetSession(): void
  keepDevice(token: Buffer): void
}

const yearSeconds = 365 * 24 * 3600

export function browserOf(request: FastifyRequest, reply: FastifyReply, secure: boolean): Browser {
  const sessionCookie = cookieName('nastavnik', secure)
  const deviceCookie = cookieName('nastavnik-device', secure)
  const options = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure }
  return {
    network: networkOf(request.ip),
    client: clientOf(request.headers['user-agent'] ?? ''),
    deviceToken: tokenIn(request.cookies[deviceCookie]),
    sessionToken: tokenIn(request.cookies[sessionCookie]),
    keepSession: (token, until) =>
      void reply.setCookie(sessionCookie, token.toString('base64url'), { ...options, expires: until }),
    forgetSession: () => void reply.clearCookie(sessionCookie, options),
    keepDevice: (token) =>
      void reply.setCookie(deviceCookie, token.toString('base64url'), { ...options, maxAge: yearSeconds }),
  }
}

/** `__Host-` demands https; on loopback over plain http the name is bare. */
export function cookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name
}

/** A token is 256 random bits. */
function tokenIn(cookie: string | undefined): Buffer | null {
  if (cookie === undefined || !/^[\w-]{43}$/.test(cookie)) return null
  return Buffer.from(cookie, 'base64url')
}

export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  const [head = '', tail = ''] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === '' ? [] : tail.split(':')
  const zeros = address.includes('::') ? Array(8 - left.length - right.length).fill('0') : []
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`
}

function clientOf(userAgent: string): string {
  const browser = /(YaBrowser|Edg|OPR|Firefox|Chrome|Safari)/.exec(userAgent)?.[1] ?? 'браузер'
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(userAgent)?.[1] ?? 'устройство'
  const names: Record<string, string> = { YaBrowser: 'Яндекс Браузер', Edg: 'Edge', OPR: 'Opera', 'Mac OS X': 'macOS' }
  return `${names[browser] ?? browser}, ${names[system] ?? system}`
}
