import { basename } from 'node:path'
import type { Client } from 'pg'
import type { FileCopy, LostFile } from './manifest.ts'

export interface NamedFile {
  organisationId: string
  fileId: string
  sha256: string
  documentIds: string[]
}

/** Every file that a row names, with the documents that stand on it; to be asked in the snapshot of the tables. */
export async function filesNamedIn(client: Client): Promise<NamedFile[]> {
  const { rows: there } = await client.query(`select where to_regclass('public.stored_file') is not null`)
  if (there.length === 0) return []
  const { rows } = await client.query<NamedFile>(
    `select f.organisation_id as "organisationId", f.id as "fileId", encode(f.sha256, 'hex') as sha256,
       array(select r.document_id::text from public.registration r
             where r.organisation_id = f.organisation_id and r.file_id = f.id order by 1) as "documentIds"
     from public.stored_file f order by 1, 2`,
  )
  return rows
}

/** The store names a file by the hash of its bytes, so a lost or rotten one shows without being opened by anybody. */
export function lostAmong(named: readonly NamedFile[], copies: readonly FileCopy[]): LostFile[] {
  const hashOfName = new Map(copies.map(({ path, sha256 }) => [basename(path), sha256]))
  return named.flatMap(({ sha256, ...file }) => {
    const found = hashOfName.get(sha256)
    if (found === sha256) return []
    return [{ ...file, state: found === undefined ? ('missing' as const) : ('damaged' as const) }]
  })
}

const shownAtMost = 20

/** For the terminal: ids and no people. Null when nothing is lost. */
export function wordsOfLost(lost: readonly LostFile[]): string | null {
  if (lost.length === 0) return null
  const lines = lost
    .slice(0, shownAtMost)
    .map(({ organisationId, fileId, documentIds, state }) =>
      [
        state === 'missing' ? 'файла нет:' : 'файл испорчен:',
        documentIds.length > 0 ? `документ ${documentIds.join(', ')},` : '',
        `файл ${fileId}, организация ${organisationId}`,
      ]
        .filter((part) => part !== '')
        .join(' '),
    )
  const more = lost.length - lines.length
  return [
    `Внимание: документов без целого файла — ${lost.length}. Всё остальное цело.`,
    ...lines,
    ...(more > 0 ? [`…и ещё ${more}; полный список — в файле manifest.json этой копии.`] : []),
  ].join('\n')
}
