import { sql } from 'kysely'
import type { Db } from '#server/db/database.ts'
import type { Actor } from '#server/http/route.ts'

export type Content = Record<string, unknown>

export async function findDraft(db: Db, actor: Actor, form: string) {
  const draft = await ofForm(db, actor, form).select(['content', 'updatedAt']).executeTakeFirst()
  return draft && { content: draft.content as Content, updatedAt: draft.updatedAt }
}

/** The moment of saving. */
export async function upsertDraft(db: Db, actor: Actor, form: string, content: Content): Promise<string> {
  const { organisationId, accountId } = actor
  const kept = { content: JSON.stringify(content), updatedAt: sql<string>`now()` }
  const { updatedAt } = await db
    .insertInto('draft')
    .values({ organisationId, accountId, form, ...kept })
    .onConflict((conflict) => conflict.columns(['organisationId', 'accountId', 'form']).doUpdateSet(kept))
    .returning('updatedAt')
    .executeTakeFirstOrThrow()
  return updatedAt
}

/** Keeps the newest of a person's drafts, so that nobody fills the disk with forms. */
export async function deleteOldDrafts(db: Db, actor: Actor, kept: number): Promise<void> {
  const old = db
    .selectFrom('draft')
    .select('form')
    .where('accountId', '=', actor.accountId)
    .orderBy('updatedAt', 'desc')
    .orderBy('form')
    .offset(kept)
  await db.deleteFrom('draft').where('accountId', '=', actor.accountId).where('form', 'in', old).execute()
}

export async function deleteDraft(db: Db, actor: Actor, form: string): Promise<void> {
  await db.deleteFrom('draft').where('accountId', '=', actor.accountId).where('form', '=', form).execute()
}

function ofForm(db: Db, { accountId }: Actor, form: string) {
  return db.selectFrom('draft').where('accountId', '=', accountId).where('form', '=', form)
}
