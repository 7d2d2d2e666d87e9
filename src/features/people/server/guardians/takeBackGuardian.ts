import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { findGuardianForChange, removeGuardian } from './guardianQueries.ts'

/** Never true: the record goes, the journal keeps that it was there. */
export async function takeBackGuardian({ db, input }: Request<typeof contract.takeBackGuardian>) {
  const guardian = await findGuardianForChange(db, input.id)
  if (!guardian) throw new NotThere()
  await removeGuardian(db, input.id)
  return { persons: [guardian.childPersonId, guardian.guardianPersonId] }
}
