import { mergedFacts } from '#domain/staffList/compare/compareWithPeople.ts'
import { kindByPost } from '#domain/staffList/posts/kindByPost.ts'
import type { StaffFacts } from '#domain/staffList/staffRow.ts'
import type { Db } from '#server/db/database.ts'
import type { Changed, Decided } from '../apply/decideRows.ts'
import type { Written } from '../apply/writeList.ts'
import type { Writing } from '../nameQueries.ts'
import { insertStaff, type StaffChange, updateStaff } from './staffQueries.ts'

/** One piece of the decided rows of a staff list. */
export async function writeStaff(
  db: Db,
  { added, changed }: Pick<Decided<StaffFacts>, 'added' | 'changed'>,
  writing: Writing,
): Promise<Written> {
  const ids = await insertStaff(db, added, writing)
  await updateStaff(db, changed.map(staffChange), writing)
  return { added: ids, guardians: [] }
}

const workFields: readonly string[] = ['post', 'subject', 'association']
const experienceFields: readonly string[] = ['totalSeniority', 'teachingSeniority']

function staffChange({ row, person, changes }: Changed<StaffFacts>): StaffChange {
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
