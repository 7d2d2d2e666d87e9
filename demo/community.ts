import type { GuardianRelation } from '#domain/person/guardian.ts'
import type { DemoDay } from './days.ts'
import type { PersonKey } from './personKey.ts'

/** Told from today, so that whoever turns 14 within the month does so on whatever day somebody looks. */
export type Birthday = { readonly turns: number; readonly inDays: number }

export type DemoStudent = {
  readonly key: PersonKey
  readonly name: string
  readonly classTitle: string
  readonly birthday: Birthday
  readonly guardians: readonly { readonly person: PersonKey; readonly relation: GuardianRelation }[]
}

/** A parent, somebody of a partner, a graduate. */
export type DemoOutsider = {
  readonly key: PersonKey
  readonly name: string
  readonly kind: 'parent' | 'partner' | 'graduate'
  readonly post: string | null
  readonly workplace: string | null
  /** At the end of the year in which the running school year begins. */
  readonly age: number
  readonly phone: string
  /** The certificate of no criminal record that an adult from outside shows. */
  readonly clearance: { readonly on: DemoDay; readonly place: string } | null
}

/** Who belongs to a school and is not of its staff. */
export type DemoCommunity = {
  /** When their cards were made; students stood a class lower when that was last year, and went up on 1 September. */
  readonly since: DemoDay
  readonly students: readonly DemoStudent[]
  readonly outsiders: readonly DemoOutsider[]
}

export type StudentRow = readonly [
  key: PersonKey,
  name: string,
  turns: number,
  inDays: number,
  guardians: Readonly<Record<PersonKey, GuardianRelation>>,
]

export function studentsOf(classTitle: string, rows: readonly StudentRow[]): DemoStudent[] {
  return rows.map(([key, name, turns, inDays, guardians]) => ({
    key,
    name,
    classTitle,
    birthday: { turns, inDays },
    guardians: Object.entries(guardians).map(([person, relation]) => ({ person, relation })),
  }))
}

export type ParentRow = readonly [key: PersonKey, name: string, age: number, workplace?: string]

/** The last four figures of every phone start with the block: +7 900 000-06-xx. */
export function parentsOf(phoneBlock: string, rows: readonly ParentRow[]): DemoOutsider[] {
  return rows.map(([key, name, age, workplace], index) => ({
    key,
    name,
    kind: 'parent',
    post: null,
    workplace: workplace ?? null,
    age,
    phone: `+7 900 000-${phoneBlock}-${String(index).padStart(2, '0')}`,
    clearance: null,
  }))
}
