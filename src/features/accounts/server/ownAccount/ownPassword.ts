import type { Db } from '#server/db/database.ts'
import type { Browser } from '#server/http/browser.ts'
import { Refused } from '#server/http/refused.ts'
import { type PasswordProof, proofOf } from '#server/security/passwordProof.ts'
import { attemptNow } from '../signIn/attemptNow.ts'
import { findAccountProved, forgiveAttempt } from '../signIn/queries.ts'
import { ownAccountCard } from './queries.ts'

export interface OwnPassword extends PasswordProof {
  login: string
  totpSealed: Buffer | null
}

interface Asking {
  browser: Browser
  transaction<T>(work: (db: Db) => Promise<T>): Promise<T>
}

/** The signed-in person gives their password once more; failures count as they do at sign-in. */
export async function ownPassword({ browser, transaction }: Asking, password: string): Promise<OwnPassword> {
  const { login, loginKey, attempt } = await transaction(async (db) => {
    const card = await ownAccountCard(db)
    return { ...card, attempt: await attemptNow(db, card.loginKey, browser) }
  })
  const made = await proofOf(password, attempt.salt, attempt.recipe)
  const account = await transaction(async (db) => {
    const proved = await findAccountProved(db, loginKey, made.proof)
    if (proved) await forgiveAttempt(db, loginKey, browser, true)
    return proved
  })
  if (!account) throw new Refused('wrong-password')
  return { login, totpSealed: account.totpSealed, ...made }
}
