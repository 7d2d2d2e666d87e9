import { inflateRawSync } from 'node:zlib'
import { limits } from './limits.ts'
import { SpreadsheetRefused } from './refusals.ts'

export type ZipEntry = { name: string; method: number; packed: number; unpacked: number; offset: number }

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localEntry = 0x04034b50
const endLength = 22
const longestComment = 0xffff

/** The central directory, checked before a byte is unpacked. */
export function readZipDirectory(bytes: Buffer): ZipEntry[] {
  const end = endPosition(bytes)
  const count = bytes.readUInt16LE(end + 10)
  const size = bytes.readUInt32LE(end + 12)
  const start = bytes.readUInt32LE(end + 16)
  if (count > limits.zipEntries) throw new SpreadsheetRefused('unpacks-too-big')
  // Also catches zip64, which no file under 20 MB needs.
  if (start + size > end) throw new SpreadsheetRefused('broken')
  const entries = entriesFrom(bytes, start, count, end)
  if (new Set(entries.map((entry) => entry.name)).size !== entries.length) throw new SpreadsheetRefused('broken')
  return entries
}

/** Unpacks the entries, never more than the directory promised and never more than the limit. */
export function unpackEntries(bytes: Buffer, entries: readonly ZipEntry[]): Record<string, Uint8Array> {
  const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (total > limits.unpackedBytes || entries.some(isBomb)) throw new SpreadsheetRefused('unpacks-too-big')
  return Object.fromEntries(entries.map((entry) => [entry.name, unpackEntry(bytes, entry)]))
}

function endPosition(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - endLength - longestComment)
  for (let at = bytes.length - endLength; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === endOfDirectory) return at
  }
  throw new SpreadsheetRefused('broken')
}

function entriesFrom(bytes: Buffer, start: number, count: number, end: number): ZipEntry[] {
  const entries: ZipEntry[] = []
  let at = start
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== directoryEntry) throw new SpreadsheetRefused('broken')
    const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1
    if (isEncrypted) throw new SpreadsheetRefused('password-protected')
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      // Some programs of Windows write their own separator.
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function isBomb({ packed, unpacked }: ZipEntry): boolean {
  return unpacked > limits.ratioFromBytes && unpacked > packed * limits.ratio
}

function unpackEntry(bytes: Buffer, { method, packed, unpacked, offset }: ZipEntry): Uint8Array {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localEntry) throw new SpreadsheetRefused('broken')
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const content = bytes.subarray(start, start + packed)
  if (content.length !== packed) throw new SpreadsheetRefused('broken')
  const result = method === 0 ? content : inflated(content, method, unpacked)
  if (result.length !== unpacked) throw new SpreadsheetRefused('broken')
  return result
}

function inflated(content: Buffer, method: number, unpacked: number): Buffer {
  if (method !== 8) throw new SpreadsheetRefused('broken')
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(unpacked, 1) })
  } catch (error) {
    // The directory promised less than the entry holds: made by hand to pass the check.
    const isLie = error instanceof RangeError
    throw new SpreadsheetRefused(isLie ? 'unpacks-too-big' : 'broken')
  }
}
