import { randomBytes } from 'node:crypto'
import type { Client } from 'pg'
import { synchroniseCatalogues } from './catalogues.ts'
import { withClient } from './postgres/connection.ts'
import type { Settings } from './settings/settings.ts'

/**
 * What the owner does at every start: the fixed day and the mark of a demo, the official catalogues of this release.
 * Answers with the token of a one-time set-up link while there is no organisation.
 */
export async function prepareInstallation(ownerUrl: string, settings: Settings): Promise<string | null> {
  return withClient(ownerUrl, async (client) => {
    await client.query('begin')
    await client.query('update identity.installation set fixed_today = $1, demo = $2, sends_mail = $3', [
      settings.fixedToday,
      settings.purpose === 'demo',
      // Letters that nobody sends must not be promised.
      settings.mail !== null && settings.jobs !== 'off',
    ])
    const { rows } = await client.query<{ today: string; empty: boolean }>(
      `select scope.today_at('Europe/Moscow')::text as today, not exists (select from organisation) as empty`,
    )
    const found = rows[0]
    if (!found) throw new Error('the installation did not answer')
    await synchroniseCatalogues(client, found.today, null)
    const token = found.empty ? await newSetUpToken(client) : null
    await client.query('commit')
    return token
  })
}

/** Only its hash is kept, so every start makes a new one and the earlier ones stop working. */
async function newSetUpToken(client: Client): Promise<string> {
  const token = randomBytes(32)
  await client.query('delete from identity.setup_link where municipality_id is null and used_at is null')
  await client.query(
    `insert into identity.setup_link (token_hash, expires_at) values (sha256($1), now() + interval '7 days')`,
    [token],
  )
  return token.toString('base64url')
}
