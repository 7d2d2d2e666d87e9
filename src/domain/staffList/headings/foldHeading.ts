import type { Cell } from '../sheet.ts'

const longestHeading = 200

export function headingText(cell: Cell): string {
  return typeof cell === 'string' ? cell.slice(0, longestHeading).replace(/\s+/g, ' ').trim() : ''
}

/** The key of a heading: case, ё, points, spaces and remarks in brackets make no difference. */
export function foldHeading(heading: string): string {
  return heading
    .replace(/\([^)]*\)/g, (inside) => (/при наличии|лет|полностью/i.test(inside) ? '' : inside))
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[^\p{L}\d№]+/gu, ' ')
    .trim()
    .replace(/(?<![^ ])(?:\p{L} )+\p{L}(?![^ ])/gu, (initials) => initials.replaceAll(' ', ''))
}
