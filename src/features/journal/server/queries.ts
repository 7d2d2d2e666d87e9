import { sql } from 'kysely'
import type { Db } from '#server/db/database.ts'

export interface JournalLine {
  id: number
  at: string
  personId: string | null
  action: string
  subjects: { persons?: string[]; pairs?: string[]; documents?: string[]; fields?: string[]; count?: number }
}

export async function linesBefore(db: Db, before: number | undefined, most: number): Promise<JournalLine[]> {
  const rows = await db
    .selectFrom('journal')
    .select(['id', 'at', 'personId', 'action', 'subjects'])
    .$if(before !== undefined, (query) => query.where('id', '<', before ?? 0))
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows as JournalLine[]
}

export async function countLines(db: Db): Promise<number> {
  const { total } = await db
    .selectFrom('journal')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}

export async function namesOf(db: Db, persons: readonly string[]) {
  if (persons.length === 0) return []
  return db
    .selectFrom('personCard')
    .where('id', 'in', persons)
    .select(['id', 'surname', 'given', 'patronymic'])
    .execute()
}

export async function peopleOfPairs(db: Db, pairs: readonly string[]) {
  if (pairs.length === 0) return []
  return db
    .selectFrom('mentoringPair')
    .where('id', 'in', pairs)
    .select(['id', 'mentorPersonId', 'menteePersonId'])
    .execute()
}

/** Numbers and days of those that are registered. */
export async function registeredOf(db: Db, documents: readonly string[]) {
  if (documents.length === 0) return []
  return db
    .selectFrom('registration')
    .where('documentId', 'in', documents)
    .select(['documentId', 'number', 'signedOn'])
    .execute()
}

export async function brokenAt(db: Db): Promise<number | null> {
  const { rows } = await sql<{ at: number | null }>`select scope.journal_broken_at() as at`.execute(db)
  return rows[0]?.at ?? null
}
