import type { Cell, Sheet } from '#domain/staffList/sheet.ts'
import { limits } from './limits.ts'
import { SpreadsheetRefused } from './refusals.ts'

/** Reads a CSV of any of the encodings and separators that Excel writes in Russia. */
export function readCsv(bytes: Buffer): Sheet[] {
  const text = decode(bytes)
  if (/^\s*<(?:!doctype|html|table|head|body|\?xml|meta)/i.test(text)) throw new SpreadsheetRefused('web-page')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a control character is how a binary file gives itself away
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) throw new SpreadsheetRefused('not-a-spreadsheet')
  const declared = /^sep=(.)\r?\n/i.exec(text)
  const separator = declared?.[1] ?? separatorOf(text)
  return [{ name: 'Лист 1', rows: withoutEmptyTail(rowsOf(text.slice(declared?.[0].length ?? 0), separator)) }]
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}

/** The separator that stands most often outside quotes in the first lines; a title row has none of them. */
function separatorOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/g, '')
  const counts = [';', '\t', ','].map((separator) => ({ separator, count: head.split(separator).length - 1 }))
  // «Стаж 12,5» and «г. Казань, ул. …» make commas frequent: any real use of the other two wins.
  const lines = head.split('\n').filter((line) => line.trim() !== '').length
  const sure = counts.find(({ separator, count }) => separator !== ',' && count >= Math.max(1, lines / 2))
  return (sure ?? counts.reduce((best, next) => (next.count > best.count ? next : best))).separator
}

function rowsOf(text: string, separator: string): Cell[][] {
  const rows: Cell[][] = []
  let row: Cell[] = []
  let at = 0
  while (at < text.length) {
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at, separator)
    row.push(cellOf(field.value))
    if (row.length > limits.columns) throw new SpreadsheetRefused('too-many-columns')
    at = field.end
    if (text[at] === separator) {
      at += 1
      if (at < text.length) continue
      row.push(null)
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    rows.push(row)
    if (rows.length > limits.rows) throw new SpreadsheetRefused('too-many-rows')
    row = []
  }
  return rows
}

function quotedField(text: string, start: number) {
  let value = ''
  let at = start + 1
  while (at < text.length) {
    const quote = text.indexOf('"', at)
    if (quote === -1) throw new SpreadsheetRefused('broken')
    value += text.slice(at, quote)
    at = quote + 1
    if (text[at] !== '"') return { value, end: at }
    value += '"'
    at += 1
  }
  throw new SpreadsheetRefused('broken')
}

function plainField(text: string, start: number, separator: string) {
  let end = start
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1
  return { value: text.slice(start, end), end }
}

function cellOf(value: string): Cell {
  const trimmed = value.trim()
  return trimmed === '' ? null : trimmed
}

function withoutEmptyTail(rows: Cell[][]): Cell[][] {
  const last = rows.findLastIndex((row) => row.some((cell) => cell !== null))
  return rows.slice(0, last + 1)
}
