import { sql } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Browser } from '#server/http/browser.ts'
import type { NewPassword } from '#server/security/passwordProof.ts'

export interface Attempt {
  waitSeconds: number
  salt: Buffer
  /** Null when the login is unknown: the newest recipe is used all the same. */
  recipe: number | null
}

/** Counts the attempt and gives the salt; unknown logins are counted and salted too. */
export async function beginAttempt(db: Db, loginKey: string, { network, deviceToken }: Browser): Promise<Attempt> {
  const { rows } = await sql<Attempt>`
    select * from identity.begin_attempt(${loginKey}, ${network}, ${deviceToken})`.execute(db)
  const attempt = rows[0]
  if (!attempt) throw new Error('an attempt was not counted')
  return attempt
}

export async function forgiveAttempt(db: Db, loginKey: string, browser: Browser, finished: boolean): Promise<void> {
  const { network, deviceToken } = browser
  await sql`select identity.forgive_attempt(${loginKey}, ${network}, ${deviceToken}, ${finished})`.execute(db)
}

export async function findAccountProved(db: Db, loginKey: string, proof: Buffer) {
  const { rows } = await sql<{ accountId: string; totpSealed: Buffer | null; totpLastStep: number | null }>`
    select * from identity.account_proved(${loginKey}, ${proof})`.execute(db)
  return rows[0]
}

export interface SignInProof {
  loginKey: string
  proof: Buffer
  step: number | null
  recovery: string | null
}

export interface NewSession {
  token: Buffer
  device: Buffer
  client: string
}

/** The day and hour at which the session ends at the latest, or null when the code was not new. */
export async function openSession(db: Db, given: SignInProof, session: NewSession): Promise<string | null> {
  const { loginKey, proof, step, recovery } = given
  const code = recovery === null ? null : Buffer.from(recovery)
  const { rows } = await sql<{ until: string | null }>`
    select identity.sign_in(${loginKey}, ${proof}, ${step}::bigint, ${code}::bytea, ${session.token}, ${session.device},
      ${session.client}) as until`.execute(db)
  return rows[0]?.until ?? null
}

export async function insertAccount(db: Db, login: string, loginKey: string, made: NewPassword): Promise<void> {
  await sql`select identity.make_account(${login}, ${loginKey}, ${made.salt}, ${made.recipe}::smallint, ${made.proof})`.execute(
    db,
  )
}

export async function demoPeopleInOrder(db: Db) {
  const { rows } = await sql<{
    accountId: string
    surname: string
    given: string
    patronymic: string | null
    post: string | null
    organisationName: string
    roles: string[]
    situation: string
  }>`select * from identity.demo_people()`.execute(db)
  return rows
}

export async function openDemoSession(
  db: Db,
  accountId: string,
  token: Buffer,
  client: string,
): Promise<string | null> {
  const { rows } = await sql<{ until: string | null }>`
    select identity.sign_in_as_demo(${accountId}, ${token}, ${client}) as until`.execute(db)
  return rows[0]?.until ?? null
}
