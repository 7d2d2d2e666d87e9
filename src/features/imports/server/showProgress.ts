import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { progressOf } from './follow.ts'

export async function showProgress({ input, actor }: Request<typeof contract.progressOfList>) {
  return progressOf(actor, input.progressId)
}
