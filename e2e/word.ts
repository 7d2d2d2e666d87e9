import { readFileSync } from 'node:fs'
import type { Download } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'

/** What a person reads in the file, a line for each paragraph. */
export async function textOfDocx(download: Download): Promise<string> {
  return textOf(readFileSync(await download.path()))
}

/** An archive of Word files: what stands in each, by its name. */
export async function textsOfArchive(download: Download): Promise<Record<string, string>> {
  const files = unzipSync(readFileSync(await download.path()))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, textOf(bytes)]))
}

function textOf(docx: Uint8Array): string {
  const files = unzipSync(docx)
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  const lines = xml
    .split('</w:p>')
    .map((paragraph) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''))
  return lines.join('\n').replaceAll('\u00a0', ' ').replaceAll('&amp;', '&')
}
