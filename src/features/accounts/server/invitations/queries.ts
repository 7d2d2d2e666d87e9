import { sql } from 'kysely'
import type { PermissionSet } from '#domain/access.ts'
import type { Db } from '#server/db/database.ts'
import type { NewPassword } from '#server/security/passwordProof.ts'

export async function factsForInvitation(db: Db, personIds: readonly string[]) {
  const { rows } = await sql<{
    personId: string
    login: string | null
    actsElsewhere: boolean
    permissionSets: PermissionSet[]
  }>`select * from identity.facts_for_invitation(${personIds}::uuid[])`.execute(db)
  return rows
}

export async function insertInvitation(db: Db, personId: string, code: string) {
  const { rows } = await sql<{ id: string; expiresAt: string }>`
    select * from identity.invite(${personId}, ${Buffer.from(code)})`.execute(db)
  const made = rows[0]
  if (!made) throw new Error('an invitation was not made')
  return made
}

export async function namesOfPeople(db: Db, personIds: readonly string[]) {
  return db
    .selectFrom('personCard')
    .select(['id', 'surname', 'given', 'patronymic'])
    .where('id', 'in', [...personIds])
    .execute()
}

/** The person whose invitation it was, if it was still open. */
export async function findWithdrawn(db: Db, invitationId: string): Promise<string | undefined> {
  const { rows } = await sql<{ personId: string | null }>`
    select identity.withdraw_invitation(${invitationId}) as person_id`.execute(db)
  return rows[0]?.personId ?? undefined
}

export interface LoginRow {
  personId: string
  surname: string | null
  given: string | null
  patronymic: string | null
  post: string | null
  login: string | null
  lastSeenAt: string | null
  hasSecondFactor: boolean | null
  invitationId: string | null
  invitedAt: string | null
  expiresAt: string | null
  expired: boolean
}

export async function loginsWithNames(db: Db, today: string): Promise<LoginRow[]> {
  const { rows } = await sql<LoginRow>`
    select l.*, coalesce(l.expires_at <= now(), false) as expired, p.surname, p.given, p.patronymic, p.post
    from person_card p join identity.logins() l on l.person_id = p.id
    where p.left_on is null or p.left_on >= ${today}
    order by p.surname collate "ru-x-icu", p.given collate "ru-x-icu", p.patronymic collate "ru-x-icu", p.id`.execute(
    db,
  )
  return rows
}

export async function loginsOnly(db: Db): Promise<LoginRow[]> {
  const { rows } = await sql<LoginRow>`
    select l.*, coalesce(l.expires_at <= now(), false) as expired,
      null as surname, null as given, null as patronymic, null as post
    from identity.logins() l
    where l.login is not null or l.invitation_id is not null
    order by l.login nulls last, l.person_id`.execute(db)
  return rows
}

export async function findInvitation(db: Db, code: string) {
  const { rows } = await sql<{
    organisationName: string
    fullName: string
    surname: string
    given: string
    patronymic: string | null
    login: string | null
    staff: boolean
  }>`select * from identity.invitation_of(${Buffer.from(code)})`.execute(db)
  return rows[0]
}

/** Uses the invitation up; nothing is returned when somebody was quicker. */
export async function findInvitationScope(db: Db, code: string) {
  const { rows } = await sql<{ organisationId: string; personId: string; accountId: string | null }>`
    select * from scope.enter_invitation(${Buffer.from(code)})`.execute(db)
  return rows[0]
}

export async function linkedByInvitation(db: Db, code: string, sessionToken: Buffer) {
  const { rows } = await sql<{
    outcome: 'linked' | 'signed-out' | 'not-found' | 'signs-in-already'
    organisationId: string
    personId: string
  }>`select * from scope.enter_invitation_as(${Buffer.from(code)}, ${sessionToken})`.execute(db)
  const answer = rows[0]
  if (!answer) throw new Error('an invitation was not answered')
  return answer
}

/** For the invited person's account, in whose scope the transaction stands; answers with its login's key. */
export async function updateForgottenPassword(db: Db, made: NewPassword): Promise<string> {
  const { rows } = await sql<{ key: string }>`
    select identity.take_new_password(${made.salt}, ${made.recipe}::smallint, ${made.proof}) as key`.execute(db)
  const key = rows[0]?.key
  if (!key) throw new Error('the account was not there')
  return key
}
