import { Secret, TOTP } from 'otpauth'

const period = 30

export interface TotpSecret {
  /** As the person types it into the application, base32. */
  text: string
  /** `otpauth://…` for the QR code. */
  uri: string
}

export function newTotpSecret(login: string): TotpSecret {
  const secret = new Secret({ size: 20 })
  return { text: secret.base32, uri: totpOf(secret, login).toString() }
}

/** The time step of a right code (one step to either side for clocks that differ), or null. */
export function stepOfCode(secret: string, code: string): number | null {
  const digits = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return null
  const timestamp = Date.now()
  const delta = totpOf(Secret.fromBase32(secret)).validate({ token: digits, window: 1, timestamp })
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta
}

/** The code of a step: for tests and for nobody else. */
export function codeOfStep(secret: string, step: number): string {
  return totpOf(Secret.fromBase32(secret)).generate({ timestamp: step * period * 1000 })
}

function totpOf(secret: Secret, label = ''): TOTP {
  return new TOTP({ issuer: 'Наставник', label, secret, period, digits: 6, algorithm: 'SHA1' })
}
