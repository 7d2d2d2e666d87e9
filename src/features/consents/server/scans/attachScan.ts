import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { mostScanBytes } from '../../contract.ts'
import { lockSeenConsents } from '../lockedConsents.ts'
import { forgetScan, insertFile, setScan } from '../recordQueries.ts'
import { extensionOf, scanTypeOf } from './scanType.ts'

/** One scan a paper: a new one takes the place of the old one, which is forgotten. */
export async function attachScan({ db, input, actor, upload, files }: Request<typeof contract.attachScan>) {
  const [consent] = await lockSeenConsents(db, [input])
  if (!consent) throw new NotThere()
  const { id, personId, scanFileId: before } = consent
  const mediaType = scanTypeOf(upload.bytes)
  if (mediaType === null) throw new Refused([{ reason: 'scan-not-read', subject: personId }])
  if (upload.bytes.byteLength > mostScanBytes) throw new Refused([{ reason: 'scan-too-large', subject: personId }])
  const kept = await files.keep(upload.bytes)
  // The name that it had may name people; the bytes say what it is.
  const name = `Скан согласия.${extensionOf[mediaType]}`
  const fileId = await insertFile(db, { organisationId: actor.organisationId, ...kept, name, mediaType })
  const version = await setScan(db, id, fileId)
  if (before !== null) await forgetScan(db, before)
  return { version, personId }
}
