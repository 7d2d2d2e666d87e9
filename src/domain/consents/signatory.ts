import { addDays, addMonths, dayParts, daysBetween, type IsoDate } from '../calendar.ts'

/** Who signs a consent. Where a student and a guardian both sign, each has a paper of their own. */
export const signatories = ['self', 'guardian'] as const
export type Signatory = (typeof signatories)[number]

/** Whose signature 14 to 17 needs is a setting of the organisation: no act says it for mentoring, practice differs. */
export const adolescentRules = ['student-and-guardian', 'guardian', 'student'] as const
export type AdolescentRule = (typeof adolescentRules)[number]

/** What decides who signs for somebody. Of adults only the year of birth is kept, of students the whole day. */
export interface Signer {
  kind: string
  birthOn: IsoDate | null
  birthYear: number | null
  adolescents: AdolescentRule
}

type Stage = 'child' | 'adolescent' | 'adult'

/**
 * Under 14 the guardian signs (004, row 8), from 14 to 17 as the organisation has settled, from 18 on the person alone.
 * The age is reached on the birthday itself. Where the birth date is not known, everybody who might be needed signs.
 */
export function signatoriesOn(signer: Signer, day: IsoDate): readonly Signatory[] {
  const needed = new Set(stagesOn(signer, day).flatMap((stage) => signatoriesOf(stage, signer.adolescents)))
  return signatories.filter((signatory) => needed.has(signatory))
}

/** Below 14 nobody signs alone; from 18 on nobody signs for the person. */
export function maySign(signatory: Signatory, signer: Signer, day: IsoDate): boolean {
  const never: Stage = signatory === 'self' ? 'child' : 'adult'
  return stagesOn(signer, day).some((stage) => stage !== never)
}

/** True while the missing birth date leaves open who has to sign. */
export function isAgeOpen(signer: Signer, day: IsoDate): boolean {
  return stagesOn(signer, day).length > 1
}

/** Whoever was born on 29 February reaches the age on 28 February of a common year (ГК, ст. 192 п. 3). */
export function turnsOn(birthOn: IsoDate, age: number): IsoDate {
  return addMonths(birthOn, age * 12)
}

/** Days ahead of a birthday from which new papers are prepared, and after it while they are looked for. */
export const daysAround = 30

export interface ComingOfAge {
  age: 14 | 18
  on: IsoDate
}

/** The birthday near the day that changes who signs; null where nothing changes. Papers may be there all the same. */
export function comingOfAge(signer: Signer, day: IsoDate): ComingOfAge | null {
  if (signer.kind !== 'student' || signer.birthOn === null) return null
  const { birthOn } = signer
  const near = ([14, 18] as const).map((age) => ({ age, on: turnsOn(birthOn, age) }))
  return near.find(({ on }) => Math.abs(daysBetween(day, on)) <= daysAround && signatoriesChange(signer, on)) ?? null
}

function signatoriesChange(signer: Signer, on: IsoDate): boolean {
  const before = signatoriesOn(signer, addDays(on, -1))
  const after = signatoriesOn(signer, on)
  return before.length !== after.length || after.some((signatory) => !before.includes(signatory))
}

function signatoriesOf(stage: Stage, adolescents: AdolescentRule): readonly Signatory[] {
  if (stage === 'child') return ['guardian']
  if (stage === 'adult' || adolescents === 'student') return ['self']
  return adolescents === 'guardian' ? ['guardian'] : ['self', 'guardian']
}

/** What the person may be on the day, as far as the card knows. */
function stagesOn({ kind, birthOn, birthYear }: Signer, day: IsoDate): readonly Stage[] {
  if (kind !== 'student') return ['adult']
  if (birthOn !== null) return [stageOnDay(birthOn, day)]
  if (birthYear === null) return ['child', 'adolescent', 'adult']
  const years = dayParts(day).year - birthYear
  return [...new Set([stageOfAge(years - 1), stageOfAge(years)])]
}

function stageOnDay(birthOn: IsoDate, day: IsoDate): Stage {
  if (day < turnsOn(birthOn, 14)) return 'child'
  return day < turnsOn(birthOn, 18) ? 'adolescent' : 'adult'
}

function stageOfAge(years: number): Stage {
  if (years < 14) return 'child'
  return years < 18 ? 'adolescent' : 'adult'
}
