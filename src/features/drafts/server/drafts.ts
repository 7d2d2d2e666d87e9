import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { deleteDraft, deleteOldDrafts, findDraft, upsertDraft } from './queries.ts'

const mostDrafts = 40

export async function load({ db, input, actor }: Request<typeof contract.load>) {
  return { draft: (await findDraft(db, actor, input.form)) ?? null }
}

export async function save({ db, input, actor }: Request<typeof contract.save>) {
  const updatedAt = await upsertDraft(db, actor, input.form, input.content)
  await deleteOldDrafts(db, actor, mostDrafts)
  return { updatedAt }
}

export async function forget({ db, input, actor }: Request<typeof contract.forget>) {
  await deleteDraft(db, actor, input.form)
  return {}
}
