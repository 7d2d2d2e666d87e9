import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ConsentPaper } from '#domain/consents/consentPaper.ts'
import { fillTemplate, type Tags } from '#server/files/wordTemplate.ts'
import { projectRoot } from '#server/projectRoot.ts'

/** One paper of one purpose for one signature. */
export interface Sheet {
  paper: ConsentPaper
  /** Without the ending. */
  fileName: string
  tags: Tags
}

/** Templates lie beside their fields, in the sources and so in every installation. */
const catalogue = join(projectRoot, 'src', 'features', 'documents', 'catalogue')
const read = new Map<ConsentPaper, Promise<Uint8Array>>()

export async function filledSheet({ paper, tags }: Sheet): Promise<Uint8Array> {
  return fillTemplate(await templateOf(paper), tags)
}

function templateOf(paper: ConsentPaper): Promise<Uint8Array> {
  const known = read.get(paper) ?? readFile(join(catalogue, `consent-${paper}`, 'template.docx'))
  read.set(paper, known)
  return known
}
