import type { Db } from '#server/db/database.ts'
import type { Browser } from '#server/http/browser.ts'
import { Refused } from '#server/http/refused.ts'
import { waitWords } from '../../waitWords.ts'
import { type Attempt, beginAttempt } from './queries.ts'

/** Counts an attempt with a password, or says how long to wait after too many failures. */
export async function attemptNow(db: Db, loginKey: string, browser: Browser): Promise<Attempt> {
  const attempt = await beginAttempt(db, loginKey, browser)
  if (attempt.waitSeconds === 0) return attempt
  throw new Refused([{ reason: 'too-many-attempts', detail: waitWords(attempt.waitSeconds) }])
}
