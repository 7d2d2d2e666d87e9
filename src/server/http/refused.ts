import type { Refusal, RefusalReason } from '#domain/refusal.ts'

/** 409: the act is refused for reasons that have words. */
export class Refused extends Error {
  readonly refusals: readonly Refusal[]
  constructor(refusals: readonly Refusal[] | RefusalReason) {
    super('refused')
    this.refusals = typeof refusals === 'string' ? [{ reason: refusals }] : refusals
  }
}

/** 404: not there, or not yours; the answer does not tell which. */
export class NotThere extends Error {}

/** 400: the input does not fit in a way that the schema cannot say. */
export class DoesNotFit extends Error {
  readonly issues: readonly { path: string; message: string }[]
  constructor(issues: readonly { path: string; message: string }[]) {
    super('input')
    this.issues = issues
  }
}

/** The platform's own answers (401, 403, 413, 415, 429, 503). */
export class PlatformAnswer extends Error {
  readonly status: number
  readonly error: string
  constructor(status: number, error: string) {
    super(error)
    this.status = status
    this.error = error
  }
}

/** Nobody waits for the answer any more; what the command has done so far is rolled back. */
export class CallerGone extends Error {}

export function throwIfRefused(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new Refused(refusals)
}
