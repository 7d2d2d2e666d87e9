import { schoolYearOf } from '#domain/calendar.ts'
import type { Refusal } from '#domain/refusal.ts'
import { cycleOfYear } from '#server/db/cycleQueries.ts'
import { throwIfRefused } from '#server/http/refused.ts'
import type { Request } from '#server/http/route.ts'
import type * as contract from '../contract.ts'
import { lockSeen } from './lockSeen.ts'
import { carryOver, setConfirmed } from './upkeepQueries.ts'

/** What is of this school year is marked; what was left in an earlier one goes on in the bank of this year. */
export async function confirm({ db, input, actor, today }: Request<typeof contract.confirm>) {
  const { organisationId, personId: by } = actor
  const entries = await lockSeen(db, input.entries)
  throwIfRefused(
    entries.flatMap(({ endedOn, leftOn, personId }): Refusal[] => {
      if (endedOn !== null) return [{ reason: 'entry-ended', subject: personId }]
      return leftOn !== null && leftOn < today ? [{ reason: 'person-has-left', subject: personId }] : []
    }),
  )
  const schoolYear = schoolYearOf(today)
  const present = entries.filter((entry) => entry.schoolYear === schoolYear)
  const leftBehind = entries.filter((entry) => entry.schoolYear < schoolYear)
  const before = new Map(present.map(({ id, confirmedOn }) => [id, confirmedOn]))
  const confirmed = await setConfirmed(
    db,
    present.map(({ id }) => ({ id, on: today, by })),
  )
  const carriedOver = leftBehind.length === 0 ? [] : await intoThisYear()
  return { confirmed: confirmed.map((entry) => ({ ...entry, before: before.get(entry.id) ?? null })), carriedOver }

  async function intoThisYear() {
    const cycleId = await cycleOfYear(db, organisationId, today)
    const ids = leftBehind.map(({ id }) => id)
    return carryOver(db, ids, { cycleId, today, by })
  }
}
