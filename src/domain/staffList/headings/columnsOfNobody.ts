import { type GuardianSlot, guardianSlots, type ListField } from './fields.ts'

const toldBy: Record<GuardianSlot, readonly ListField[]> = {
  mother: ['motherPhone'],
  father: ['fatherPhone'],
  guardian: ['guardianPhone', 'guardianRelation'],
  secondGuardian: ['secondGuardianPhone', 'secondGuardianRelation'],
}

/** Columns that tell of a representative whom no column of the sheet names: there is nobody to write it to. */
export function columnsOfNobody<Column extends { field: ListField | null }>(columns: readonly Column[]): Column[] {
  const fields = new Set(columns.map(({ field }) => field))
  const lost = guardianSlots.filter((slot) => !fields.has(slot)).flatMap((slot) => toldBy[slot])
  return columns.filter(({ field }) => field !== null && lost.includes(field))
}
