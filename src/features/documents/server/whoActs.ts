import type { IsoDate } from '#domain/calendar.ts'
import { headRoles } from '#domain/orderOnPairs.ts'
import type { Refusal } from '#domain/refusal.ts'
import { dayInFigures } from '#domain/russian/dates.ts'
import type { Db } from '#server/db/database.ts'
import { Refused, throwIfRefused } from '#server/http/refused.ts'
import type { OrderChoices } from '../contract.ts'
import { nobodyWords } from '../nobodyWords.ts'
import {
  type Appointed,
  curatorRoles,
  curatorsOn,
  findNamed,
  findNextAppointed,
  headsOn,
} from './organisationQueries.ts'

/** An order is signed on the day that it names or before; one for a day ahead is signed by the head of today. */
export function dayOfHead(inForceFrom: IsoDate, today: IsoDate): IsoDate {
  return inForceFrom < today ? inForceFrom : today
}

/** The choices of an order that is being composed, with its curator settled: who holds the office on the order's day. */
export async function settledChoices<Choices extends OrderChoices>(db: Db, choices: Choices, today: IsoDate) {
  const { inForceFrom, curatorId } = choices
  const headDay = dayOfHead(inForceFrom, today)
  const [heads, curators] = [await headsOn(db, headDay), await curatorsOn(db, inForceFrom)]
  const curator = curatorId === null ? curators[0] : curators.find(({ personId }) => personId === curatorId)
  const refusals: Refusal[] = []
  if (heads.length === 0) refusals.push({ reason: 'nobody-is-head', detail: onDay(headDay) })
  if (!curator) refusals.push({ reason: 'nobody-is-curator', detail: onDay(inForceFrom) })
  throwIfRefused(refusals)
  return { ...choices, curatorId: curator?.personId ?? null }
}

/** Whom the paper names: the curator kept when it was composed, whatever has become of the appointment since. */
export async function curatorNamed(db: Db, { curatorId, inForceFrom }: OrderChoices): Promise<Appointed> {
  const found = curatorId === null ? (await curatorsOn(db, inForceFrom))[0] : await findNamed(db, curatorId)
  if (!found) throw new Refused([{ reason: 'nobody-is-curator', detail: onDay(inForceFrom) }])
  return found
}

export async function signerOf(
  db: Db,
  { signature, inForceFrom, today }: { signature: { signedOn: IsoDate; signedBy: string } | null } & Days,
): Promise<Appointed> {
  const day = signature?.signedOn ?? dayOfHead(inForceFrom, today)
  const heads = await headsOn(db, day)
  const signer = signature ? heads.find(({ personId }) => personId === signature.signedBy) : heads[0]
  if (!signer) throw new Refused([{ reason: 'nobody-is-head', detail: onDay(day) }])
  return signer
}

interface Days {
  inForceFrom: IsoDate
  today: IsoDate
}

/** What a screen says before anything is composed or printed, with the names that a refusal may not hold. */
export async function wordsOfNobody(
  db: Db,
  { inForceFrom, today, curatorId = null }: Days & { curatorId?: string | null },
): Promise<string[]> {
  const headDay = dayOfHead(inForceFrom, today)
  const words: string[] = []
  if ((await headsOn(db, headDay)).length === 0)
    words.push(nobodyWords('head', headDay, await findNextAppointed(db, headRoles, headDay)))
  // A curator once kept is named by the paper, whatever has become of the appointment.
  if (curatorId === null && (await curatorsOn(db, inForceFrom)).length === 0)
    words.push(nobodyWords('curator', inForceFrom, await findNextAppointed(db, curatorRoles, inForceFrom)))
  return words
}

function onDay(day: IsoDate): string {
  return `Нужно назначение, которое действует ${dayInFigures(day)}.`
}
