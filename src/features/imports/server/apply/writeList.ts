import type { Db } from '#server/db/database.ts'
import type { Follow } from '../follow.ts'
import { countPeople, respellNames, type Writing } from '../nameQueries.ts'
import type { Decided } from './decideRows.ts'

export interface Written {
  added: string[]
  /** Added or changed on the way: representatives. */
  guardians: string[]
}

export type WritePiece<Facts> = (
  db: Db,
  piece: Pick<Decided<Facts>, 'added' | 'changed'>,
  writing: Writing,
) => Promise<Written>

const peopleInPiece = 500

/** All or nothing: it is one transaction, told piece by piece. */
export async function writeList<Facts>(
  db: Db,
  decided: Decided<Facts>,
  { write, writing, by }: { write: WritePiece<Facts>; writing: Writing; by: Follow },
) {
  const total = decided.added.length + decided.changed.length
  const written: Written = { added: [], guardians: [] }
  for (let from = 0; from < total; from += peopleInPiece) {
    by.tell('writing', from, total)
    const { added, guardians } = await write(db, pieceOf(decided, from), writing)
    written.added.push(...added)
    written.guardians.push(...guardians)
    if (isTimeToCount(from / peopleInPiece + 1)) await countPeople(db)
    by.heed()
  }
  await respellNames(db, decided.respelt)
  return {
    added: written.added,
    changed: decided.changed.map(({ person }) => person.id),
    guardians: [...new Set(written.guardians)],
    left: decided.left,
  }
}

/** After the first piece and at each doubling. */
function isTimeToCount(pieces: number): boolean {
  return (pieces & (pieces - 1)) === 0
}

/** Those who are added come first, then those who change. */
function pieceOf<Facts>({ added, changed }: Decided<Facts>, from: number): Pick<Decided<Facts>, 'added' | 'changed'> {
  const before = Math.max(0, from - added.length)
  return {
    added: added.slice(from, from + peopleInPiece),
    changed: changed.slice(before, Math.max(0, from + peopleInPiece - added.length)),
  }
}
