import { fullName } from '#domain/russian/names.ts'
import type { Request } from '#server/http/route.ts'
import { sendsMail } from '#server/mail/queries.ts'
import type * as contract from '../../contract.ts'
import { type LoginRow, loginsOnly, loginsWithNames } from './queries.ts'

/** The technical administrator sees logins and no people. */
export async function logins({ db, actor, today }: Request<typeof contract.logins>) {
  const withNames = actor.permissions.has('people.view')
  const [rows, mail] = await Promise.all([withNames ? loginsWithNames(db, today) : loginsOnly(db), sendsMail(db)])
  return { sendsMail: mail, withNames, rows: rows.map(shown) }
}

function shown({ personId, surname, given, patronymic, post, login, lastSeenAt, ...row }: LoginRow) {
  const { invitationId: id, invitedAt, expiresAt, expired } = row
  return {
    personId,
    name: surname === null ? null : fullName({ surname, given: given ?? '', patronymic, gender: null }),
    post,
    login,
    lastSeenAt,
    hasSecondFactor: row.hasSecondFactor === true,
    invitation: id !== null && invitedAt && expiresAt ? { id, invitedAt, expiresAt, expired } : null,
  }
}
