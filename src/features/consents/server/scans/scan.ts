import { NotThere } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { findConsent } from '../needQueries.ts'
import { storedFile } from '../recordQueries.ts'

export async function scan({ db, input, files }: Request<typeof contract.scan>) {
  const consent = await findConsent(db, input.id)
  if (!consent || consent.scanFileId === null) throw new NotThere()
  const { sha256, name, mediaType } = await storedFile(db, consent.scanFileId)
  return { name, mediaType, bytes: new Uint8Array(await files.read(sha256)) }
}
