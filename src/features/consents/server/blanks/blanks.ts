import { type FileInArchive, zipArchiveOf } from '#server/files/zipArchiveOf.ts'
import type { UnhurriedRequest } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { filledSheet, type Sheet } from './sheet.ts'
import { sheetsOfBatch } from './sheetsOfBatch.ts'

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Reads in one transaction, fills the templates after it: a hundred papers would hold a connection for seconds. */
export async function blanks({ input, actor, today, transaction }: UnhurriedRequest<typeof contract.blanks>) {
  const { organisationId } = actor
  const sheets = await transaction((db) => sheetsOfBatch(db, { ...input, organisationId, today }))
  const [first] = sheets
  if (first !== undefined && sheets.length === 1) {
    const { name, bytes } = await fileOf(first)
    return { name, mediaType: wordType, bytes: new Uint8Array(bytes) }
  }
  const files: FileInArchive[] = []
  for (const sheet of sheets) files.push(await fileOf(sheet))
  return { name: 'Бланки согласий.zip', mediaType: 'application/zip', bytes: new Uint8Array(zipArchiveOf(files)) }
}

async function fileOf(sheet: Sheet): Promise<FileInArchive> {
  return { name: sheet.fileName, bytes: await filledSheet(sheet) }
}
