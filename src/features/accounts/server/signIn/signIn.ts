import { loginKey } from '#domain/signIn/login.ts'
import { codeTyped, recoveryCodeLength } from '#domain/signIn/oneTimeCode.ts'
import type { Db } from '#server/db/database.ts'
import type { Browser } from '#server/http/browser.ts'
import { Refused } from '#server/http/refused.ts'
import type { UnhurriedRequest } from '#server/http/route.ts'
import { type PasswordProof, proofOf } from '#server/security/passwordProof.ts'
import { unseal } from '#server/security/sealed.ts'
import { stepOfCode } from '#server/security/totp.ts'
import type * as contract from '../../contract.ts'
import { attemptNow } from './attemptNow.ts'
import { keepOpened, newSession } from './newSession.ts'
import { findAccountProved, forgiveAttempt, type NewSession, openSession } from './queries.ts'

/** Known or unknown login, right or wrong password: the same questions to the database and one computed password. */
export async function signIn({ input, browser, transaction }: UnhurriedRequest<typeof contract.signIn>) {
  const asked = loginKey(input.login)
  const attempt = await transaction((db) => attemptNow(db, asked, browser))
  const password = await proofOf(input.password, attempt.salt, attempt.recipe)
  const session = newSession(browser)
  const given = { asked, password, code: input.code, browser }
  // A failure must be answered after the commit, or its count would be taken back.
  const outcome = await transaction((db) => decide(db, given, session))
  if (outcome.step === 'refused') throw new Refused(outcome.reason)
  if (outcome.step === 'done') keepOpened(browser, session, outcome.until)
  return { step: outcome.step }
}

type Outcome =
  | { step: 'done'; until: string }
  | { step: 'code' }
  | { step: 'refused'; reason: 'wrong-sign-in' | 'wrong-code' }

interface Given {
  asked: string
  password: PasswordProof
  code: string
  browser: Browser
}

async function decide(db: Db, { asked, password, code, browser }: Given, session: NewSession): Promise<Outcome> {
  const account = await findAccountProved(db, asked, password.proof)
  if (!account) return { step: 'refused', reason: 'wrong-sign-in' }
  if (account.totpSealed && code === '') {
    await forgiveAttempt(db, asked, browser, false)
    return { step: 'code' }
  }
  const step = account.totpSealed ? stepOfCode(unseal(account.totpSealed, password.key).toString(), code) : null
  const recovery = codeTyped(code, recoveryCodeLength)
  const until = await openSession(db, { loginKey: asked, proof: password.proof, step, recovery }, session)
  if (until === null) return { step: 'refused', reason: 'wrong-code' }
  await forgiveAttempt(db, asked, browser, true)
  return { step: 'done', until }
}
