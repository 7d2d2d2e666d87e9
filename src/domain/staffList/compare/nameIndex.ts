import type { PersonName } from '#domain/russian/names.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import { isOneLetterApart } from './oneLetterApart.ts'

export type NameParts = Pick<PersonName, 'surname' | 'given' | 'patronymic'>

/** `birth` is «1980» or «2012-03-12», as much as is known. */
export type Named = { name: NameParts; birth: string | null }

export type Likeness = 'spelled-alike' | 'patronymic-missing' | 'one-letter-apart' | 'another-surname'

export type NameIndex<T> = { add(item: T): void; exact(of: Named): T[] } & Record<Likeness, (of: Named) => T[]>

type Entry<T> = { item: T; of: Folded; hasPatronymic: boolean }

/**
 * People or rows found by their name: letter for letter, by look, by look where one side has no patronymic, by birth.
 * Under one key no more than `most` are kept: a file of one name alone would cost its square.
 */
export function indexByName<T>(items: readonly T[], namedOf: (item: T) => Named, most = unlimited): NameIndex<T> {
  const exact = new Map<string, T[]>()
  const alike = new Map<string, Entry<T>[]>()
  // Folding is most of the work and nobody asks for it while every name is known letter for letter.
  const unfolded: T[] = []
  const add = (item: T) => {
    put(exact, exactKey(namedOf(item).name), item, most)
    unfolded.push(item)
  }
  const foldAll = () => {
    for (const item of unfolded.splice(0)) {
      const { name, birth } = namedOf(item)
      const entry = { item, of: folded(name), hasPatronymic: name.patronymic !== null }
      for (const key of keysOf(entry.of, birth)) if (key !== null) put(alike, key, entry, most)
    }
  }
  const among = (key: string | null, fits: (entry: Entry<T>) => boolean = () => true): T[] => {
    if (key === null) return []
    foldAll()
    return (alike.get(key) ?? []).filter(fits).map(({ item }) => item)
  }
  for (const item of items) add(item)
  return {
    add,
    exact: ({ name }) => exact.get(exactKey(name)) ?? [],
    'spelled-alike': ({ name }) => among(wholeKey(folded(name))),
    'patronymic-missing': ({ name }) =>
      among(shortKey(folded(name)), ({ hasPatronymic }) => hasPatronymic === (name.patronymic === null)),
    'one-letter-apart': ({ name, birth }) => {
      const { surname, rest } = folded(name)
      return [
        ...among(surnameKey(folded(name), birth), ({ of }) => isOneLetterApart(of.rest, rest)),
        ...among(restKey(folded(name), birth), ({ of }) => isOneLetterApart(of.surname, surname)),
      ]
    },
    // A year alone would make one person of many.
    'another-surname': ({ name, birth }) => (birth?.length === dayLength ? among(restKey(folded(name), birth)) : []),
  }
}

const dayLength = 10
const unlimited = Number.POSITIVE_INFINITY

/** The keys of a name are asked for many times; folding and sorting are slow. */
type Folded = { surname: string; patronymic: string; rest: string; whole: string; short: string }

const foldedNames = new WeakMap<NameParts, Folded>()

function folded(name: NameParts): Folded {
  const known = foldedNames.get(name)
  if (known !== undefined) return known
  const surname = foldForSearch(name.surname)
  const given = foldForSearch(name.given)
  const patronymic = foldForSearch(name.patronymic ?? '')
  const made = {
    surname,
    patronymic,
    rest: `${given} ${patronymic}`,
    whole: sortedWords(`${surname} ${given} ${patronymic}`),
    short: sortedWords(`${surname} ${given}`),
  }
  foldedNames.set(name, made)
  return made
}

function keysOf(of: Folded, birth: string | null): (string | null)[] {
  return [wholeKey(of), shortKey(of), surnameKey(of, birth), restKey(of, birth)]
}

function exactKey({ surname, given, patronymic }: NameParts): string {
  return [surname, given, patronymic ?? ''].join('|')
}

/** Words in alphabetical order, so that «Пётр Осинин» is found under «Осинин Пётр». */
function wholeKey({ whole }: Folded): string {
  return `whole ${whole}`
}

function shortKey({ short }: Folded): string {
  return `short ${short}`
}

function surnameKey({ surname }: Folded, birth: string | null): string | null {
  return birth === null ? null : `surname ${birth} ${surname}`
}

/** A given name alone says too little. */
function restKey({ patronymic, rest }: Folded, birth: string | null): string | null {
  return birth === null || patronymic === '' ? null : `rest ${birth} ${rest}`
}

function sortedWords(words: string): string {
  return words.trim().split(' ').sort().join(' ')
}

function put<V>(map: Map<string, V[]>, key: string, value: V, most: number) {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else if (values.length < most) values.push(value)
}
