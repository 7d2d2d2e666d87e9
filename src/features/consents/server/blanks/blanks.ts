import { type FileInArchive, zipArchiveOf } from '#server/files/zipArchiveOf.ts'
import { Refused } from '#server/http/refused.ts'
import type { UnhurriedRequest } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { type BlankToPrint, blanksToPrint } from './blanksToPrint.ts'
import { filledBlank } from './filledBlank.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Reads in one transaction, fills the templates after it: a hundred papers would hold a connection for seconds. */
export async function blanks({ input, actor, today, transaction }: UnhurriedRequest<typeof contract.blanks>) {
  const asked = { ...input, organisationId: actor.organisationId, today }
  const toPrint = await transaction((db) => blanksToPrint(db, asked))
  const [first] = toPrint
  if (first === undefined) throw new Refused('nothing-to-print')
  if (toPrint.length === 1) {
    const { name, bytes } = await fileOf(first)
    return { name, mediaType: word, bytes: new Uint8Array(bytes) }
  }
  const files: FileInArchive[] = []
  for (const blank of toPrint) files.push(await fileOf(blank))
  return { name: 'Бланки согласий.zip', mediaType: 'application/zip', bytes: new Uint8Array(zipArchiveOf(files)) }
}

async function fileOf(blank: BlankToPrint): Promise<FileInArchive> {
  return { name: blank.fileName, bytes: await filledBlank(blank) }
}
