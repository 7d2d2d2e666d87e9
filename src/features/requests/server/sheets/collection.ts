import { type IsoDate, schoolYearOf } from '#domain/calendar.ts'
import { associationKey, progressByAssociation } from '#domain/requests/association.ts'
import { foldForSearch } from '#domain/russian/typography.ts'
import { findCycle } from '#server/db/cycleQueries.ts'
import type { Db } from '#server/db/database.ts'
import type { Request } from '#server/http/route.ts'
import * as contract from '../../contract.ts'
import { ownAssociations } from '../reach.ts'
import { type CollectedRow, countsOfAssociations, peopleToCollectFrom } from './collectionQueries.ts'

export async function collection({ db, input, actor, today }: Request<typeof contract.collection>) {
  const schoolYear = schoolYearOf(today)
  const cycle = await findCycle(db, schoolYear)
  const year = { cycleId: cycle?.id ?? null, today }
  const own = await ownAssociations(db, actor, today)
  const counts = await countsOfAssociations(db, year)
  const reached = own === null ? counts : counts.filter(({ title }) => keysOf(own).has(associationKey(title)))
  const chosen = associationKey(input.association)
  const spelled = reached.filter(({ title }) => chosen === '' || associationKey(title) === chosen)
  const rows = await peopleToCollectFrom(db, year, {
    titles: own === null && chosen === '' ? null : spelled.map(({ title }) => title),
    sheet: input.sheet,
    words: wordsOf(input.find),
    most: contract.mostRows,
  })
  return {
    schoolYear,
    associations: progressByAssociation(reached),
    ownAssociations: own,
    people: rows.map(collected),
    total: rows[0]?.total ?? 0,
  }
}

/** How posts spell the associations with these keys; null: whatever they are called. */
export async function spellingsOf(db: Db, keys: readonly string[] | null, today: IsoDate): Promise<string[] | null> {
  if (keys === null) return null
  const counts = await countsOfAssociations(db, { cycleId: null, today })
  return counts.map(({ title }) => title).filter((title) => keys.includes(associationKey(title)))
}

function keysOf(titles: readonly string[]): Set<string> {
  return new Set(titles.map(associationKey))
}

function wordsOf(text: string): string[] {
  return foldForSearch(text)
    .split(/[\s-]+/)
    .filter((word) => word !== '')
}

function collected({ entryId, endedOn, sheetOn, sheetHow, requests, total: _, ...person }: CollectedRow) {
  return {
    person,
    mark: sheetOn === null || sheetHow === null ? null : { on: sheetOn, how: sheetHow },
    requests,
    entryId: endedOn === null ? entryId : null,
  }
}
