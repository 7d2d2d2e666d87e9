import type { IsoDate } from '../calendar.ts'
import { foldForSearch } from '../russian/typography.ts'

export interface KnownPerson {
  id: string
  surname: string
  given: string
  patronymic: string | null
  birthYear: number | null
  birthOn: IsoDate | null
  phone: string | null
  email: string | null
}

/** Strongest first. */
export const repeatReasons = [
  'same-name',
  'spelled-alike',
  'patronymic-missing',
  'same-birth-day',
  'same-phone',
  'same-email',
] as const
export type RepeatReason = (typeof repeatReasons)[number]

export interface PossibleRepeat {
  /** The ids in order, so that a pair has one name. */
  first: string
  second: string
  why: RepeatReason
}

/**
 * Records that may be one person: the same name but for ё and е, look-alike letters, spaces and order; a name without
 * its patronymic; another surname with the same day of birth, phone or address. Different years of birth speak against.
 * People who share a key are compared with each other, so that the work grows with their number and not its square.
 */
export function possibleRepeats(people: readonly KnownPerson[]): PossibleRepeat[] {
  const found = new Map<string, PossibleRepeat>()
  const folded = foldedNames(people)
  const mayBeOne = (a: KnownPerson, b: KnownPerson) =>
    !differ(a.birthYear, b.birthYear) && !differ(a.birthOn, b.birthOn)
  const add = (why: RepeatReason, keys: Keys) => {
    for (const [a, b] of sharing(folded, keys)) {
      if (!mayBeOne(a, b) || (why === 'patronymic-missing' && (a.patronymic === null) === (b.patronymic === null)))
        continue
      const [first, second] = a.id < b.id ? [a.id, b.id] : [b.id, a.id]
      const isExact = a.surname === b.surname && a.given === b.given && a.patronymic === b.patronymic
      const pair = { first, second, why: why === 'same-name' && !isExact ? ('spelled-alike' as const) : why }
      if (!found.has(`${first} ${second}`)) found.set(`${first} ${second}`, pair)
    }
  }
  add('same-name', { rough: ({ words, third }) => words + third, exact: ({ parts }) => sorted(parts) })
  add('patronymic-missing', { rough: ({ words }) => words, exact: ({ parts }) => sorted(parts.slice(0, 2)) })
  const withName = (value: string | null, { parts }: FoldedName) =>
    value === null || parts[2] === '' ? null : `${value} ${parts[1]} ${parts[2]}`
  const addKnown = (why: RepeatReason, factOf: (person: KnownPerson) => string | null) =>
    add(why, { rough: ({ person }) => factOf(person), exact: (name) => withName(factOf(name.person), name) })
  addKnown('same-birth-day', ({ birthOn }) => birthOn)
  addKnown('same-phone', ({ phone }) => digitsOf(phone))
  addKnown('same-email', ({ email }) => email?.toLowerCase() ?? null)
  return [...found.values()].sort((a, b) => repeatReasons.indexOf(a.why) - repeatReasons.indexOf(b.why))
}

interface FoldedName {
  person: KnownPerson
  parts: readonly [surname: string, given: string, patronymic: string]
  /** Sums over the words of surname and given name, and of the patronymic: the order of words makes no difference. */
  words: number
  third: number
}

/** Most people share nothing with anybody: a rough key tells so at once, the exact one is made for the others. */
interface Keys {
  rough: (name: FoldedName) => string | number | null
  exact: (name: FoldedName) => string | null
}

function foldedNames(people: readonly KnownPerson[]): FoldedName[] {
  // A part of a name is folded once, however many bear it.
  const known = new Map<string, { folded: string; sum: number }>()
  const sums = new Map<string, number>()
  const fold = (part: string) => {
    const before = known.get(part)
    if (before) return before
    const folded = foldForSearch(part)
    const made = { folded, sum: folded.split(' ').reduce((sum, word) => sum + sumOf(word, sums), 0) }
    known.set(part, made)
    return made
  }
  return people.map((person) => {
    const [surname, given, patronymic] = [fold(person.surname), fold(person.given), fold(person.patronymic ?? '')]
    const parts = [surname.folded, given.folded, patronymic.folded] as const
    return { person, parts, words: surname.sum + given.sum, third: patronymic.sum }
  })
}

/** A number of its own for a word, far from those of other words. */
function sumOf(word: string, sums: Map<string, number>): number {
  if (word === '') return 0
  const known = sums.get(word) ?? ((sums.size + 1) * 2_654_435_761) % 4_294_967_296
  sums.set(word, known)
  return known
}

/** Words in alphabetical order: «Пётр Осинин» and «Осинин Пётр» are one name. */
function sorted(parts: readonly string[]): string {
  return parts.join(' ').split(' ').sort().join(' ').trim()
}

/** More than these under one key are hardly one person many times: each is compared with the first one alone. */
const manyOfAKey = 12

function* sharing(names: readonly FoldedName[], { rough, exact }: Keys): Generator<[KnownPerson, KnownPerson]> {
  for (const alike of grouped(names, rough)) {
    for (const group of grouped(alike, exact)) {
      const firsts = group.length > manyOfAKey ? 1 : group.length - 1
      for (let at = 0; at < firsts; at += 1) {
        const a = group[at]
        for (const b of group.slice(at + 1)) if (a) yield [a.person, b.person]
      }
    }
  }
}

/** Groups of two and more. */
function grouped(names: readonly FoldedName[], keyOf: Keys['rough']): FoldedName[][] {
  const firsts = new Map<string | number, FoldedName>()
  const groups = new Map<string | number, FoldedName[]>()
  for (const name of names) {
    const key = keyOf(name)
    if (key === null || key === '') continue
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, name)
    else {
      const group = groups.get(key)
      if (group) group.push(name)
      else groups.set(key, [first, name])
    }
  }
  return [...groups.values()]
}

function differ(a: unknown, b: unknown): boolean {
  return a !== null && b !== null && a !== b
}

/** The last ten digits: «8 912…» and «+7 912…» are one phone. */
function digitsOf(phone: string | null): string | null {
  if (phone === null) return null
  // As the program writes it; taking it apart letter by letter would cost more than all the rest.
  if (phone.length === 12 && phone.startsWith('+7')) return phone.slice(2)
  const digits = phone.replace(/\D/g, '')
  return digits.length < 10 ? null : digits.slice(-10)
}

/** Two spellings that a history need not tell apart. */
export function isSameName(
  a: Pick<KnownPerson, 'surname' | 'given' | 'patronymic'>,
  b: Pick<KnownPerson, 'surname' | 'given' | 'patronymic'>,
): boolean {
  const fold = (parts: readonly (string | null)[]) => sorted(parts.map((part) => foldForSearch(part ?? '')))
  const isShort = a.patronymic === null || b.patronymic === null
  const partsOf = ({ surname, given, patronymic }: typeof a) =>
    isShort ? [surname, given] : [surname, given, patronymic]
  return fold(partsOf(a)) === fold(partsOf(b))
}
