import { fullName } from '#domain/russian/names.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import { type Change, type Compared, comparing, type Known, type ListRules } from '../compare/compare.ts'
import { toTheEnd } from '../toTheEnd.ts'
import type { ListedGuardian, Relation, StudentFacts, StudentRow } from './studentRow.ts'

export const studentRules: ListRules<StudentFacts> = {
  birthOf: ({ birthOn, birthYear }) => birthOn ?? (birthYear === null ? null : String(birthYear)),
  changesOf,
  merged: mergedStudent,
  // A list of one class says nothing of the others.
  mayBeLeaver: ({ classTitle }, rows) =>
    classTitle === null
      ? rows.some(({ facts }) => facts.classTitle === null)
      : rows.some(({ facts }) => facts.classTitle === classTitle),
}

/** Sorts the rows of a list of students against the students. */
export function compareWithStudents(
  rows: readonly StudentRow[],
  existing: readonly Known<StudentFacts>[],
): Compared<StudentFacts> {
  return toTheEnd(comparing(rows, existing, studentRules))
}

/** The record of the same representative, if the child has one already. */
export function sameGuardian<One extends ListedGuardian>(known: readonly One[], listed: ListedGuardian): One | null {
  const key = keyOf(listed)
  return known.find((one) => keyOf(one) === key) ?? null
}

/** What is known of a representative after a row: brothers and sisters may bring a number each, so none drives out another. */
export function guardianAfter<One extends ListedGuardian>(known: One, listed: ListedGuardian): One {
  const relation = listed.relation === 'parent' ? known.relation : listed.relation
  const phones = [known.phone, listed.phone].flatMap((phone) => phone?.split(', ') ?? [])
  return { ...known, relation, phone: phones.length === 0 ? null : [...new Set(phones)].join(', ') }
}

function changesOf(known: StudentFacts, row: StudentFacts): Change[] {
  const changes: Change[] = []
  for (const field of ['classTitle', 'birthOn', 'phone', 'email'] as const) {
    const to = row[field]
    if (to !== null && to !== known[field]) changes.push({ field, from: known[field], to })
  }
  const tellsYear = row.birthOn === null && row.birthYear !== null && known.birthYear === null
  if (tellsYear && row.birthYear !== null) changes.push({ field: 'birthYear', from: null, to: row.birthYear })
  for (const listed of row.guardians) {
    const before = sameGuardian(known.guardians, listed)
    if (before === null) changes.push({ field: 'guardian', from: null, to: inWords(listed) })
    else if (inWords(guardianAfter(before, listed)) !== inWords(before)) {
      changes.push({ field: 'guardian', from: inWords(before), to: inWords(guardianAfter(before, listed)) })
    }
  }
  return changes
}

function mergedStudent(known: StudentFacts, row: StudentFacts): StudentFacts {
  const kept = known.guardians.map((one) => {
    const listed = sameGuardian(row.guardians, one)
    return listed === null ? one : guardianAfter(one, listed)
  })
  const birthOn = row.birthOn ?? known.birthOn
  return {
    classTitle: row.classTitle ?? known.classTitle,
    birthOn,
    birthYear: birthOn === null ? (known.birthYear ?? row.birthYear) : Number(birthOn.slice(0, 4)),
    phone: row.phone ?? known.phone,
    email: row.email ?? known.email,
    guardians: [...kept, ...row.guardians.filter((listed) => sameGuardian(known.guardians, listed) === null)],
  }
}

const relationWords: Record<Relation, string> = {
  mother: 'мать',
  father: 'отец',
  parent: 'законный представитель',
  guardian: 'опекун',
  trustee: 'попечитель',
  institution: 'учреждение',
}

function inWords({ name, relation, phone }: ListedGuardian): string {
  return [`${fullName(name)} (${relationWords[relation]})`, phone].filter((part) => part !== null).join(', ')
}

/** Letters ё, look-alikes and the order of words make no other person of a parent. */
function keyOf({ name }: ListedGuardian): string {
  return foldForSearch(fullName(name)).split(' ').sort().join(' ')
}
