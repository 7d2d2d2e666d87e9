import type { PersonName } from '#domain/russian/names.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import {
  type Comparison,
  type ExistingPerson,
  type FactChange,
  mergedFacts,
} from '#domain/staffList/compareWithPeople.ts'
import { kindByPost } from '#domain/staffList/kindByPost.ts'
import type { StaffFacts, StaffRow } from '#domain/staffList/staffRow.ts'
import type { StaffChange } from './queries.ts'

/** `is` names a person or says «somebody-new». */
type RowKey = { sheet: string; row: number }
export type Choice = RowKey & { is: string }

export interface Decided {
  added: StaffRow[]
  changed: StaffChange[]
  respelt: { id: string; name: ExistingPerson['name'] }[]
  /** Possible duplicates that nobody decided and rows with errors. */
  left: number
}

/**
 * What is written of a compared list: what is certain, and of possible duplicates what was chosen among those shown.
 * `faults` counts also the rows whose name could not be read: they never reach the comparison.
 */
export function decideRows(compared: Comparison, faults: readonly RowKey[], choices: readonly Choice[]): Decided {
  const chosen = new Map(choices.map((choice) => [keyOf(choice), choice.is]))
  const decided: Decided = {
    added: [...compared.added],
    changed: compared.changed.map(({ row, person, changes }) => changeOf(row, person, changes)),
    respelt: [],
    left: new Set(faults.map(keyOf)).size,
  }
  const met = new Set(decided.changed.map(({ id }) => id))
  for (const { row, people } of compared.possibleDuplicates) {
    const is = chosen.get(keyOf(row))
    const person = people.find(({ id }) => id === is)
    if (is === 'somebody-new') decided.added.push(row)
    else if (person === undefined || met.has(person.id)) decided.left += 1
    else {
      met.add(person.id)
      take(row, person, decided)
    }
  }
  return decided
}

function keyOf({ sheet, row }: RowKey): string {
  return `${row} ${sheet}`
}

function take(row: StaffRow, person: ExistingPerson, decided: Decided): void {
  const name = betterSpelling(person.name, row.name)
  const changes = changesBetween(person.facts, mergedFacts(person.facts, row.facts))
  const isRespelt = name !== person.name
  // A new spelling is a change of the card too: its version moves on.
  if (changes.length > 0 || isRespelt) decided.changed.push(changeOf(row, person, changes))
  if (isRespelt) decided.respelt.push({ id: person.id, name })
}

/** The known name, completed by a patronymic and by letters ё that the file has; the very same object when nothing is better. */
export function betterSpelling(known: ExistingPerson['name'], written: PersonName): ExistingPerson['name'] {
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

function changesBetween(from: StaffFacts, to: StaffFacts): Pick<FactChange, 'field' | 'from'>[] {
  return (Object.keys(to) as (keyof StaffFacts)[])
    .filter((field) => from[field] !== to[field])
    .map((field) => ({ field, from: from[field] }) as Pick<FactChange, 'field' | 'from'>)
}

const workFields: readonly string[] = ['post', 'subject', 'association']
const experienceFields: readonly string[] = ['totalSeniority', 'teachingSeniority']

function changeOf(
  row: StaffRow,
  person: ExistingPerson,
  changes: readonly Pick<FactChange, 'field' | 'from'>[],
): StaffChange {
  const ofWork = changes.filter(({ field }) => workFields.includes(field))
  const fills = ofWork.every(({ from }) => from === null)
  const facts = mergedFacts(person.facts, row.facts)
  return {
    id: person.id,
    facts,
    kind: changes.some(({ field }) => field === 'post') ? kindByPost(facts.post) : null,
    experienceChanged: changes.some(({ field }) => experienceFields.includes(field)),
    work: ofWork.length === 0 ? 'same' : fills ? 'fills' : 'moves',
  }
}
