import * as inclusion from '#features/inclusion/contract.ts'
import * as support from '#features/support/contract.ts'
import { cares, type DemoMeasure, type DemoSupport } from '../care.ts'
import { happenedOn } from '../days.ts'
import { type Act, steps } from './acts.ts'
import type { Session } from './caller.ts'
import { at, idOf, type Place } from './place.ts'

/** Support of people and special measures, each on its day. */
export function careActs(place: Place, sessions: ReadonlyMap<string, Session>): Act[] {
  const { supports, measures } = cares[place.demo.key] ?? { supports: [], measures: [] }
  return [
    ...supports.flatMap((each) => supportActs(place, each, sessions)),
    ...measures.map((each): Act => {
      const on = happenedOn(each.from, place.today)
      return { on, step: steps.correcting, run: () => record(place, each, on) }
    }),
  ]
}

function supportActs(place: Place, given: DemoSupport, sessions: ReadonlyMap<string, Session>): Act[] {
  const { today } = place
  let id = ''
  const openedOn = happenedOn(given.openedOn, today)
  const open = async () => {
    const [personId, specialistId] = [idOf(place, given.person), idOf(place, given.specialist)]
    id = (await at(place, support.open, { personId, specialistId, openedOn })).id
  }
  const acts: Act[] = [{ on: openedOn, step: steps.correcting, run: open }]
  for (const { on, content } of given.notes) {
    const writtenOn = happenedOn(on, today)
    const run = async () => {
      const session = sessions.get(given.specialist) ?? null
      await place.caller.call(support.writeNote, session, { caseId: id, writtenOn, content }, place.id)
    }
    acts.push({ on: writtenOn, step: steps.correcting + 0.2, run })
  }
  if (given.closedOn !== null) {
    const closedOn = happenedOn(given.closedOn, today)
    const run = async () => void (await at(place, support.close, { id, version: 1, closedOn }))
    acts.push({ on: closedOn, step: steps.correcting + 0.4, run })
  }
  return acts
}

async function record(place: Place, { person, situation, measure, basis }: DemoMeasure, fromOn: string): Promise<void> {
  await at(place, inclusion.record, { personId: idOf(place, person), situation, measure, basis, fromOn })
}
