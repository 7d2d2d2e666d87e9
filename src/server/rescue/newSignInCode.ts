import { randomBytes } from 'node:crypto'
import type { Client } from 'pg'
import { loginKey } from '#domain/signIn/login.ts'
import { codeFromBytes, invitationCodeLength } from '#domain/signIn/oneTimeCode.ts'

/**
 * A one-time code by which whoever holds this login sets a new password, made by the owner of the server where nobody
 * else can: the only person with a sign-in forgot the password. Null when there is no such login. The act stays among
 * the account's events; the second factor goes with the old password, as after any slip.
 */
export async function newSignInCode(client: Pick<Client, 'query'>, login: string): Promise<string | null> {
  const code = newCode()
  await client.query('begin')
  const { rows } = await client.query<{ account: string }>(
    `with holder as (
       select a.id as account, p.organisation_id, p.id as person from identity.account a
       join public.person p on p.human_id = a.human_id and p.left_on is null
       where a.login_key = $1 and a.ended_at is null order by p.created_at limit 1),
     replaced as (
       update identity.invitation i set withdrawn_at = now() from holder h
       where i.organisation_id = h.organisation_id and i.person_id = h.person and i.used_at is null and i.withdrawn_at is null
       returning i.id)
     select account, (select count(*) from replaced) as replaced from holder`,
    [loginKey(login)],
  )
  const account = rows[0]?.account
  if (account !== undefined) await insertInvitation(client, account, code)
  await client.query('commit')
  return account === undefined ? null : code
}

async function insertInvitation(client: Pick<Client, 'query'>, account: string, code: string): Promise<void> {
  await client.query(
    `insert into identity.invitation (organisation_id, person_id, code_hash, account_id, expires_at)
     select p.organisation_id, p.id, sha256(convert_to($2, 'UTF8')), a.id, now() + interval '1 day'
     from identity.account a join public.person p on p.human_id = a.human_id and p.left_on is null
     where a.id = $1 order by p.created_at limit 1`,
    [account, code],
  )
  await client.query(`insert into identity.account_event (account_id, action) values ($1, 'server.rescue')`, [account])
}

function newCode(): string {
  return codeFromBytes(randomBytes(invitationCodeLength * 4), invitationCodeLength) ?? newCode()
}
