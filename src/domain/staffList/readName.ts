import { genderOf, isKnownGiven } from '#domain/russian/nameGender.ts'
import { type PersonName, parseName } from '#domain/russian/names.ts'
import { cellText, isTooLong, tooLong } from './cells.ts'
import type { CellFault } from './facts.ts'
import type { ColumnMapping } from './headings/fields.ts'
import type { Cell } from './sheet.ts'

export type NameReading = { name: PersonName | null; faults: CellFault[] }

/** The name of a row, from one column or three; no patronymic is no fault. */
export function readName(cells: readonly Cell[], mapping: ColumnMapping): NameReading {
  const textAt = (column: number | undefined) => (column === undefined ? null : cellText(cells[column - 1] ?? null))
  if (mapping.surname !== undefined && mapping.given !== undefined) {
    return nameFromParts([
      { column: mapping.surname, text: textAt(mapping.surname), missing: 'Не указана фамилия' },
      { column: mapping.given, text: textAt(mapping.given), missing: 'Не указано имя' },
      { column: mapping.patronymic ?? 0, text: textAt(mapping.patronymic), missing: null },
    ])
  }
  const column = mapping.fullName ?? 0
  const text = textAt(column)
  if (text === null) return failed({ column, words: 'Не указаны фамилия и имя' })
  if (isTooLong(text)) return failed({ column, words: `ФИО: ${tooLong}` })
  const parsed = parseName(text)
  return 'name' in parsed ? { name: parsed.name, faults: [] } : failed({ column, words: `ФИО ${parsed.refused}` })
}

/** Tells «Берёзкина Алёна» from «Начальные классы» where nothing else stands in the row. */
export function looksLikeName(text: string): boolean {
  const parsed = isTooLong(text) ? null : parseName(text)
  if (parsed === null || 'refused' in parsed) return false
  const isCapitalised = text.split(/\s+/).every((word) => /^\p{Lu}\P{Lu}/u.test(word))
  return isCapitalised || parsed.name.gender !== null
}

/** Surer than a look: the given name is one that people bear. */
export function isName(text: string): boolean {
  const parsed = parseName(text)
  return 'name' in parsed && isKnownGiven(parsed.name.given)
}

type Part = { column: number; text: string | null; missing: string | null }

/** The columns say which part is which, so an unusual name needs no guessing. */
function nameFromParts(parts: readonly [Part, Part, Part]): NameReading {
  const readings = parts.map(readPart)
  const faults = readings.flatMap((reading) => ('fault' in reading ? [reading.fault] : []))
  const [surname, given, patronymic] = readings.map((reading) => ('fault' in reading ? null : reading.part))
  if (faults.length > 0 || surname == null || given == null) return { name: null, faults }
  const name = { surname, given, patronymic: patronymic ?? null }
  return { name: { ...name, gender: genderOf(name) }, faults }
}

function readPart({ column, text, missing }: Part): { part: string | null } | { fault: CellFault } {
  if (text === null) return missing === null ? { part: null } : { fault: { column, words: missing } }
  if (isTooLong(text)) return { fault: { column, words: `ФИО: ${tooLong}` } }
  const words: string[] = []
  for (const word of text.split(' ')) {
    // Beside a plain surname every word is read as a given name: cleaned and checked, never moved.
    const parsed = parseName(`Соснин ${word}`)
    if ('refused' in parsed) return { fault: { column, words: parsed.refused.replace('Соснин ', '') } }
    words.push(parsed.name.given)
  }
  return { part: words.join(' ') }
}

function failed(fault: CellFault): NameReading {
  return { name: null, faults: [fault] }
}
