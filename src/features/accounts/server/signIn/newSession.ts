import { randomBytes } from 'node:crypto'
import type { Browser } from '#server/http/browser.ts'
import type { NewSession } from './queries.ts'

export function newSession(browser: Browser): NewSession {
  return { token: randomBytes(32), device: browser.deviceToken ?? randomBytes(32), client: browser.client }
}

/** After the commit: the browser keeps the session, and proof that it has signed in before. */
export function keepOpened(browser: Browser, session: NewSession, until: string): void {
  browser.keepSession(session.token, new Date(until))
  browser.keepDevice(session.device)
}
