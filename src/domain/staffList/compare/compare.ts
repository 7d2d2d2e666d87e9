import type { ListRow } from '../listRow.ts'
import { indexByName, type Likeness, type NameIndex, type NameParts } from './nameIndex.ts'

/** Somebody of the organisation as the program knows them. */
export type Known<Facts> = { id: string; name: NameParts; facts: Facts; hasLeft?: boolean }

export type Change = { field: string; from: string | number | null; to: string | number }

export type DuplicateReason =
  | Likeness
  | 'several-of-this-name'
  | 'born-in-another-year'
  | 'twice-in-file'
  | 'left-earlier'

export type PossibleDuplicate<Facts> = {
  row: ListRow<Facts>
  why: DuplicateReason
  /** Who it may be: people of the program and earlier rows of the file. */
  people: Known<Facts>[]
  rows: ListRow<Facts>[]
}

export type Compared<Facts> = {
  added: ListRow<Facts>[]
  changed: { row: ListRow<Facts>; person: Known<Facts>; changes: Change[] }[]
  unchanged: { row: ListRow<Facts>; person: Known<Facts> }[]
  possibleDuplicates: PossibleDuplicate<Facts>[]
  withFaults: ListRow<Facts>[]
  /** In the program and nowhere in the file, not even with a fault or spelled otherwise. */
  possibleLeavers: Known<Facts>[]
}

/** What a kind of list means by birth and by a change. */
export type ListRules<Facts> = {
  /** «1980» or «2012-03-12»: as much as is known. */
  birthOf: (facts: Facts) => string | null
  changesOf: (known: Facts, row: Facts) => Change[]
  /** The facts of a person after the row: what the row leaves empty stays. */
  merged: (known: Facts, row: Facts) => Facts
  /** Of whom the file would have to speak; somebody else is no leaver. */
  mayBeLeaver: (known: Facts, rows: readonly ListRow<Facts>[]) => boolean
}

const rowsInPiece = 500

/**
 * Sorts the rows of a list against the people of the organisation; nothing is decided for a person here.
 * An empty cell is no change. What `added` and `changed` say, once applied, comes back as `unchanged`.
 * Tells after each piece how many rows are sorted.
 */
export function* comparing<Facts>(
  rows: readonly ListRow<Facts>[],
  existing: readonly Known<Facts>[],
  rules: ListRules<Facts>,
): Generator<number, Compared<Facts>> {
  const result = emptyResult<Facts>()
  const around = surroundings(existing, rules)
  const exact = yield* exactMatches(rows, around)
  const earlier = rowIndex(rules)
  const met = new Set<Known<Facts>>()
  for (const [index, row] of rows.entries()) {
    if (index % rowsInPiece === 0) yield index
    const found = exact.get(row) ?? alike(row, around, earlier)
    earlier.add(row)
    for (const person of found.people) met.add(person)
    sortRow(row, found, { result, rules })
  }
  result.possibleLeavers = existing.filter(
    (person) => !met.has(person) && person.hasLeft !== true && rules.mayBeLeaver(person.facts, rows),
  )
  return result
}

type Found<Facts> = { why: DuplicateReason | null; people: Known<Facts>[]; rows: ListRow<Facts>[] }

type Around<Facts> = {
  people: NameIndex<Known<Facts>>
  /** Whose very name a row has: what is known of the birth when this file has been applied. */
  taken: Map<Known<Facts>, ListRow<Facts>>
  rules: ListRules<Facts>
}

function surroundings<Facts>(existing: readonly Known<Facts>[], rules: ListRules<Facts>): Around<Facts> {
  const named = ({ name, facts }: Known<Facts>) => ({ name, birth: rules.birthOf(facts) })
  return { people: indexByName(existing, named), taken: new Map(), rules }
}

/** More than any list has of people of one name. */
const mostNamesakesInFile = 100

function rowIndex<Facts>(rules: ListRules<Facts>): NameIndex<ListRow<Facts>> {
  return indexByName<ListRow<Facts>>(
    [],
    ({ name, facts }) => ({ name, birth: rules.birthOf(facts) }),
    mostNamesakesInFile,
  )
}

