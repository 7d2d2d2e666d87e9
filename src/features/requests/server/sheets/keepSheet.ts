import type { InputOf } from '#contract/endpoint.ts'
import { whyNotInBank } from '#domain/bankEntry.ts'
import type { IsoDate } from '#domain/calendar.ts'
import type { OpenRequest, SheetChange } from '#domain/requests/requestSheet.ts'
import { changeOfSheet, whyNotChangeOwnSheet } from '#domain/requests/requestSheet.ts'
import { cycleOfYear } from '#server/db/cycleQueries.ts'
import type { Db } from '#server/db/database.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import type { Actor } from '#server/http/route.ts'
import type * as contract from '../../contract.ts'
import { lockPerson } from '../personQueries.ts'
import { refuseUnknown } from '../refuseUnknown.ts'
import { deleteRequests, insertRequests, lockOpenRequestsOf, updateRequest } from '../work/requestQueries.ts'
import {
  type EntryFields,
  findEntryOfSheet,
  insertEntry,
  lockEntry,
  replaceChoices,
  type SheetEntry,
  updateEntry,
} from './sheetQueries.ts'

type Answers = InputOf<typeof contract.saveOwnSheet>
type Mark = Answers['topics'][number]

interface GivenSheet {
  personId: string
  how: 'paper' | 'self'
  receivedOn: IsoDate
  answers: Answers
}

interface Keeping {
  db: Db
  actor: Actor
  today: IsoDate
}

/**
 * One way for both: typed from paper, or filled by the person. Whoever is not in the bank becomes a candidate; a sheet
 * that asks for nothing is kept as a closed entry, so that it is known to be filled.
 */
export async function keepSheet(keeping: Keeping, given: GivenSheet) {
  const { db, actor, today } = keeping
  const { personId, receivedOn, answers } = given
  const person = await lockPerson(db, personId)
  if (!person) throw new NotThere()
  const reason = whyNotInBank({ leftOn: person.leftOn, isInThisBank: false }, receivedOn, today)
  if (reason !== null) throw new Refused(reason)
  const cycleId = await cycleOfYear(db, actor.organisationId, today)
  const entry = await seenEntry(db, { personId, cycleId }, answers.entry)
  const known = entry ? await lockOpenRequestsOf(db, entry.id) : []
  const change = await judgedChange(keeping, given, known)
  const wanted = change.opened.length + change.kept.length
  const fields = fieldsOf(given, { entry, isWanted: wanted > 0, actor })
  const { organisationId } = actor
  const kept = entry
    ? await updateEntry(db, entry.id, fields)
    : await insertEntry(db, { ...fields, organisationId, cycleId, personId, enteredOn: receivedOn })
  await replaceChoices(db, { organisationId, bankEntryId: kept.id }, answers)
  await applyChange(keeping, { entryId: kept.id, openedOn: receivedOn, known, change })
  return { entryId: kept.id, version: kept.version, personId, isNew: entry === null, requests: wanted }
}

/** The entry as the person saw it, locked; null where there was none and still is none. */
async function seenEntry(
  db: Db,
  { personId, cycleId }: { personId: string; cycleId: string },
  seen: Answers['entry'],
): Promise<SheetEntry | null> {
  const found = await findEntryOfSheet(db, personId, cycleId)
  if (found?.id !== seen?.id) throw new Refused('changed-meanwhile')
  if (!found) return null
  const entry = await lockEntry(db, found.id)
  if (entry?.version !== seen?.version) throw new Refused('changed-meanwhile')
  return entry ?? null
}

async function judgedChange({ db }: Keeping, { how, answers }: GivenSheet, known: readonly OpenRequest[]) {
  const reason = how === 'self' ? whyNotChangeOwnSheet(known) : null
  if (reason !== null) throw new Refused(reason)
  await refuseUnknown(db, answers, known)
  const change = changeOfSheet(known, answers.topics)
  if (change.held.length > 0) {
    throw new Refused(change.held.map((subject) => ({ reason: 'request-in-work', subject })))
  }
  return change
}

interface Before {
  entry: SheetEntry | null
  isWanted: boolean
  actor: Actor
}

function fieldsOf({ how, receivedOn, answers }: GivenSheet, { entry, isWanted, actor }: Before): EntryFields {
  const { category, channel, wishes } = answers
  // Nobody is asked for: a candidate leaves the bank again, somebody whom the head has approved stays.
  const isOver = !isWanted && (entry === null || entry.approvedOn === null)
  const isLater = entry === null || (receivedOn >= entry.enteredOn && receivedOn >= (entry.confirmedOn ?? receivedOn))
  return {
    category: category ?? entry?.category ?? null,
    channel,
    wishes,
    sheetOn: receivedOn,
    sheetHow: how,
    endedOn: isOver ? laterOf(receivedOn, entry?.enteredOn ?? receivedOn) : null,
    ending: isOver ? 'own-wish' : null,
    ...(isLater ? { confirmedOn: receivedOn, confirmedBy: actor.personId } : confirmationOf(entry)),
  }
}

function confirmationOf(entry: SheetEntry) {
  return { confirmedOn: entry.confirmedOn, confirmedBy: entry.confirmedBy }
}

function laterOf(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other
}

interface Applying {
  entryId: string
  openedOn: IsoDate
  known: readonly { id: string; difficulty: number; wantedHelp: string | null }[]
  change: SheetChange<Mark>
}

async function applyChange({ db, actor }: Keeping, { entryId, openedOn, known, change }: Applying): Promise<void> {
  await deleteRequests(db, change.removed)
  const before = new Map(known.map((request) => [request.id, request]))
  for (const { id, level, wantedHelp } of change.kept) {
    const request = before.get(id)
    if (request?.difficulty === level && request.wantedHelp === wantedHelp) continue
    await updateRequest(db, id, { difficulty: level, wantedHelp })
  }
  await insertRequests(
    db,
    change.opened.map(({ code, level, wantedHelp }) => ({
      organisationId: actor.organisationId,
      bankEntryId: entryId,
      topicCode: code,
      difficulty: level,
      wantedHelp,
      openedOn,
      openedBy: actor.personId,
    })),
  )
}
