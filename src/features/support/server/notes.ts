import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { deleteNote, insertNote, lockNote, notesOf, updateNote } from './noteQueries.ts'
import { casesOf, lockCase } from './queries.ts'
import { shownCase } from './shownCase.ts'

/** Of somebody else's case there is no such page, whoever asks. */
export async function notes({ db, input, actor }: Request<typeof contract.notes>) {
  const [row] = await casesOf(db, { caseId: input.caseId })
  if (row?.specialistId !== actor.personId) throw new NotThere()
  return { supportCase: shownCase(row, actor.personId), notes: await notesOf(db, row.id) }
}

export async function writeNote({ db, input, actor, today }: Request<typeof contract.writeNote>) {
  const { caseId, writtenOn, content } = input
  const found = await lockCase(db, caseId)
  if (found?.specialistId !== actor.personId) throw new NotThere()
  // What was said while it went on may be written down later.
  if (found.closedOn !== null && writtenOn > found.closedOn) throw new Refused('support-closed')
  refuseDay(writtenOn, found.openedOn, today)
  const { organisationId, personId } = actor
  return insertNote(db, { organisationId, caseId, specialistPersonId: personId, writtenOn, content })
}

export async function changeNote({ db, input, today }: Request<typeof contract.changeNote>) {
  const note = await lockSeenNote(db, input)
  refuseDay(input.writtenOn, note.openedOn, today)
  return { version: await updateNote(db, note.id, { writtenOn: input.writtenOn, content: input.content }) }
}

export async function removeNote({ db, input }: Request<typeof contract.removeNote>) {
  const note = await lockSeenNote(db, input)
  await deleteNote(db, note.id)
  return {}
}

async function lockSeenNote(db: Request<typeof contract.changeNote>['db'], seen: { id: string; version: number }) {
  const note = await lockNote(db, seen.id)
  if (!note) throw new NotThere()
  if (note.version !== seen.version) throw new Refused('changed-meanwhile')
  return note
}

function refuseDay(writtenOn: string, openedOn: string, today: string): void {
  if (writtenOn > today) throw new Refused('day-in-future')
  if (writtenOn < openedOn) throw new Refused('before-support')
}
