import type { Db } from '#server/db/database.ts'
import { Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { lockSeenConsents } from './lockedConsents.ts'
import type { ConsentRow } from './needQueries.ts'
import { deleteConsents, forgetScan, linesRestingOn, setWithdrawnOn } from './recordQueries.ts'

/** What never was true is taken back: the paper itself, or its withdrawal. */
export async function correct({ db, input }: Request<typeof contract.correct>) {
  const consents = await lockSeenConsents(db, input.consents)
  if (input.what === 'giving') await removeUnused(db, consents)
  else for (const { id } of consents) await setWithdrawnOn(db, id, null)
  return { persons: [...new Set(consents.map(({ personId }) => personId))] }
}

async function removeUnused(db: Db, consents: readonly ConsentRow[]): Promise<void> {
  const ids = consents.map(({ id }) => id)
  const lines = await linesRestingOn(db, ids)
  const used = new Set<string | null>(
    lines.flatMap((line) => [
      line.mentorConsentId,
      line.menteeConsentId,
      line.mentorProcessingId,
      line.menteeProcessingId,
      line.mentorGuardianConsentId,
      line.menteeGuardianConsentId,
      line.mentorGuardianProcessingId,
      line.menteeGuardianProcessingId,
    ]),
  )
  const inUse = consents.filter(({ id }) => used.has(id))
  if (inUse.length > 0) throw new Refused(inUse.map(({ personId }) => ({ reason: 'still-in-use', subject: personId })))
  await deleteConsents(db, ids)
  for (const { scanFileId } of consents) if (scanFileId !== null) await forgetScan(db, scanFileId)
}
