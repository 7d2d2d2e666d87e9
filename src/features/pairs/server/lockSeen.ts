import type { IsoDate } from '#domain/calendar.ts'
import type { Refusal } from '#domain/refusal.ts'
import type { Db } from '#server/db/database.ts'
import { NotThere, throwIfRefused } from '#server/http/refused.ts'
import { lockPairs } from './queries.ts'
import { factsOf, type Shown } from './shownPair.ts'

/** The pairs locked until the act ends, in the order they were named; any that is not there refuses all. */
export async function lockNamed(db: Db, ids: readonly string[], today: IsoDate): Promise<Shown[]> {
  const rows = await lockPairs(db, ids)
  const facts = await factsOf(db, rows, today)
  return ids.map((id) => {
    const row = rows.find((each) => each.id === id)
    const ofPair = facts.find((each) => each.id === id)
    if (!row || !ofPair) throw new NotThere()
    return { row, facts: ofPair }
  })
}

/** The same, refused where somebody changed one meanwhile. */
export async function lockSeen(db: Db, seen: readonly { id: string; version: number }[], today: IsoDate) {
  const pairs = await lockNamed(
    db,
    seen.map(({ id }) => id),
    today,
  )
  throwIfRefused(
    pairs.flatMap(({ row }, index): Refusal[] =>
      row.version === seen[index]?.version ? [] : [{ reason: 'changed-meanwhile', subject: row.id }],
    ),
  )
  return pairs
}
