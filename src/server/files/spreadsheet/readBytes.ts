import type { Sheet } from '#domain/staffList/sheet.ts'
import { readCsv } from './csv.ts'
import { limits } from './limits.ts'
import { type SpreadsheetRefusal, SpreadsheetRefused } from './refusals.ts'
import { readWorkbook } from './workbook.ts'

export type SpreadsheetAnswer = { sheets: Sheet[] } | { refusal: SpreadsheetRefusal }

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells bytes from a text
const controls = /[\u0000-\u0008\u000E-\u001F\uFFFD]/
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const zipStart = Buffer.from('PK')
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')

/** Runs in the reader's own process: it trusts nothing but the size of what it was given. */
export async function readBytes(bytes: Buffer, extension: string): Promise<SpreadsheetAnswer> {
  try {
    const sheets = await sheetsOf(bytes, extension)
    refuseExcess(sheets)
    const isEmpty = sheets.every((sheet) => sheet.rows.length === 0)
    return isEmpty ? { refusal: 'empty-file' } : { sheets }
  } catch (error) {
    if (error instanceof SpreadsheetRefused) return { refusal: error.reason }
    return { refusal: 'broken' }
  }
}

/** What the bytes say counts, not the name: a renamed file is met more often than a foreign one. */
async function sheetsOf(bytes: Buffer, extension: string): Promise<Sheet[]> {
  if (startsWith(bytes, compoundFile)) {
    throw new SpreadsheetRefused(bytes.includes(encryptedPackage) ? 'password-protected' : otherOldFile(bytes))
  }
  if (startsWith(bytes, zipStart)) return readWorkbook(bytes)
  if (!['csv', 'tsv', 'txt', 'xls', 'xlsx'].includes(extension)) throw new SpreadsheetRefused('not-a-spreadsheet')
  const sheets = readCsv(bytes)
  // A text under the name of a workbook may still be a table that somebody renamed.
  const isWorkbook = ['xls', 'xlsx'].includes(extension)
  if (isWorkbook && sheets.some(({ rows }) => rows.length > 0) && !sheets.some(isTable))
    throw new SpreadsheetRefused('broken')
  return sheets
}

function isTable({ rows }: Sheet): boolean {
  const isText = rows.every((row) => row.every((cell) => !controls.test(String(cell ?? ''))))
  return isText && rows.some((row) => row.filter((cell) => cell !== null && String(cell).trim() !== '').length > 1)
}

function otherOldFile(bytes: Buffer): SpreadsheetRefusal {
  return bytes.includes(Buffer.from('WordDocument', 'utf16le')) ? 'word-document' : 'old-xls'
}

function startsWith(bytes: Buffer, start: Buffer): boolean {
  return bytes.subarray(0, start.length).equals(start)
}

function refuseExcess(sheets: readonly Sheet[]) {
  if (sheets.some((sheet) => sheet.rows.length > limits.rows)) throw new SpreadsheetRefused('too-many-rows')
  const widest = Math.max(0, ...sheets.map((sheet) => sheet.rows[0]?.length ?? 0))
  if (widest > limits.columns) throw new SpreadsheetRefused('too-many-columns')
}
