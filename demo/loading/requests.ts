import { schoolYearOf, schoolYearPeriod } from '#domain/calendar.ts'
import * as banks from '#features/banks/contract.ts'
import * as requests from '#features/requests/contract.ts'
import { happenedOn } from '../days.ts'
import { collections, type DemoSheet, type DemoWork } from '../requests.ts'
import type { DemoMentee } from '../types.ts'
import { type Act, later, steps } from './acts.ts'
import type { Session } from './caller.ts'
import { at, idOf, type Place } from './place.ts'

/** Notes of wanted help, sheets of requests, and what became of single requests: of the running year. */
export function requestActs(place: Place, sessions: ReadonlyMap<string, Session>): Act[] {
  const { sheets, work } = collections[place.demo.key] ?? { sheets: [], work: [] }
  const noted = place.demo.mentees.filter(
    ({ person, schoolYear, requests: asked }) =>
      schoolYear === 0 && asked.some(({ note }) => note) && !sheets.some((sheet) => sheet.person === person),
  )
  return [
    ...noted.map((mentee): Act => ({ ...dayOf(place, mentee, 0.2), run: () => note(place, mentee) })),
    ...sheets.map((sheet): Act => {
      const run = () => fillSheet(place, sheet, sheet.how === 'self' ? (sessions.get(sheet.person) ?? null) : null)
      return { ...dayOf(place, { person: sheet.person, since: sheet.on }, 0.3), run }
    }),
    ...work.flatMap((each) => workActs(place, each)),
  ]
}

/** Not before the entry of the running year is there; things of one day keep their order. */
function dayOf(place: Place, { person, since }: Pick<DemoMentee, 'person' | 'since'>, after: number) {
  const { today, startedOn } = place
  const yearBegins = schoolYearPeriod(schoolYearOf(today)).from
  const entered = happenedOn(menteeOf(place, person).since, today)
  const first = later(later(entered, startedOn), yearBegins)
  return { on: later(happenedOn(since, today), first), step: steps.banks + after }
}

function menteeOf({ demo }: Place, person: string): DemoMentee {
  const found = demo.mentees.find((mentee) => mentee.person === person && mentee.schoolYear === 0)
  if (found === undefined) throw new Error(`${person} is no mentee of ${demo.key} this year`)
  return found
}

async function entryOf(place: Place, person: string) {
  const { entries } = await at(place, banks.mentees, {})
  const entry = entries.find((each) => each.person.id === idOf(place, person))
  if (entry === undefined) throw new Error(`${person} is in no bank`)
  return entry
}

async function note(place: Place, mentee: DemoMentee): Promise<void> {
  for (const { topic, difficulty, note: wantedHelp } of mentee.requests) {
    if (wantedHelp === undefined) continue
    const { id, version } = await requestOf(place, mentee.person, topic)
    await at(place, requests.change, { id, version, difficulty, wantedHelp })
  }
}

/** With a session the person sends the own sheet, otherwise the curator types it from paper. */
async function fillSheet(place: Place, sheet: DemoSheet, session: Session): Promise<void> {
  const { person, on, channel, wishes } = sheet
  const { id, version } = await entryOf(place, person)
  const { category, requests: asked } = menteeOf(place, person)
  const topics = asked.map(({ topic, difficulty, note: wantedHelp }) => {
    return { code: topic, level: difficulty, wantedHelp: wantedHelp ?? null }
  })
  const answers = { entry: { id, version }, topics, category, channel, wishes: wishes ?? null }
  if (session !== null) {
    await place.caller.call(requests.saveOwnSheet, session, answers, place.id)
    return
  }
  const received = { personId: idOf(place, person), receivedOn: happenedOn(on, place.today) }
  await at(place, requests.saveSheet, { ...received, ...answers })
}

function workActs(place: Place, { person, topic, takenOn, resolved }: DemoWork): Act[] {
  const seen = async () => {
    const { id, version } = await requestOf(place, person, topic)
    return { requests: [{ id, version }] }
  }
  const acts: Act[] = []
  if (takenOn !== null) {
    const run = async () => void (await at(place, requests.take, await seen()))
    acts.push({ ...dayOf(place, { person, since: takenOn }, 0.6), run })
  }
  if (resolved !== undefined) {
    const run = async () => void (await at(place, requests.resolve, { ...(await seen()), ending: resolved.ending }))
    acts.push({ ...dayOf(place, { person, since: resolved.on }, 0.7), run })
  }
  return acts
}

async function requestOf(place: Place, person: string, topic: string) {
  const { id: entryId } = await entryOf(place, person)
  const { requests: all } = await at(place, requests.ofEntry, { entryId })
  const found = all.find(({ topicCode }) => topicCode === topic)
  if (found === undefined) throw new Error(`${person} asked nothing about ${topic}`)
  return found
}
