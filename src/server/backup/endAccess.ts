import { withClient } from '../postgres/connection.ts'

/**
 * What was open when the backup was made must not open anything again: meanwhile a session may have been ended, a slip
 * withdrawn, a link used. Everybody signs in anew, and invitations are made anew. The queue is in no backup, so a letter
 * that was waiting would wait for ever; what it is about has just been withdrawn.
 */
const endings: Record<string, string> = {
  'identity.session': 'update identity.session set ended_at = now() where ended_at is null',
  'identity.invitation':
    'update identity.invitation set withdrawn_at = now() where used_at is null and withdrawn_at is null',
  'identity.setup_link': 'update identity.setup_link set expires_at = least(expires_at, now()) where used_at is null',
  mail_message: 'delete from mail_message where sent_at is null',
}

export async function endAccess(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query('begin')
    for (const [table, ending] of Object.entries(endings)) {
      // A backup of an older version may know fewer tables.
      const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table])
      if (rows[0]?.there) await client.query(ending)
    }
    await client.query('commit')
  })
}
