import { whyNotInBank } from '#domain/bankEntry.ts'
import type { IsoDate } from '#domain/calendar.ts'
import { cycleOfYear } from '#server/db/cycleQueries.ts'
import type { Db } from '#server/db/database.ts'
import { NotThere, Refused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { knownAnswers } from './choices.ts'
import { findOpenEntryOf, insertEntry, lockEntry, replaceChoices, updateEntry } from './entryQueries.ts'
import { lockPerson, peopleOf } from './personQueries.ts'
import { fieldsOf } from './saveQuestionnaire.ts'

type Sending = Request<typeof contract.sendOwn>

/** Sent once; whoever was not asked by the curator becomes a candidate by it. */
export async function sendOwn({ db, input, actor, today }: Sending) {
  const { organisationId, personId } = actor
  const { entry: seen, ...given } = input
  await lockPerson(db, personId)
  await refuseGone(db, personId, today)
  const answers = await knownAnswers(db, given)
  const cycleId = await cycleOfYear(db, organisationId, today)
  const entryId = await unsentEntry(db, { personId, cycleId }, seen)
  const fields = fieldsOf(answers, { sheetOn: today, sheetHow: 'self' })
  const confirmed = { ...fields, confirmedOn: today, confirmedBy: personId }
  const kept =
    entryId === null
      ? await insertEntry(db, { ...confirmed, organisationId, cycleId, personId, enteredOn: today })
      : await updateEntry(db, entryId, confirmed)
  await replaceChoices(db, { organisationId, bankEntryId: kept.id }, answers)
  return { entryId: kept.id, version: kept.version, personId }
}

async function refuseGone(db: Db, personId: string, today: IsoDate): Promise<void> {
  const [person] = await peopleOf(db, [personId])
  if (!person) throw new NotThere()
  const reason = whyNotInBank({ leftOn: person.leftOn, isInThisBank: false }, today, today)
  if (reason !== null) throw new Refused(reason)
}

interface Place {
  personId: string
  cycleId: string
}

/** The own entry as it was seen, locked; null where there is none. What was sent before, or typed from paper, stays. */
async function unsentEntry(
  db: Db,
  { personId, cycleId }: Place,
  seen: Sending['input']['entry'],
): Promise<string | null> {
  const found = await findOpenEntryOf(db, personId, cycleId)
  const entry = found && (await lockEntry(db, found.id))
  if (entry && entry.sheetOn !== null) throw new Refused('questionnaire-sent')
  if (entry?.id !== seen?.id || entry?.version !== seen?.version) throw new Refused('changed-meanwhile')
  return entry?.id ?? null
}
