import { sql } from 'kysely'
import { kinds as officialKinds } from '#content/kinds.ts'
import { topics as officialTopics } from '#content/topics.ts'
import type { IsoDate } from '#domain/calendar.ts'
import type { Db } from '#server/db/database.ts'

/** In the order of the catalogue; the organisation's own after them. */
export async function topicsInUse(db: Db, today: IsoDate) {
  const rows = await db
    .selectFrom('topic')
    .select(['code', 'title', 'official', 'question'])
    .where((on) => on.or([on('retiredOn', 'is', null), on('retiredOn', '>', today)]))
    .orderBy(sql`title collate "ru-x-icu"`)
    .execute()
  return inOrderOf(officialTopics, rows)
}

export async function offered(db: Db, table: 'mentoringKind' | 'mentoringForm', today: IsoDate) {
  const rows = await db
    .selectFrom(table)
    .select(['code', 'title'])
    .where((on) => on.or([on('retiredOn', 'is', null), on('retiredOn', '>', today)]))
    .orderBy('code')
    .execute()
  return table === 'mentoringKind' ? inOrderOf(officialKinds, rows) : rows
}

/** Which of these codes the organisation knows, and whether it still offers them. */
export async function knownCodes(db: Db, table: 'topic' | 'mentoringKind' | 'mentoringForm', codes: readonly string[]) {
  if (codes.length === 0) return new Map<string, IsoDate | null>()
  const rows = await db.selectFrom(table).select(['code', 'retiredOn']).where('code', 'in', codes).execute()
  return new Map(rows.map(({ code, retiredOn }) => [code, retiredOn]))
}

export async function allTopics(db: Db) {
  return db.selectFrom('topic').select(['code', 'title', 'official', 'question', 'retiredOn']).execute()
}

/** Own topics are few and change seldom: adding waits for adding, so that no title comes twice. */
export async function lockTopics(db: Db) {
  return db
    .selectFrom('topic')
    .select(['code', 'title', 'official', 'question', 'retiredOn'])
    .orderBy('code')
    .forUpdate()
    .execute()
}

export async function insertTopic(db: Db, topic: { organisationId: string; title: string; question: string | null }) {
  const { code } = await db
    .insertInto('topic')
    .values({ ...topic, official: false, code: sql<string>`'own-' || gen_random_uuid()` })
    .returning('code')
    .executeTakeFirstOrThrow()
  return code
}

export async function updateTopic(
  db: Db,
  code: string,
  changed: { title?: string; question?: string | null; retiredOn?: IsoDate | null },
): Promise<void> {
  await db.updateTable('topic').set(changed).where('code', '=', code).where('official', '=', false).execute()
}

/** How many requests and competences name the topic. */
export async function usesOfTopics(db: Db) {
  const { rows } = await sql<{ code: string; used: number }>`
    select topic_code as code, count(*) as used
    from (select topic_code from request union all select topic_code from competence) used
    group by topic_code`.execute(db)
  return new Map(rows.map(({ code, used }) => [code, used]))
}

function inOrderOf<Row extends { code: string }>(official: readonly { code: string }[], rows: readonly Row[]): Row[] {
  const places = new Map(official.map(({ code }, index) => [code, index]))
  const placeOf = ({ code }: Row) => places.get(code) ?? places.size
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b))
}
