import type { PersonName } from '#domain/russian/names.ts'
import { foldForSearch } from '#domain/russian/typography.ts'

export type NameParts = Pick<PersonName, 'surname' | 'given' | 'patronymic'>

type Named = { name: NameParts }

export type NameIndex<T> = {
  add(item: T): void
  exact(of: Named): T[]
  'spelled-alike'(of: Named): T[]
  'patronymic-missing'(of: Named): T[]
}

/** People or rows found by their name: letter for letter, by look, and by look where one side has no patronymic. */
export function indexByName<T extends Named>(items: readonly T[]): NameIndex<T> {
  const exact = new Map<string, T[]>()
  const folded = new Map<string, T[]>()
  const short = new Map<string, T[]>()
  // Folding is most of the work and nobody asks for it while every name is known letter for letter.
  const unfolded: T[] = []
  const add = (item: T) => {
    put(exact, exactKey(item.name), item)
    unfolded.push(item)
  }
  const foldAll = () => {
    for (const item of unfolded.splice(0)) {
      put(folded, foldedKey(item.name), item)
      put(short, shortKey(item.name), item)
    }
  }
  for (const item of items) add(item)
  return {
    add,
    exact: ({ name }) => exact.get(exactKey(name)) ?? [],
    'spelled-alike': ({ name }) => {
      foldAll()
      return folded.get(foldedKey(name)) ?? []
    },
    'patronymic-missing': ({ name }) => {
      foldAll()
      const namesakes = short.get(shortKey(name)) ?? []
      return namesakes.filter((item) => (item.name.patronymic === null) !== (name.patronymic === null))
    },
  }
}

function put<T>(map: Map<string, T[]>, key: string, item: T) {
  const items = map.get(key)
  if (items === undefined) map.set(key, [item])
  else items.push(item)
}

function exactKey({ surname, given, patronymic }: NameParts): string {
  return [surname, given, patronymic ?? ''].join('|')
}

/** Words in alphabetical order, so that «Пётр Осинин» is found under «Осинин Пётр». */
function foldedKey({ surname, given, patronymic }: NameParts): string {
  return sortedWords([surname, given, patronymic ?? ''])
}

function shortKey({ surname, given }: NameParts): string {
  return sortedWords([surname, given])
}

function sortedWords(words: readonly string[]): string {
  return foldForSearch(words.join(' ')).split(' ').sort().join(' ')
}
