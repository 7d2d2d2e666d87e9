import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { findSummary } from '../queries.ts'

export async function showList({ db, input }: Request<typeof contract.showList>) {
  const found = await findSummary(db, input.checkId)
  if (!found) throw new NotThere()
  const { summary, ...check } = found
  return { checkId: input.checkId, ...check, ...summary }
}
