import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { lockSeenConsents } from '../lockedConsents.ts'
import { forgetScan, setScan } from '../recordQueries.ts'

export async function removeScan({ db, input }: Request<typeof contract.removeScan>) {
  const [consent] = await lockSeenConsents(db, [input])
  if (!consent || consent.scanFileId === null) throw new NotThere()
  const version = await setScan(db, consent.id, null)
  await forgetScan(db, consent.scanFileId)
  return { version, personId: consent.personId }
}
