import { daysBetween, schoolYearOf } from '#domain/calendar.ts'
import { missingSignatures } from '#domain/consent.ts'
import { grouped } from '#domain/grouped.ts'
import { whyWaits } from '#domain/requests/waiting.ts'
import { findCycle } from '#server/db/cycleQueries.ts'
import { papersOf } from '#server/db/signerQueries.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { lockEntry, updateEntry } from './sheets/sheetQueries.ts'
import { lastRunOf, offersOfMentors, requestsOfWaiting, type WaitingRow, waitingEntries } from './waitingQueries.ts'

type Waiting = Request<typeof contract.waiting>

export async function waiting({ db, actor, today }: Waiting) {
  const schoolYear = schoolYearOf(today)
  const cycle = await findCycle(db, schoolYear)
  if (!cycle) return { schoolYear, mentees: [] }
  const rows = await waitingEntries(db, { cycleId: cycle.id, today })
  const mayKnowWishes = actor.permissions.has('banks.restricted')
  const reasonOf = await reasons(db, rows, { cycleId: cycle.id, today, mayKnowWishes })
  const maySeeSupport = actor.permissions.has('support.view')
  return {
    schoolYear,
    mentees: rows.map((row) => {
      const { entryId, version, enteredOn, nextStep, isSupported } = row
      return {
        entry: { id: entryId, version },
        person: personOf(row),
        ...reasonOf(row),
        waitingDays: Math.max(0, daysBetween(enteredOn, today)),
        nextStep,
        isSupported: maySeeSupport ? isSupported : null,
      }
    }),
  }
}

interface Asked {
  cycleId: string
  today: string
  /** Whom somebody does not want to be paired with. */
  mayKnowWishes: boolean
}

async function reasons(db: Waiting['db'], rows: readonly WaitingRow[], year: Asked) {
  const [requests, papers, mentors, run] = await Promise.all([
    requestsOfWaiting(
      db,
      rows.map(({ entryId }) => entryId),
    ),
    papersOf(
      db,
      rows.map(({ id }) => id),
      'processing',
    ),
    offersOfMentors(db, year),
    lastRunOf(db, year.cycleId),
  ])
  const requestsOf = grouped(requests, ({ bankEntryId }) => bankEntryId)
  return (row: WaitingRow) => {
    const asked = requestsOf.get(row.entryId) ?? []
    const signed = papers.get(row.id)
    const found = run.get(row.id) ?? null
    const facts = {
      isApproved: row.approvedOn !== null,
      isConsented: signed !== undefined && missingSignatures(signed.papers, signed.signer, year.today).length === 0,
      requests: asked.map(({ code, difficulty }) => ({ topicCode: code, difficulty })),
      lastRun: found?.why === 'kept-apart' && !year.mayKnowWishes ? null : found,
    }
    return {
      reason: whyWaits(facts, mentors),
      topics: asked.map(({ code, title, difficulty }) => ({ code, title, difficulty })),
    }
  }
}

function personOf({ id, kind, surname, given, patronymic, post, subject, association, classTitle }: WaitingRow) {
  return { id, kind, surname, given, patronymic, post, subject, association, classTitle }
}

export async function setNextStep({ db, input }: Request<typeof contract.setNextStep>) {
  const entry = await lockEntry(db, input.id)
  if (!entry) throw new NotThere()
  if (entry.version !== input.version) throw new Refused('changed-meanwhile')
  if (entry.endedOn !== null) throw new Refused('entry-ended')
  const { version } = await updateEntry(db, entry.id, { nextStep: input.nextStep })
  return { version, personId: entry.personId }
}