function sortRow<Facts>(
  row: ListRow<Facts>,
  { why, people, rows }: Found<Facts>,
  { result, rules }: { result: Compared<Facts>; rules: ListRules<Facts> },
) {
  const [person] = people
  if (row.hasFaults) {
    result.withFaults.push(row)
  } else if (why !== null) {
    result.possibleDuplicates.push({ row, why, people, rows })
  } else if (person === undefined) {
    result.added.push(row)
  } else {
    const changes = rules.changesOf(person.facts, row.facts)
    if (changes.length > 0) result.changed.push({ row, person, changes })
    else result.unchanged.push({ row, person })
  }
}

/**
 * All rows whose very name is known come first: a birth that one of them brings decides whether another row, which may
 * stand above it, can be the same person.
 */
function* exactMatches<Facts>(
  rows: readonly ListRow<Facts>[],
  around: Around<Facts>,
): Generator<number, Map<ListRow<Facts>, Found<Facts>>> {
  const earlier = rowIndex(around.rules)
  const matches = new Map<ListRow<Facts>, Found<Facts>>()
  for (const [index, row] of rows.entries()) {
    if (index % (rowsInPiece * 4) === 0) yield 0
    const found = exactMatch(row, around, earlier)
    earlier.add(row)
    if (found === null) continue
    matches.set(row, found)
    const [person] = found.people
    if (found.why === null && person !== undefined && !row.hasFaults) around.taken.set(person, row)
  }
  return matches
}

function exactMatch<Facts>(
  row: ListRow<Facts>,
  around: Around<Facts>,
  earlier: NameIndex<ListRow<Facts>>,
): Found<Facts> | null {
  const named = namedRow(row, around)
  const namesakes = around.people.exact(named)
  const mayBe = mostLikely(named.birth, namesakes, around)
  const above = earlier.exact(named).filter((other) => agree(named.birth, around.rules.birthOf(other.facts)))
  if (above.length > 0) return { why: 'twice-in-file', people: mayBe, rows: above }
  const [only] = mayBe
  if (only?.hasLeft === true && mayBe.length === 1) return { why: 'left-earlier', people: mayBe, rows: [] }
  if (mayBe.length > 0) return { why: mayBe.length > 1 ? 'several-of-this-name' : null, people: mayBe, rows: [] }
  const here = namesakes.filter(({ hasLeft }) => hasLeft !== true)
  return here.length > 0 ? { why: 'born-in-another-year', people: here, rows: [] } : null
}

const likenesses = ['spelled-alike', 'patronymic-missing', 'one-letter-apart', 'another-surname'] as const

function alike<Facts>(row: ListRow<Facts>, around: Around<Facts>, earlier: NameIndex<ListRow<Facts>>): Found<Facts> {
  const named = namedRow(row, around)
  for (const why of likenesses) {
    const people = around.people[why](named).filter(
      (other) => other.hasLeft !== true && agree(named.birth, birthOf(other, around)),
    )
    const rows = earlier[why](named).filter((other) => agree(named.birth, around.rules.birthOf(other.facts)))
    if (people.length + rows.length > 0) return { why, people, rows }
  }
  return { why: null, people: [], rows: [] }
}

/** The namesakes whose birth does not contradict; one whose birth agrees is taken before those of whom it is unknown. */
function mostLikely<Facts>(
  birth: string | null,
  namesakes: readonly Known<Facts>[],
  around: Around<Facts>,
): Known<Facts>[] {
  const possible = namesakes.filter((person) => agree(birth, birthOf(person, around)))
  // Who is here comes before who has left.
  const here = possible.filter(({ hasLeft }) => hasLeft !== true)
  const mayBe = here.length > 0 ? here : possible
  const certain = mayBe.filter((person) => birth !== null && birthOf(person, around) !== null)
  return certain.length === 1 ? certain : mayBe
}

function namedRow<Facts>({ name, facts }: ListRow<Facts>, { rules }: Around<Facts>) {
  return { name, birth: rules.birthOf(facts) }
}

/** The birth as it will be known when this file has been applied. */
function birthOf<Facts>(person: Known<Facts>, { taken, rules }: Around<Facts>): string | null {
  const row = taken.get(person)
  return rules.birthOf(person.facts) ?? (row === undefined ? null : rules.birthOf(row.facts))
}

/** A year agrees with any day in it. */
function agree(one: string | null, other: string | null): boolean {
  return one === null || other === null || one.startsWith(other) || other.startsWith(one)
}

function emptyResult<Facts>(): Compared<Facts> {
  return { added: [], changed: [], unchanged: [], possibleDuplicates: [], withFaults: [], possibleLeavers: [] }
}
