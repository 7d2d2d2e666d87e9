import { randomBytes } from 'node:crypto'
import { codeFromBytes, recoveryCodeLength } from '#domain/signIn/oneTimeCode.ts'
import { Refused } from '#server/http/refused.ts'
import type { Request, UnhurriedRequest } from '#server/http/route.ts'
import { seal } from '#server/security/sealed.ts'
import { newTotpSecret, stepOfCode } from '#server/security/totp.ts'
import type * as contract from '../../contract.ts'
import { ownPassword } from './ownPassword.ts'
import { deleteTotp, insertTotp, ownAccountCard, replaceRecoveryCodes } from './queries.ts'

export async function proposeTotp({ db }: Request<typeof contract.proposeTotp>) {
  const { login } = await ownAccountCard(db)
  const { text, uri } = newTotpSecret(login)
  return { secret: text, uri }
}

export async function setUpTotp(request: UnhurriedRequest<typeof contract.setUpTotp>) {
  const { input, transaction } = request
  const step = stepOfCode(input.secret, input.code)
  if (step === null) throw new Refused('wrong-code')
  const { proof, key } = await ownPassword(request, input.password)
  const recoveryCodes = newRecoveryCodes()
  const sealed = seal(Buffer.from(input.secret), key)
  const kept = await transaction((db) => insertTotp(db, proof, { sealed, step, recoveryCodes }))
  if (!kept) throw new Refused('wrong-password')
  return { recoveryCodes }
}

export async function removeTotp(request: UnhurriedRequest<typeof contract.removeTotp>) {
  const { proof } = await ownPassword(request, request.input.password)
  if (!(await request.transaction((db) => deleteTotp(db, proof)))) throw new Refused('wrong-password')
  return {}
}

export async function renewRecoveryCodes(request: UnhurriedRequest<typeof contract.renewRecoveryCodes>) {
  const { proof } = await ownPassword(request, request.input.password)
  const recoveryCodes = newRecoveryCodes()
  const replaced = await request.transaction((db) => replaceRecoveryCodes(db, proof, recoveryCodes))
  if (!replaced) throw new Refused('totp-not-set-up')
  return { recoveryCodes }
}

function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, newRecoveryCode)
}

function newRecoveryCode(): string {
  return codeFromBytes(randomBytes(recoveryCodeLength * 4), recoveryCodeLength) ?? newRecoveryCode()
}
