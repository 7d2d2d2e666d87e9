import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { personShown } from '../orderFacts.ts'
import { headsOn } from '../organisationQueries.ts'

export async function signersOn({ db, input }: Request<typeof contract.signersOn>) {
  const heads = await headsOn(db, input.day)
  return { signers: heads.map((head) => ({ ...personShown(head), acting: head.acting })) }
}
