import { strToU8, zipSync } from 'fflate'

export interface FileInArchive {
  name: string
  bytes: Uint8Array
}

/** A ZIP of files whose names people read; two of one name are told apart by a number. */
export function zipArchiveOf(files: readonly FileInArchive[]): Uint8Array {
  const entries: Record<string, Uint8Array> = {}
  for (const { name, bytes } of files) entries[freeName(cleaned(name), entries)] = bytes
  // Word files are compressed already; compressing them again only costs time.
  return zipSync(entries, { level: 0 })
}

/** A name that Windows keeps: without its forbidden signs and short enough to unpack into a deep folder. */
export function cleaned(name: string): string {
  const dot = name.lastIndexOf('.')
  const [stem, ending] = dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)]
  // One sign is at most three bytes here, and a name in an archive holds fewer bytes than signs on the screen.
  const plain = stem
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
  let short = plain
  while (strToU8(short).length > 180) short = short.slice(0, -1)
  return `${short.replace(/[. ]+$/, '')}${ending}`
}

function freeName(name: string, taken: Record<string, Uint8Array>): string {
  if (!(name in taken)) return name
  const dot = name.lastIndexOf('.')
  for (let number = 2; ; number += 1) {
    const tried = `${name.slice(0, dot)} (${number})${name.slice(dot)}`
    if (!(tried in taken)) return tried
  }
}
