import {
  type ColumnMapping,
  type LearnedHeadings,
  namesPeople,
  recogniseColumns,
  type UnknownColumn,
} from './columns.ts'
import type { Cell } from './sheet.ts'

/** `firstRow` is the index in `rows` of the first row under the headings. */
export type Header = { mapping: ColumnMapping; unknown: UnknownColumn[]; firstRow: number }

const searchedRows = 30

/**
 * Finds the row of headings below the titles: the one that recognises most columns and names people.
 * Headings in two storeys («Стаж» over «общий» and «педагогический») are read together.
 */
export function findHeader(rows: readonly (readonly Cell[])[], learned: LearnedHeadings = {}): Header | null {
  let best: Header | null = null
  for (let index = 0; index < Math.min(rows.length, searchedRows); index += 1) {
    for (const [headings, firstRow] of [
      [rows[index] ?? [], index + 1] as const,
      [twoStoreys(rows[index] ?? [], rows[index + 1] ?? []), index + 2] as const,
    ]) {
      const header = { ...recogniseColumns(headings, learned), firstRow }
      if (namesPeople(header.mapping) && width(header) > width(best)) best = header
    }
  }
  return best
}

/** Joins the upper heading, which reaches over several columns, with each lower one. */
function twoStoreys(upper: readonly Cell[], lower: readonly Cell[]): Cell[] {
  // A second storey fills some columns and leaves those empty that reach through it.
  if (!lower.includes(null) || lower.some(isValue)) return []
  let above: Cell = null
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const under = lower[column] ?? null
    above = upper[column] ?? (under === null ? null : above)
    if (under === null) return above
    return above === null ? under : `${above} ${under}`
  })
}

function isValue(cell: Cell): boolean {
  return cell !== null && typeof cell !== 'string'
}

function width(header: Header | null): number {
  return header === null ? 0 : Object.keys(header.mapping).length
}
