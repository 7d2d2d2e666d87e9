import { schoolYearOf, schoolYearPeriod } from '#domain/calendar.ts'
import * as upkeep from '#features/upkeep/contract.ts'
import { type DemoDay, happenedOn } from '../days.ts'
import { unconfirmed } from '../preparation.ts'
import { type Act, later, steps } from './acts.ts'
import { at, type Place } from './place.ts'

const confirmedOn: DemoDay = [0, 62]

/** Where somebody keeps the banks alive, the entries of the year were confirmed in November; some were left for later. */
export function upkeepActs(place: Place): Act[] {
  const left = unconfirmed[place.demo.key]
  if (left === undefined) return []
  const yearBegins = schoolYearPeriod(schoolYearOf(place.today)).from
  const on = later(happenedOn(confirmedOn, place.today), yearBegins)
  return [{ on, step: steps.correcting + 0.5, run: () => confirm(place, left) }]
}

async function confirm(place: Place, left: readonly string[]): Promise<void> {
  const leftOut = left.flatMap((key) => place.personIds.get(key) ?? [])
  const { entries } = await at(place, upkeep.list, {})
  const seen = entries
    .filter(({ state, person }) => state === 'due' && !leftOut.includes(person.id))
    .map(({ id, version }) => ({ id, version }))
  if (seen.length > 0) await at(place, upkeep.confirm, { entries: seen })
}
