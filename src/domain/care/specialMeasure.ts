import type { IsoDate } from '../calendar.ts'

/** Situations in which the programme must be open to somebody by a measure of its own (004, row 15). */
export const situations = ['special-needs', 'gifted', 'hardship', 'low-income', 'remote', 'orphan'] as const
export type Situation = (typeof situations)[number]

/** Fewer people than this in a report could be recognised. */
export const fewestInReport = 5

/** How many people a report tells of, or null: «менее 5», zero too, since it says something of everybody. */
export function countInReport(people: number): number | null {
  return people >= fewestInReport ? people : null
}

export type MeasureRefusal = 'period-ends-before-start'

export function whyNotMeasure({ fromOn, toOn }: { fromOn: IsoDate; toOn: IsoDate | null }): MeasureRefusal | null {
  return toOn !== null && toOn < fromOn ? 'period-ends-before-start' : null
}

// Stems of words that name an illness, and codes of the international classification: F70, G80.1, ф84.
const diagnoses =
  /диагноз|заболеван|болезн|инвалид|аутиз|расстройств|дцп|эпилепс|умственн\S* отстал|задержк\S* (?:психическ|развити)|зпр(?![а-яё])|диабет|шизофрен|гиперактивн|сдвг|(?<![\p{L}\d])[a-zф]\d{2}(?:\.\d+)?(?![\p{L}\d])/iu

/** A hint for whoever writes, never a hindrance: the measure and its act are kept, an illness has no place here. */
export function soundsLikeDiagnosis(text: string): boolean {
  return diagnoses.test(text)
}
