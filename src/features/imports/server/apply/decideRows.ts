import type { PersonName } from '#domain/russian/names.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import type { Change, Compared, Known, ListRules, PossibleDuplicate } from '#domain/staffList/compare/compare.ts'
import type { NameParts } from '#domain/staffList/compare/nameIndex.ts'
import type { ListRow } from '#domain/staffList/listRow.ts'

type RowKey = { sheet: string; row: number }

/** `is` names a person or says «somebody-new»; «nobody-yet» leaves the row where the answer for all the others would not. */
export type Choice = RowKey & { is: string }

export interface Answers {
  choices: readonly Choice[]
  others: 'leave' | 'same-person' | 'somebody-new'
}

export interface Changed<Facts> {
  row: ListRow<Facts>
  person: Known<Facts>
  changes: readonly Change[]
}

export interface Decided<Facts> {
  added: ListRow<Facts>[]
  changed: Changed<Facts>[]
  respelt: { id: string; name: NameParts }[]
  /** Possible duplicates that nobody decided. */
  undecided: PossibleDuplicate<Facts>[]
  /** They and the rows with errors. */
  left: number
}

/**
 * What is written of a compared list: what is certain, and of possible duplicates what was chosen among those shown.
 * `faults` counts also the rows whose name could not be read: they never reach the comparison.
 */
export function decideRows<Facts>(
  compared: Compared<Facts>,
  faults: readonly RowKey[],
  { choices, others }: Answers,
  rules: ListRules<Facts>,
): Decided<Facts> {
  const chosen = new Map(choices.map((choice) => [keyOf(choice), choice.is]))
  const decided: Decided<Facts> = {
    added: [...compared.added],
    changed: [...compared.changed],
    respelt: [],
    undecided: [],
    left: 0,
  }
  const met = new Set(decided.changed.map(({ person }) => person.id))
  for (const duplicate of compared.possibleDuplicates) {
    const is = chosen.get(keyOf(duplicate.row)) ?? usualAnswer(duplicate, others)
    const person = duplicate.people.find(({ id, hasLeft }) => id === is && hasLeft !== true)
    if (is === 'somebody-new') decided.added.push(duplicate.row)
    else if (person === undefined || met.has(person.id)) decided.undecided.push(duplicate)
    else {
      met.add(person.id)
      take(duplicate.row, person, { decided, rules })
    }
  }
  return { ...decided, left: new Set(faults.map(keyOf)).size + decided.undecided.length }
}

/** What is said of all the others at once: the only person it can be, or somebody new who is not in the file already. */
function usualAnswer<Facts>({ people, why }: PossibleDuplicate<Facts>, others: Answers['others']): string | null {
  if (others === 'same-person') return people.length === 1 ? (people[0]?.id ?? null) : null
  return others === 'somebody-new' && why !== 'twice-in-file' ? others : null
}

function keyOf({ sheet, row }: RowKey): string {
  return `${row} ${sheet}`
}

function take<Facts>(
  row: ListRow<Facts>,
  person: Known<Facts>,
  { decided, rules }: { decided: Decided<Facts>; rules: ListRules<Facts> },
): void {
  const name = betterSpelling(person.name, row.name)
  const changes = rules.changesOf(person.facts, row.facts)
  const isRespelt = name !== person.name
  // A new spelling is a change of the card too: its version moves on.
  if (changes.length > 0 || isRespelt) decided.changed.push({ row, person, changes })
  if (isRespelt) decided.respelt.push({ id: person.id, name })
}

/** The known name, completed by a patronymic and by letters ё that the file has; the very same object when nothing is better. */
export function betterSpelling(known: NameParts, written: PersonName): NameParts {
  const better = {
    surname: withDots(known.surname, written.surname),
    given: withDots(known.given, written.given),
    patronymic: known.patronymic === null ? written.patronymic : withDots(known.patronymic, written.patronymic),
  }
  const isSame =
    better.surname === known.surname && better.given === known.given && better.patronymic === known.patronymic
  return isSame ? known : better
}

function withDots(known: string, written: string | null): string {
  if (written === null || foldForSearch(known) !== foldForSearch(written)) return known
  return count(written) > count(known) ? written : known
}

function count(word: string): number {
  return word.toLowerCase().split('ё').length
}
