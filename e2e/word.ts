import { readFileSync } from 'node:fs'
import type { Download } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'

/** What a person reads in the file, a line for each paragraph. */
export async function textOfDocx(download: Download): Promise<string> {
  const files = unzipSync(readFileSync(await download.path()))
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  const lines = xml
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''))
  return lines.join('\n').replaceAll('\u00a0', ' ').replaceAll('&amp;', '&')
}
