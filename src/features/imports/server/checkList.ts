import { fullName } from '#domain/russian/names.ts'
import {
  type Comparison,
  compareWithPeople,
  duplicateWords,
  type ExistingPerson,
} from '#domain/staffList/compareWithPeople.ts'
import { findHeader } from '#domain/staffList/headerRow.ts'
import { readStaffList, type StaffList } from '#domain/staffList/readStaffList.ts'
import type { Sheet } from '#domain/staffList/sheet.ts'
import type { StaffRow } from '#domain/staffList/staffRow.ts'
import { readSpreadsheet } from '#server/files/spreadsheet/readSpreadsheet.ts'
import { spreadsheetRefusalWords } from '#server/files/spreadsheet/refusals.ts'
import { Refused } from '#server/http/refused.ts'
import type { UnhurriedRequest } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { type Findings, mostListed } from '../findings.ts'
import type { FaultySheet, KeptList } from './keptList.ts'
import { existingPeople, forgetOldChecks, keepCheck } from './queries.ts'

/** The file is read before the transaction begins: no connection waits for a reader. */
export async function checkList(request: UnhurriedRequest<typeof contract.checkList>) {
  const { upload, today, actor, transaction } = request
  const answer = await readSpreadsheet(upload.bytes, upload.name)
  if ('refusal' in answer) {
    throw new Refused([{ reason: 'file-not-read', detail: spreadsheetRefusalWords[answer.refusal] }])
  }
  const list = readStaffList(answer.sheets, today)
  if (list.sheets.every(({ columns }) => columns === null)) throw new Refused('no-names-in-file')
  const { rows, faults, skipped } = list
  const kept: KeptList = { rows, faults, skipped, faultySheets: faultySheets(answer.sheets, list) }
  const { checkId, existing } = await transaction(async (db) => {
    await forgetOldChecks(db, actor.personId, today)
    const check = { organisationId: actor.organisationId, checkedOn: today, checkedBy: actor.personId }
    return {
      existing: await existingPeople(db, today),
      checkId: await keepCheck(db, { ...check, fileName: upload.name.slice(0, 200), rows: kept }),
    }
  })
  return { checkId, fileName: upload.name, ...findings(list, compareWithPeople(rows, existing)) }
}

function faultySheets(sheets: readonly Sheet[], { faults }: StaffList): FaultySheet[] {
  return sheets.flatMap(({ name, rows }) => {
    const faulty = [...new Set(faults.filter((fault) => fault.sheet === name).map(({ row }) => row))]
    const header = findHeader(rows)
    if (faulty.length === 0 || header === null) return []
    const headings = [...(rows[header.firstRow - 1] ?? [])]
    return [{ name, headings, rows: faulty.map((row) => ({ row, cells: [...(rows[row - 1] ?? [])] })) }]
  })
}

function findings(list: StaffList, compared: Comparison): Omit<Findings, 'checkId' | 'fileName'> {
  const { added, changed, unchanged, possibleDuplicates, possibleLeavers } = compared
  const nameAt = new Map(list.rows.map((row) => [keyOf(row), nameOf(row)]))
  return {
    counts: {
      added: added.length,
      changed: changed.length,
      unchanged: unchanged.length,
      duplicates: possibleDuplicates.length,
      withFaults: new Set(list.faults.map(keyOf)).size,
      skipped: list.skipped.length,
      leavers: possibleLeavers.length,
    },
    sheets: list.sheets.map((sheet) => ({ ...sheet, columns: sheet.columns && { ...sheet.columns } })),
    added: first(added).map((row) => ({ ...namedRow(row), post: row.facts.post, subject: row.facts.subject })),
    changed: first(changed).map(({ row, person, changes }) => ({ ...namedRow(row), personId: person.id, changes })),
    duplicates: first(possibleDuplicates).map(({ row, why, people, rows }) => ({
      ...namedRow(row),
      words: duplicateWords[why],
      people: people.map(known),
      rows: rows.map(placeOf),
    })),
    faults: first(list.faults).map((fault) => ({ ...fault, name: nameAt.get(keyOf(fault)) ?? null })),
    skipped: first(list.skipped),
    leavers: first(possibleLeavers).map((person) => ({ id: person.id, name: nameOf(person), post: person.facts.post })),
  }
}

function first<T>(items: readonly T[]): T[] {
  return items.slice(0, mostListed)
}

function placeOf({ sheet, row }: StaffRow) {
  return { sheet, row }
}

function keyOf({ sheet, row }: { sheet: string; row: number }): string {
  return `${row} ${sheet}`
}

function namedRow(row: StaffRow) {
  return { ...placeOf(row), name: nameOf(row) }
}

function known({ id, name, facts }: ExistingPerson) {
  return { id, name: nameOf({ name }), post: facts.post, birthYear: facts.birthYear }
}

function nameOf({ name }: Pick<ExistingPerson, 'name'>): string {
  return fullName({ ...name, gender: null })
}
