import { wordsOfRefusal } from '#content/refusalWords.ts'
import type { Refusal } from '#domain/refusal.ts'
import { constraintOf, constraintRefusals } from './constraintRefusals.ts'
import { CallerGone, DoesNotFit, NotThere, PlatformAnswer, Refused } from './refused.ts'

export interface Failure {
  status: number
  body: object
  /** Set for a bug: it is logged with its stack. */
  bug?: Error
}

/** Four deliberate failures, the platform's own answers, and everything else, which is a bug. */
export function failureOf(error: unknown, requestId: string): Failure {
  if (error instanceof DoesNotFit) return { status: 400, body: { error: 'input', issues: error.issues } }
  if (error instanceof NotThere) return { status: 404, body: { error: 'not-found' } }
  if (error instanceof CallerGone) return { status: 499, body: { error: 'gone' } }
  if (error instanceof PlatformAnswer) return { status: error.status, body: { error: error.error } }
  if (error instanceof Refused) return refused(error.refusals)
  const reason = constraintRefusals[constraintOf(error) ?? '']
  if (reason) return refused([{ reason }])
  const own = platformStatus(error)
  if (own) return own
  return {
    status: 500,
    body: { error: 'bug', request: requestId },
    bug: error instanceof Error ? error : new Error(String(error)),
  }
}

function refused(refusals: readonly Refusal[]): Failure {
  const reasons = refusals.map((refusal) => ({ ...refusal, words: wordsOfRefusal(refusal) }))
  return { status: 409, body: { error: 'refused', reasons } }
}

const platformWords: Record<number, string> = { 413: 'too-large', 415: 'media-type', 429: 'too-many', 503: 'busy' }

function platformStatus(error: unknown): Failure | null {
  if (!(error instanceof Error)) return null
  const status = 'statusCode' in error ? Number(error.statusCode) : 0
  if (status === 400) return { status, body: { error: 'input', issues: [{ path: '', message: 'Запрос не читается' }] } }
  const word = platformWords[status]
  if (word) return { status, body: { error: word } }
  // The database is restarting or all its connections are taken.
  const code = 'code' in error ? String(error.code) : ''
  const away = /^(57P0[123]|53300|08\w{3}|ECONNREFUSED|ECONNRESET|EPIPE|40P01)$/.test(code)
  if (
    away ||
    /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/.test(
      error.message,
    )
  ) {
    return { status: 503, body: { error: 'busy' } }
  }
  return null
}
