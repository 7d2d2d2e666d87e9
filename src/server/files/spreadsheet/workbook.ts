import { zipSync } from 'fflate'
import readWorkbookParts from 'read-excel-file/universal'
import type { Cell, Sheet } from '#domain/staffList/sheet.ts'
import { SpreadsheetRefused } from './refusals.ts'
import { readZipDirectory, unpackEntries, type ZipEntry } from './zipArchive.ts'

/** Reads an XLSX whose archive is checked first. */
export async function readWorkbook(bytes: Buffer): Promise<Sheet[]> {
  const entries = readZipDirectory(bytes)
  refuseOtherDocuments(new Set(entries.map((entry) => entry.name)))
  const parts = unpackEntries(bytes, entries.filter(isNeeded))
  for (const part of Object.values(parts)) refuseUnsafeXml(part)
  // The library walks the archive from its front and never looks at the directory, so it could meet
  // entries that we have not checked: it gets an archive of exactly what we have unpacked.
  const checked = zipSync(parts, { level: 0 }).buffer
  const sheets = await readWorkbookParts(checked).catch(() => {
    throw new SpreadsheetRefused('broken')
  })
  return sheets.map(({ sheet, data }) => ({ name: keepable(sheet), rows: (data ?? []).map((row) => row.map(cellOf)) }))
}

function refuseOtherDocuments(names: ReadonlySet<string>) {
  if (names.has('xl/workbook.xml')) return
  if (names.has('xl/workbook.bin')) throw new SpreadsheetRefused('binary-workbook')
  if (names.has('word/document.xml')) throw new SpreadsheetRefused('word-document')
  if (names.has('mimetype') && names.has('content.xml')) throw new SpreadsheetRefused('opendocument')
  throw new SpreadsheetRefused('not-a-spreadsheet')
}

// By exclusion: programs other than Excel name their sheets as they like.
const neededParts = /^xl\/.*\.(?:xml|xml\.rels)$/i
const otherParts =
  /\/(?:charts?|chartsheets|comments|drawings|embeddings|externalLinks|media|persons|pivot[^/]*|theme|threadedComments)\//i

function isNeeded({ name }: ZipEntry): boolean {
  return neededParts.test(name) && !otherParts.test(name)
}

function refuseUnsafeXml(part: Uint8Array) {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
  if (bytes.includes('<!DOCTYPE') || bytes.includes('<!ENTITY')) throw new SpreadsheetRefused('unsafe-xml')
  // A zero byte means UTF-16, in which the two words above would hide.
  if (bytes.subarray(0, 4096).includes(0)) throw new SpreadsheetRefused('unsafe-xml')
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : { date: value.toISOString().slice(0, 10) }
  if (typeof value === 'string') return keepable(value)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  return null
}

/** PostgreSQL keeps neither U+0000 nor half of a surrogate pair, and in a sheet nobody sees them. */
function keepable(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '')
}
