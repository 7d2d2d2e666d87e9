import { isShortFor } from './abbreviatedPosts.ts'
import { indexByName, type NameIndex, type NameParts } from './nameIndex.ts'
import type { StaffFacts, StaffRow } from './staffRow.ts'

/** Somebody of the organisation as the program knows them. */
export type ExistingPerson = { id: string; name: NameParts; facts: StaffFacts }

export type FactChange = {
  [Field in keyof StaffFacts]: { field: Field; from: StaffFacts[Field]; to: NonNullable<StaffFacts[Field]> }
}[keyof StaffFacts]

export type DuplicateReason =
  | 'spelled-alike'
  | 'patronymic-missing'
  | 'several-of-this-name'
  | 'born-in-another-year'
  | 'twice-in-file'

export const duplicateWords: Record<DuplicateReason, string> = {
  'spelled-alike': 'Похоже на одного человека: отличаются ё и е, латинские буквы, пробелы или порядок слов.',
  'patronymic-missing': 'Похоже на одного человека: в одном месте есть отчество, в другом нет.',
  'several-of-this-name': 'Людей с таким именем несколько, год рождения не помогает их различить.',
  'born-in-another-year': 'Имя то же, а год рождения другой: однофамилец или ошибка.',
  'twice-in-file': 'Этот человек уже есть в файле выше.',
}

export type PossibleDuplicate = {
  row: StaffRow
  why: DuplicateReason
  /** Who it may be: people of the program and earlier rows of the file. */
  people: ExistingPerson[]
  rows: StaffRow[]
}

export type Comparison = {
  added: StaffRow[]
  changed: { row: StaffRow; person: ExistingPerson; changes: FactChange[] }[]
  unchanged: { row: StaffRow; person: ExistingPerson }[]
  possibleDuplicates: PossibleDuplicate[]
  withFaults: StaffRow[]
  /** In the program and nowhere in the file, not even with a fault or spelled otherwise. */
  possibleLeavers: ExistingPerson[]
}

/**
 * Sorts the rows of a list against the people of the organisation; nothing is decided for a person here.
 * An empty cell is no change. What `added` and `changed` say, once applied, comes back as `unchanged`.
 */
export function compareWithPeople(rows: readonly StaffRow[], existing: readonly ExistingPerson[]): Comparison {
  const result: Comparison = {
    added: [],
    changed: [],
    unchanged: [],
    possibleDuplicates: [],
    withFaults: [],
    possibleLeavers: [],
  }
  const known = { people: indexByName(existing), taken: new Map<ExistingPerson, StaffRow>() }
  const exact = exactMatches(rows, known)
  const earlier = indexByName<StaffRow>([])
  const met = new Set<ExistingPerson>()
  for (const row of rows) {
    const found = exact.get(row) ?? alike(row, known, earlier)
    earlier.add(row)
    for (const person of found.people) met.add(person)
    sortRow(row, found, result)
  }
  result.possibleLeavers = existing.filter((person) => !met.has(person))
  return result
}

/** The facts of a person after the row: what the row leaves empty stays. */
export function mergedFacts(known: StaffFacts, row: StaffFacts): StaffFacts {
  const told = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
  return { ...known, ...told, ...(isShortFor(known.post, row.post) ? { post: known.post } : {}) }
}

type Found = { why: DuplicateReason | null; people: ExistingPerson[]; rows: StaffRow[] }

type Known = { people: NameIndex<ExistingPerson>; taken: Map<ExistingPerson, StaffRow> }

function sortRow(row: StaffRow, { why, people, rows }: Found, result: Comparison) {
  const [person] = people
  if (row.hasFaults) {
    result.withFaults.push(row)
  } else if (why !== null) {
    result.possibleDuplicates.push({ row, why, people, rows })
  } else if (person === undefined) {
    result.added.push(row)
  } else {
    const changes = changesOf(person.facts, row.facts)
    if (changes.length > 0) result.changed.push({ row, person, changes })
    else result.unchanged.push({ row, person })
  }
}

/**
 * All rows whose very name is known come first: a year of birth that one of them brings decides
 * whether another row, which may stand above it, can be the same person.
 */
function exactMatches(rows: readonly StaffRow[], known: Known): Map<StaffRow, Found> {
  const earlier = indexByName<StaffRow>([])
  const matches = new Map<StaffRow, Found>()
  for (const row of rows) {
    const found = exactMatch(row, known, earlier)
    earlier.add(row)
    if (found === null) continue
    matches.set(row, found)
    const [person] = found.people
    if (found.why === null && person !== undefined && !row.hasFaults) known.taken.set(person, row)
  }
  return matches
}

function exactMatch(row: StaffRow, known: Known, earlier: NameIndex<StaffRow>): Found | null {
  const namesakes = known.people.exact(row)
  const mayBe = mostLikely(row, namesakes, known)
  const above = earlier.exact(row).filter((other) => mayBeBorn(row, other.facts.birthYear))
  if (above.length > 0) return { why: 'twice-in-file', people: mayBe, rows: above }
  if (mayBe.length > 0) return { why: mayBe.length > 1 ? 'several-of-this-name' : null, people: mayBe, rows: [] }
  return namesakes.length > 0 ? { why: 'born-in-another-year', people: namesakes, rows: [] } : null
}

function alike(row: StaffRow, known: Known, earlier: NameIndex<StaffRow>): Found {
  for (const why of ['spelled-alike', 'patronymic-missing'] as const) {
    const people = known.people[why](row).filter((other) => mayBeBorn(row, yearOf(other, known)))
    const rows = earlier[why](row).filter((other) => mayBeBorn(row, other.facts.birthYear))
    if (people.length + rows.length > 0) return { why, people, rows }
  }
  return { why: null, people: [], rows: [] }
}

/** The namesakes whose year does not contradict; one whose year agrees is taken before those without a year. */
function mostLikely(row: StaffRow, namesakes: readonly ExistingPerson[], known: Known): ExistingPerson[] {
  const possible = namesakes.filter((person) => mayBeBorn(row, yearOf(person, known)))
  const certain = possible.filter((person) => row.facts.birthYear !== null && yearOf(person, known) !== null)
  return certain.length === 1 ? certain : possible
}

/** The year as it will be known when this file has been applied. */
function yearOf(person: ExistingPerson, { taken }: Known): number | null {
  return person.facts.birthYear ?? taken.get(person)?.facts.birthYear ?? null
}

function mayBeBorn({ facts }: StaffRow, year: number | null): boolean {
  return facts.birthYear === null || year === null || facts.birthYear === year
}

function changesOf(known: StaffFacts, row: StaffFacts): FactChange[] {
  return Object.keys(row).flatMap((key) => {
    const field = key as keyof StaffFacts
    const to = row[field]
    if (field === 'post' && isShortFor(known.post, row.post)) return []
    return to === null || to === known[field] ? [] : [{ field, from: known[field], to } as FactChange]
  })
}
