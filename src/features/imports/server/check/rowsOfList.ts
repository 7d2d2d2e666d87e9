import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { foundRows } from '../../findings.ts'
import { findRows } from '../queries.ts'

export async function rowsOfList({ db, input }: Request<typeof contract.rowsOfList>) {
  const page = await findRows(db, input.checkId, input)
  if (page === undefined) throw new NotThere()
  return { ...foundRows.parse({}), [input.group]: page }
}
