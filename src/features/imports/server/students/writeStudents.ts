import { readClassTitle } from '#domain/person/classTitle.ts'
import { studentRules } from '#domain/staffList/students/compareWithStudents.ts'
import type { StudentFacts, StudentRow } from '#domain/staffList/students/studentRow.ts'
import type { Db } from '#server/db/database.ts'
import type { Changed, Decided } from '../apply/decideRows.ts'
import type { Written } from '../apply/writeList.ts'
import type { Writing } from '../nameQueries.ts'
import { adultsOfNames, guardiansOf, insertGuardians, insertParents, updateGuardians } from './guardianQueries.ts'
import { guardianWork } from './guardianWork.ts'
import { insertStudents, updateStudents } from './studentQueries.ts'

/** One piece of the decided rows of a list of students, with their representatives. */
export async function writeStudents(
  db: Db,
  { added, changed }: Pick<Decided<StudentFacts>, 'added' | 'changed'>,
  writing: Writing,
): Promise<Written> {
  const ids = await insertStudents(db, added.map(newStudent), writing)
  await updateStudents(db, changed.map(studentChange), writing)
  const rows = [
    ...added.map((row, index) => ({ id: ids[index] ?? '', row })),
    ...changed.map(({ person, row }) => ({ id: person.id, row })),
  ].filter(({ row }) => row.facts.guardians.length > 0)
  return { added: ids, guardians: await writeGuardians(db, rows, writing) }
}

async function writeGuardians(
  db: Db,
  rows: readonly { id: string; row: StudentRow }[],
  writing: Writing,
): Promise<string[]> {
  if (rows.length === 0) return []
  const known = await guardiansOf(
    db,
    rows.map(({ id }) => id),
    writing.today,
  )
  const surnames = rows.flatMap(({ row }) => row.facts.guardians.map(({ name }) => name.surname))
  const children = rows.map(({ id, row }) => ({ id, known: known.get(id) ?? [], listed: row.facts.guardians }))
  const work = guardianWork(children, await adultsOfNames(db, surnames, writing.today))
  const ids = await insertParents(db, work.newPeople, writing)
  const idOf = (of: string | number) => (typeof of === 'string' ? of : (ids[of - 1] ?? ''))
  await insertGuardians(
    db,
    work.newTies.map(({ of, ...tie }) => ({ ...tie, guardianPersonId: idOf(of) })),
    writing,
  )
  await updateGuardians(db, work)
  return [...ids, ...work.phones.keys()]
}

function newStudent({ name, facts }: StudentRow) {
  return { name, facts, grade: gradeOf(facts.classTitle) }
}

function studentChange({ person, row }: Changed<StudentFacts>) {
  const facts = studentRules.merged(person.facts, row.facts)
  return { id: person.id, facts, grade: gradeOf(facts.classTitle), moves: facts.classTitle !== person.facts.classTitle }
}

function gradeOf(classTitle: string | null): number | null {
  return classTitle === null ? null : (readClassTitle(classTitle)?.grade ?? null)
}
