import { StartFault } from './startFault.ts'

/**
 * For logs. The message of a database error, and of a reader of JSON or of numbers, quotes the value that it met; the
 * kind of error, its code and the places in the code hold none.
 */
export function withoutValues(error: Error): string {
  const code = 'code' in error && /^\w{1,40}$/.test(String(error.code)) ? ` ${String(error.code)}` : ''
  const [, afterMessage = error.stack ?? ''] = splitAt(error.stack ?? '', error.message)
  return [`${error.name}${code}`, ...afterMessage.split('\n').filter((line) => /^\s+at /.test(line))].join('\n')
}

/** Why the program could not start or go on: what was written for the reader in full, everything else without values. */
export function wordsOfFailure(error: Error): string {
  return error instanceof StartFault ? error.message : withoutValues(error)
}

/** A message may look like places in the code, so it is cut off first. */
function splitAt(text: string, part: string): string[] {
  const at = text.indexOf(part)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + part.length)]
}
