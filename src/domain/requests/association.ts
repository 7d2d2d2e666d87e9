import { foldForSearch } from '../russian/typography.ts'

/**
 * The key of a subject association: «ШМО учителей физики», «МО учителей физики» and «шмо «Учителей  физики»» are one.
 * Empty where nothing is named.
 */
export function associationKey(title: string | null): string {
  return foldForSearch(title ?? '')
    .replace(/["«»„“”'.,()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:школьное )?методическое объединение|методобъединение|ш?мо|цмк|пцк) /, '')
}

/** True where both name the same association; nothing is no association. */
export function isSameAssociation(one: string | null, other: string | null): boolean {
  const key = associationKey(one)
  return key !== '' && key === associationKey(other)
}

export interface AssociationCount {
  title: string | null
  people: number
  filled: number
}

/** Different spellings of one association counted together, under the one that most people have; in Russian order. */
export function progressByAssociation(counts: readonly AssociationCount[]): (AssociationCount & { title: string })[] {
  const byKey = new Map<string, AssociationCount & { title: string; most: number }>()
  for (const { title, people, filled } of counts) {
    const key = associationKey(title)
    if (title === null || key === '') continue
    const known = byKey.get(key)
    if (!known) byKey.set(key, { title, people, filled, most: people })
    else {
      byKey.set(key, {
        title: people > known.most ? title : known.title,
        people: known.people + people,
        filled: known.filled + filled,
        most: Math.max(known.most, people),
      })
    }
  }
  return [...byKey.values()]
    .map(({ most: _, ...count }) => count)
    .sort((one, other) => one.title.localeCompare(other.title, 'ru'))
}
