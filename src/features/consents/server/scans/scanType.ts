const starts = [
  { mediaType: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const

export type ScanType = (typeof starts)[number]['mediaType']

/** What the bytes say they are, whatever the name says; null is none of the three. */
export function scanTypeOf(file: Uint8Array): ScanType | null {
  return starts.find(({ bytes }) => bytes.every((byte, at) => file[at] === byte))?.mediaType ?? null
}

export const extensionOf: Record<ScanType, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}
