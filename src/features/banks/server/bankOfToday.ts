import { topics as catalogue } from '#content/topics.ts'
import type { BankSide } from '#domain/bankEntry.ts'
import { type IsoDate, schoolYearOf } from '#domain/calendar.ts'
import { stateOfSigned } from '#domain/consent.ts'
import { grouped } from '#domain/grouped.ts'
import { findCycle } from '#server/db/cycleQueries.ts'
import type { Db } from '#server/db/database.ts'
import { papersOf, type SignedPapers } from '#server/db/signerQueries.ts'
import { cardOf, entriesOfBank, openPairsOf, topicsInUse, topicsOfEntries } from './bankQueries.ts'

/** One bank of the running school year. A year that nobody has entered anybody in is an empty bank. */
export async function bankOfToday(db: Db, side: BankSide, today: IsoDate) {
  const schoolYear = schoolYearOf(today)
  const [cycle, topics] = await Promise.all([findCycle(db, schoolYear), topicsInUse(db, today)])
  const entries = cycle === undefined ? [] : await entriesWithFacts(db, { cycleId: cycle.id, side, today })
  return { schoolYear, topics: inOrderOfCatalogue(topics), entries }
}

interface Bank {
  cycleId: string
  side: BankSide
  today: IsoDate
}

async function entriesWithFacts(db: Db, { cycleId, side, today }: Bank) {
  const entries = await entriesOfBank(db, cycleId, side)
  const [topics, papers, pairs] = await Promise.all([
    topicsOfEntries(db, cycleId, side),
    papersOf(
      db,
      entries.map(({ personId }) => personId),
      'processing',
    ),
    openPairsOf(db, side, today),
  ])
  const topicsOf = grouped(topics, ({ bankEntryId }) => bankEntryId)
  return entries.map((entry) => ({
    ...entry,
    person: cardOf(entry),
    topics: (topicsOf.get(entry.id) ?? []).map(({ code, level }) => ({ code, level })),
    consent: stateOf(papers.get(entry.personId), today),
    openPairs: pairs.get(entry.personId) ?? 0,
  }))
}

function stateOf(signed: SignedPapers | undefined, today: IsoDate) {
  return signed === undefined ? 'missing' : stateOfSigned(signed.papers, signed.signer, today)
}

const places = new Map<string, number>(catalogue.map(({ code }, index) => [code, index]))

/** The five questions of 003 §4.5-2 first; topics of the organisation's own at the end. */
function inOrderOfCatalogue(topics: readonly { code: string; title: string }[]) {
  const placeOf = ({ code }: { code: string }) => places.get(code) ?? places.size
  return [...topics]
    .sort((a, b) => placeOf(a) - placeOf(b) || a.title.localeCompare(b.title, 'ru'))
    .map(({ code, title }) => ({ code, title }))
}
