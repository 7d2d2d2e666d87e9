import type { IsoDate } from '#domain/calendar.ts'
import { type Compared, comparing, type Known } from '#domain/staffList/compare/compare.ts'
import { type LearnedOfLists, sheetsOfKind } from '#domain/staffList/kindOfList.ts'
import { type ReadList, readingList } from '#domain/staffList/readList.ts'
import { type Follow, inPieces } from '../follow.ts'
import type { KeptFile } from './keptFile.ts'
import type { ListOf } from './lists.ts'

export interface Judged<Facts> {
  read: ReadList<Facts>
  compared: Compared<Facts>
}

interface Around<Facts> {
  learned: LearnedOfLists
  today: IsoDate
  existing: readonly Known<Facts>[]
  by: Follow
}

/** The same file, settings and people always give the same; checking and applying both come here. */
export async function judgeFile<Facts>(
  file: KeptFile,
  of: ListOf<Facts>,
  { learned, today, existing, by }: Around<Facts>,
): Promise<Judged<Facts>> {
  const sheets = sheetsOfKind(file.sheets, of.list, learned)
  const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0)
  const settings = { list: of.list, learned: learned[of.list], chosen: file.chosen, today }
  const read = await inPieces(readingList(sheets, settings, of.read), { stage: 'reading', total, by })
  const work = comparing(read.rows, existing, of.rules)
  return { read, compared: await inPieces(work, { stage: 'comparing', total: read.rows.length, by }) }
}
