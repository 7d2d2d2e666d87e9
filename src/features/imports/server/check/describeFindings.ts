import { fullName } from '#domain/russian/names.ts'
import type { Compared, Known, PossibleDuplicate } from '#domain/staffList/compare/compare.ts'
import { duplicateWords } from '#domain/staffList/compare/duplicateWords.ts'
import { sheetColumns } from '#domain/staffList/headings/sheetColumns.ts'
import type { LearnedOfLists } from '#domain/staffList/kindOfList.ts'
import type { ReadList } from '#domain/staffList/readList.ts'
import type { Sheet } from '#domain/staffList/sheet.ts'
import type { FoundRows } from '../../findings.ts'
import type { Judged } from './judgeFile.ts'
import type { KeptFile, KeptFindings, Summary } from './keptFile.ts'
import type { ListOf } from './lists.ts'
import { returnedRows } from './returnedRows.ts'

/** What a judged file looks like to its person. */
export function describeFindings<Facts>(
  file: KeptFile,
  { read, compared }: Judged<Facts>,
  of: ListOf<Facts>,
  learned: LearnedOfLists,
): KeptFindings {
  const recognition = (sheet: Sheet) => ({
    list: of.list,
    learned: learned[of.list],
    chosen: file.chosen[sheet.name] ?? {},
  })
  const sheets = file.sheets.map((sheet) => ({
    name: sheet.name,
    state: stateOf(sheet, read),
    columns: sheetColumns(sheet, recognition(sheet)).map(({ key: _, ...column }) => ({
      ...column,
      dropped: file.dropped[sheet.name]?.[column.column] ?? null,
    })),
  }))
  return {
    summary: { left: null, counts: countsOf(read, compared), sheets: sheets.map(withState) },
    errors: returnedRows(file, read.faults, { list: of.list, learned: learned[of.list] }),
    ...groupsOf(read, compared, { of, sheets }),
  }
}

type ShownSheet = Summary['sheets'][number]

function stateOf({ name }: Sheet, { sheets }: ReadList<unknown>): ShownSheet['state'] {
  const read = sheets.find((sheet) => sheet.name === name)
  if (read === undefined) return 'other-list'
  return read.columns === null ? 'no-names' : 'read'
}

function withState(sheet: ShownSheet): ShownSheet {
  return sheet.state === 'no-names' && sheet.columns.length === 0 ? { ...sheet, state: 'no-table' } : sheet
}

function countsOf<Facts>({ faults, skipped }: ReadList<Facts>, compared: Compared<Facts>): Summary['counts'] {
  return {
    added: compared.added.length,
    changed: compared.changed.length,
    unchanged: compared.unchanged.length,
    duplicates: compared.possibleDuplicates.length,
    withFaults: new Set(faults.map(keyOf)).size,
    faults: faults.length,
    skipped: skipped.length,
    leavers: compared.possibleLeavers.length,
  }
}

function groupsOf<Facts>(
  read: ReadList<Facts>,
  compared: Compared<Facts>,
  { of, sheets }: { of: ListOf<Facts>; sheets: readonly ShownSheet[] },
): FoundRows {
  const names = new Map(read.rows.map((row) => [keyOf(row), nameOf(row)]))
  const headings = new Map(
    sheets.flatMap(({ name, columns }) => columns.map(({ column, heading }) => [`${column} ${name}`, heading])),
  )
  return {
    added: compared.added.map((row) => ({ ...placeOf(row), name: nameOf(row), about: of.about(row.facts) })),
    changed: compared.changed.map(({ row, person, changes }) => ({
      ...placeOf(row),
      name: nameOf(row),
      personId: person.id,
      changes,
    })),
    duplicates: compared.possibleDuplicates.map((duplicate) => shownDuplicate(duplicate, of)),
    faults: read.faults.map((fault) => ({
      ...fault,
      heading: headings.get(`${fault.column} ${fault.sheet}`) ?? '',
      name: names.get(keyOf(fault)) ?? null,
    })),
    skipped: read.skipped,
    leavers: compared.possibleLeavers.map((person) => ({
      id: person.id,
      name: nameOf(person),
      about: of.about(person.facts),
    })),
  }
}

function shownDuplicate<Facts>(
  { row, why, people, rows }: PossibleDuplicate<Facts>,
  of: ListOf<Facts>,
): FoundRows['duplicates'][number] {
  return {
    ...placeOf(row),
    name: nameOf(row),
    about: of.about(row.facts),
    words: duplicateWords[why],
    people: people.slice(0, mostCandidates).map((person) => ({
      id: person.id,
      name: nameOf(person),
      about: of.about(person.facts),
      hasLeft: person.hasLeft === true,
    })),
    rows: rows.slice(0, mostCandidates).map(placeOf),
  }
}

/** Of twenty namesakes nobody reads more. */
const mostCandidates = 20

function placeOf({ sheet, row }: { sheet: string; row: number }) {
  return { sheet, row }
}

function keyOf({ sheet, row }: { sheet: string; row: number }): string {
  return `${row} ${sheet}`
}

function nameOf({ name }: Pick<Known<unknown>, 'name'>): string {
  return fullName({ ...name, gender: null })
}
