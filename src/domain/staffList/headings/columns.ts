import { isPrivateHeading } from '../dropped/privateHeading.ts'
import type { Cell } from '../sheet.ts'
import type { ColumnMapping, GuardianSlot, ListField, ListKind } from './fields.ts'
import { foldHeading, headingText } from './foldHeading.ts'
import { staffHeadings } from './staffHeadings.ts'
import { studentHeadings } from './studentHeadings.ts'

export type UnknownColumn = { column: number; heading: string }

/** A column that tells nothing of a person: it counts rows, or it is our own of a file that comes back with errors. */
const needlessHeadings = new Set(
  '№,n,№ пп,пп,n пп,nn пп,nn,№№,номер,номер по порядку,no,ошибка'.split(',').map((heading) => heading.trim()),
)

function fieldOfHeading(headings: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, ListField> {
  const found = new Map<string, ListField>()
  for (const [field, spellings] of Object.entries(headings)) {
    for (const heading of spellings) if (!found.has(heading)) found.set(heading, field as ListField)
  }
  return found
}

const vocabularies: Record<ListKind, ReadonlyMap<string, ListField>> = {
  staff: fieldOfHeading(staffHeadings),
  students: fieldOfHeading(studentHeadings),
}

/** What the organisation has once corrected: key of a heading to field, or null for a column of no use. */
export type LearnedHeadings = Readonly<Record<string, ListField | null>>

/** What the person has said of this very sheet: column to field, or null for a column of no use. */
export type ChosenColumns = Readonly<Record<number, ListField | null>>

export type Recognition = { list: ListKind; learned: LearnedHeadings; chosen: ChosenColumns }

const plain: Recognition = { list: 'staff', learned: {}, chosen: {} }

/**
 * Recognises a row of headings. What the person chose comes first, then what was learned, then the usual words; the
 * first column of a field holds it, a second one of the same is unknown.
 */
export function recogniseColumns(
  row: readonly Cell[],
  { list, learned, chosen }: Recognition = plain,
): { mapping: ColumnMapping; unknown: UnknownColumn[] } {
  const mapping: Partial<Record<ListField, number>> = {}
  for (const [column, field] of Object.entries(chosen)) if (field !== null) mapping[field] = Number(column)
  const unknown: UnknownColumn[] = []
  let before: ListField | null = null
  for (const { column, heading, key } of headingsOf(row)) {
    const usual = column in chosen ? chosen[column] : learnedField(heading, learned[key])
    const field: ListField | null | undefined =
      usual === undefined ? placed(usualField(heading, list), { mapping, before }) : usual
    before = field === undefined ? null : field
    if (field === null || column in chosen) continue
    if (field === undefined || mapping[field] !== undefined) unknown.push({ column, heading })
    else mapping[field] = column
  }
  return { mapping, unknown }
}

/** What was learned of a heading before it was known to be private makes nothing of its column. */
function learnedField(heading: string, field: ListField | null | undefined): ListField | null | undefined {
  return field && isPrivateHeading(heading) ? null : field
}

/** Columns with a heading; the second of two equal headings has a key of its own, so that each can be learned. */
export function headingsOf(row: readonly Cell[]): { column: number; heading: string; key: string }[] {
  const met = new Map<string, number>()
  return row.flatMap((cell, index) => {
    const heading = headingText(cell)
    if (heading === '') return []
    const folded = foldHeading(heading)
    const times = (met.get(folded) ?? 0) + 1
    met.set(folded, times)
    return [{ column: index + 1, heading, key: times === 1 ? folded : `${folded}#${times}` }]
  })
}

/** True when the columns name a person: one column of full names, or surname and given name apart. */
export function namesPeople(mapping: ColumnMapping): boolean {
  const isApart = mapping.surname !== undefined && mapping.given !== undefined
  return mapping.fullName !== undefined || isApart
}

function usualField(heading: string, list: ListKind): ListField | null | undefined {
  const folded = foldHeading(heading)
  return needlessHeadings.has(folded) ? null : vocabularies[list].get(folded)
}

const slotOf: Partial<Record<ListField, GuardianSlot>> = {
  mother: 'mother',
  father: 'father',
  guardian: 'guardian',
  guardianRelation: 'guardian',
  secondGuardian: 'secondGuardian',
  secondGuardianRelation: 'secondGuardian',
}

const secondOf: Partial<Record<ListField, ListField>> = {
  guardian: 'secondGuardian',
  guardianRelation: 'secondGuardianRelation',
  guardianPhone: 'secondGuardianPhone',
}

/** A phone right after a representative is the representative's; a second representative is the second one. */
function placed(
  field: ListField | null | undefined,
  { mapping, before }: { mapping: ColumnMapping; before: ListField | null },
): ListField | null | undefined {
  if (field === null || field === undefined) return field
  const slot = before === null ? undefined : slotOf[before]
  if (field === 'phone' && slot !== undefined) return `${slot}Phone`
  const second = secondOf[field]
  return second !== undefined && mapping[field] !== undefined ? second : field
}
