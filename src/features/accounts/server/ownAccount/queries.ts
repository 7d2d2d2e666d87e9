import { sql } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { NewPassword } from '#server/security/passwordProof.ts'

export async function ownAccountCard(db: Db) {
  const { rows } = await sql<{
    login: string
    loginKey: string
    passwordSetAt: string | null
    totpConfirmedAt: string | null
    recoveryCodesLeft: number
  }>`select * from identity.own_account()`.execute(db)
  const card = rows[0]
  if (!card) throw new Error('the signed-in account is not there')
  return card
}

export async function ownSessions(db: Db) {
  const { rows } = await sql<{ id: string; client: string; startedAt: string; lastSeenAt: string }>`
    select * from identity.own_sessions()`.execute(db)
  return rows
}

export async function endSessionOf(db: Db, sessionId: string): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`select identity.end_session(${sessionId}) as ended`.execute(db)
  return rows[0]?.ended === true
}

export async function endSessionsExcept(db: Db, sessionId: string): Promise<number> {
  const { rows } = await sql<{ ended: number }>`select identity.end_other_sessions(${sessionId}) as ended`.execute(db)
  return rows[0]?.ended ?? 0
}

export interface PasswordChange {
  proof: Buffer
  made: NewPassword
  resealed: Buffer | null
  keptSession: string
}

/** These four answer false when the proof is not that of the account in scope. */
export async function updatePassword(db: Db, { proof, made, resealed, keptSession }: PasswordChange): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select identity.change_password(${proof}, ${made.salt}, ${made.recipe}::smallint, ${made.proof}, ${resealed}::bytea,
      ${keptSession}) as done`.execute(db)
  return rows[0]?.done === true
}

export interface TotpToKeep {
  sealed: Buffer
  step: number
  recoveryCodes: readonly string[]
}

export async function insertTotp(db: Db, proof: Buffer, { sealed, step, recoveryCodes }: TotpToKeep): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select identity.set_totp(${proof}, ${sealed}, ${step}::bigint, ${bytesOf(recoveryCodes)}::bytea[]) as done`.execute(
    db,
  )
  return rows[0]?.done === true
}

export async function deleteTotp(db: Db, proof: Buffer): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select identity.remove_totp(${proof}) as done`.execute(db)
  return rows[0]?.done === true
}

export async function replaceRecoveryCodes(db: Db, proof: Buffer, codes: readonly string[]): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select identity.replace_recovery_codes(${proof}, ${bytesOf(codes)}::bytea[]) as done`.execute(db)
  return rows[0]?.done === true
}

const bytesOf = (codes: readonly string[]) => codes.map((code) => Buffer.from(code))
