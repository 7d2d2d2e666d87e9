import { loginKey } from '#domain/signIn/login.ts'
import type { Db } from '#server/db/database.ts'
import { DoesNotFit, Refused } from '#server/http/refused.ts'
import type { Request, UnhurriedRequest } from '#server/http/route.ts'
import { type NewPassword, newPassword } from '#server/security/passwordProof.ts'
import type * as contract from '../../contract.ts'
import { throwIfLoginDoesNotFit, throwIfPasswordDoesNotFit } from '../fittingPassword.ts'
import { writeJournal } from '../queries.ts'
import { keepOpened, newSession } from '../signIn/newSession.ts'
import { insertAccount, openSession } from '../signIn/queries.ts'
import { findInvitation, findInvitationScope, linkedByInvitation, updateForgottenPassword } from './queries.ts'

export async function invitation({ db, input }: Request<typeof contract.invitation>) {
  const found = await findInvitation(db, input.code)
  if (!found) throw new Refused('invitation-not-valid')
  const { organisationName, surname, given, patronymic, login, staff } = found
  const names = [surname, given, patronymic].filter((part) => part !== null)
  return { organisationName, greeting: [given, patronymic].filter(Boolean).join(' '), names, login, staff }
}

export async function acceptInvitation({
  input,
  browser,
  transaction,
}: UnhurriedRequest<typeof contract.acceptInvitation>) {
  const found = await transaction((db) => findInvitation(db, input.code))
  if (!found) throw new Refused('invitation-not-valid')
  const login = found.login ?? input.login
  if (login === null) throw new DoesNotFit([{ path: 'login', message: 'Заполните это поле' }])
  if (found.login === null) throwIfLoginDoesNotFit(login)
  const names = [found.surname, found.given, found.patronymic ?? '']
  const organisationNames = [found.organisationName, found.fullName]
  throwIfPasswordDoesNotFit('password', input.password, { login, names, organisationNames, staff: found.staff })
  const made = await newPassword(input.password)
  const session = newSession(browser)
  const { organisationId, until } = await transaction(async (db) => {
    const scope = await findInvitationScope(db, input.code)
    if (!scope) throw new Refused('invitation-not-valid')
    const key = scope.accountId === null ? await openAccount(db, login, made) : await updateForgottenPassword(db, made)
    const opened = await openSession(db, { loginKey: key, proof: made.proof, step: null, recovery: null }, session)
    await writeJournal(db, 'accounts.acceptInvitation', { persons: [scope.personId] })
    return { organisationId: scope.organisationId, until: opened }
  })
  if (until !== null) keepOpened(browser, session, until)
  return { organisationId }
}

async function openAccount(db: Db, login: string, made: NewPassword): Promise<string> {
  const key = loginKey(login)
  await insertAccount(db, login, key, made)
  return key
}

/** A human who signs in already is linked to the record here, not doubled. */
export async function linkInvitation({ db, input, browser }: Request<typeof contract.linkInvitation>) {
  if (browser.sessionToken === null) throw new Refused('sign-in-first')
  const { outcome, organisationId, personId } = await linkedByInvitation(db, input.code, browser.sessionToken)
  if (outcome === 'signed-out') throw new Refused('sign-in-first')
  if (outcome === 'not-found') throw new Refused('invitation-not-valid')
  if (outcome === 'signs-in-already') throw new Refused('signs-in-already')
  return { organisationId, personId }
}
