import { sql } from 'kysely'
import type { IsoDate } from '#domain/calendar.ts'
import type { Db } from '#server/db/database.ts'

// Row security shows each specialist the own notes and nobody else any: no condition here makes up for it.

export function notesOf(db: Db, caseId: string) {
  return db
    .selectFrom('supportNote')
    .select(['id', 'version', 'writtenOn', 'content'])
    .where('caseId', '=', caseId)
    .orderBy('writtenOn', 'desc')
    .orderBy('id')
    .execute()
}

export function lockNote(db: Db, noteId: string) {
  return db
    .selectFrom('supportNote as n')
    .innerJoin('supportCase as c', (join) =>
      join.onRef('c.organisationId', '=', 'n.organisationId').onRef('c.id', '=', 'n.caseId'),
    )
    .select(['n.id', 'n.version', 'c.openedOn'])
    .where('n.id', '=', noteId)
    .forUpdate('n')
    .executeTakeFirst()
}

interface NewNote {
  organisationId: string
  caseId: string
  specialistPersonId: string
  writtenOn: IsoDate
  content: string
}

export function insertNote(db: Db, note: NewNote) {
  return db.insertInto('supportNote').values(note).returning(['id', 'version']).executeTakeFirstOrThrow()
}

export async function updateNote(db: Db, noteId: string, written: { writtenOn: IsoDate; content: string }) {
  const { version } = await db
    .updateTable('supportNote')
    .set({ ...written, version: sql<number>`version + 1` })
    .where('id', '=', noteId)
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

export async function deleteNote(db: Db, noteId: string): Promise<void> {
  await db.deleteFrom('supportNote').where('id', '=', noteId).execute()
}
