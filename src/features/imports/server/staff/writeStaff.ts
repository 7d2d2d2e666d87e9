import { seniorityOn } from '#domain/bankEntry.ts'
import type { IsoDate } from '#domain/calendar.ts'
import { mergedFacts } from '#domain/staffList/compare/compareWithPeople.ts'
import { kindByPost } from '#domain/staffList/posts/kindByPost.ts'
import type { StaffFacts } from '#domain/staffList/staffRow.ts'
import type { Db } from '#server/db/database.ts'
import type { Changed, Decided } from '../apply/decideRows.ts'
import type { Written } from '../apply/writeList.ts'
import type { Writing } from '../nameQueries.ts'
import { experienceDays, insertStaff, type StaffChange, updateStaff } from './staffQueries.ts'

/** One piece of the decided rows of a staff list. */
export async function writeStaff(
  db: Db,
  { added, changed }: Pick<Decided<StaffFacts>, 'added' | 'changed'>,
  writing: Writing,
): Promise<Written> {
  const ids = await insertStaff(db, added, writing)
  const countedOn = await experienceDays(
    db,
    changed.map(({ person }) => person.id),
  )
  const changes = changed.map((each) => staffChange(each, countedOn.get(each.person.id) ?? null, writing.today))
  await updateStaff(db, changes, writing)
  return { added: ids, guardians: [] }
}

const workFields: readonly string[] = ['post', 'subject', 'association']
const experienceFields: readonly string[] = ['totalSeniority', 'teachingSeniority']

function staffChange(
  { row, person, changes }: Changed<StaffFacts>,
  countedOn: IsoDate | null,
  today: IsoDate,
): StaffChange {
  const ofWork = changes.filter(({ field }) => workFields.includes(field))
  const fills = ofWork.every(({ from }) => from === null)
  const experienceChanged = changes.some(({ field }) => experienceFields.includes(field))
  const facts = {
    ...mergedFacts(person.facts, row.facts),
    ...(experienceChanged && seniorities(person.facts, row.facts, { countedOn, today })),
  }
  return {
    id: person.id,
    facts,
    kind: changes.some(({ field }) => field === 'post') ? kindByPost(facts.post) : null,
    experienceChanged,
    work: ofWork.length === 0 ? 'same' : fills ? 'fills' : 'moves',
  }
}

/** Both count from one day: what the list does not tell has grown by the years since it was counted. */
function seniorities(known: StaffFacts, row: StaffFacts, on: { countedOn: IsoDate | null; today: IsoDate }) {
  const grown = (years: number | null) => seniorityOn({ experienceYears: years, experienceOn: on.countedOn }, on.today)
  return {
    totalSeniority: row.totalSeniority ?? grown(known.totalSeniority),
    teachingSeniority: row.teachingSeniority ?? grown(known.teachingSeniority),
  }
}
