import type { IsoDate } from '#domain/calendar.ts'
import * as moves from '#features/moves/contract.ts'
import * as organisations from '#features/organisations/contract.ts'
import * as people from '#features/people/contract.ts'
import { cards } from '../cards.ts'
import { happenedOn } from '../days.ts'
import type { DemoAppointment, DemoPerson } from '../types.ts'
import { type Act, byDay, later, steps } from './acts.ts'
import { bankActs } from './banks.ts'
import type { Session } from './caller.ts'
import { careActs } from './care.ts'
import { communityActs } from './community.ts'
import { appoint, found, headOf, letIn, linkTo, replaceFirstAppointments } from './founding.ts'
import { pairActs } from './pairs.ts'
import { at, factsOf, idOf, type Place, partsOf, personOf } from './place.ts'
import { preparationActs } from './preparation.ts'
import { requestActs } from './requests.ts'

/** Everybody's acts; who signs in keeps the session here until the end, by key. */
export function actsOf(
  department: Place,
  places: readonly Place[],
  setUpToken: string,
  sessions: Map<string, Session>,
): Act[] {
  const first = foundingAct(department, async () => setUpToken, sessions)
  const invited = places.map((place) => foundingAct(place, () => linkFor(department, place), sessions))
  const all = [department, ...places]
  return [
    first,
    ...invited,
    ...all.flatMap((place) => [
      ...peopleActs(place, sessions),
      ...communityActs(place),
      ...bankActs(place),
      ...requestActs(place, sessions),
      ...preparationActs(place),
      ...careActs(place, sessions),
      ...pairActs(place),
    ]),
  ]
}

async function linkFor(department: Place, place: Place): Promise<string> {
  const { shortName } = place.demo.requisites
  const { path } = await at(department, organisations.inviteOrganisation, { note: shortName })
  return path.slice(path.indexOf('#') + 1)
}

function foundingAct(place: Place, token: () => Promise<string>, sessions: Map<string, Session>): Act {
  const run = async () => {
    await found(place, await token())
    sessions.set(headOf(place).key, place.session)
  }
  return { on: place.startedOn, step: steps.founding, run }
}

function peopleActs(place: Place, sessions: Map<string, Session>): Act[] {
  const head = headOf(place).key
  const others = place.demo.people.filter(({ key }) => key !== head)
  const left = place.demo.people.filter(({ leftOn }) => leftOn !== null)
  return [
    ...others.map(
      (person): Act => ({ on: firstDay(place, person), step: steps.hiring, run: () => add(place, person) }),
    ),
    ...appointmentActs(place),
    ...others.flatMap((person) => signInAct(place, person, sessions)),
    ...handingOver(place, sessions),
    ...left.map((person): Act => {
      const on = happenedOn(person.leftOn ?? { daysAgo: 0 }, place.today)
      return { on, step: steps.leaving, run: () => leave(place, person, on) }
    }),
  ]
}

/** Of a person in the program. */
function firstDay({ startedOn, today }: Place, { hiredOn }: DemoPerson): IsoDate {
  return later(startedOn, happenedOn(hiredOn, today))
}

async function add(place: Place, person: DemoPerson): Promise<void> {
  // Семёнова and Семенова: whoever entered the second did not notice the first.
  const card = { ...partsOf(person), ...factsOf(place, person), isNamesake: true }
  const { id } = await at(place, people.addPerson, card)
  place.personIds.set(person.key, id)
}

async function leave(place: Place, person: DemoPerson, leftOn: IsoDate): Promise<void> {
  const id = idOf(place, person.key)
  const { version } = (await at(place, people.showPerson, { id })).card
  const { appointments, bankEntries, neighbours } = await at(place, moves.showLeaving, { id })
  const shown = [...appointments, ...(bankEntries ?? [])].map((each) => each.id)
  const to = neighbours.find(({ name }) => name.replaceAll('\u00a0', ' ') === person.movesTo)
  if (to === undefined && person.movesTo !== null) throw new Error(`${person.key} cannot move to ${person.movesTo}`)
  const reason = to === undefined ? 'dismissed' : 'moved'
  await at(place, moves.leave, { id, version, leftOn, reason, toOrganisationId: to?.id ?? null, shown })
}

function appointmentActs(place: Place): Act[] {
  const { demo, startedOn, today } = place
  const dayOf = ({ person, from }: DemoAppointment) =>
    later(firstDay(place, personOf(place, person)), happenedOn(from, today))
  const others = demo.appointments.filter(({ role }) => role !== 'head' && role !== 'department-head')
  return [
    ...byDay(others, dayOf).map(([on, same]): Act => {
      const run = async () => {
        for (const appointment of same) await appoint(place, appointment)
      }
      return { on, step: steps.appointing, run }
    }),
    { on: startedOn, step: steps.appointing, run: () => replaceFirstAppointments(place) },
  ]
}

/** Who has a card at the door or does the work needs a sign-in; a human known elsewhere links the record here. */
function signInAct(place: Place, person: DemoPerson, sessions: Map<string, Session>): Act[] {
  const { key, sameAs } = person
  const on = firstDay(place, person)
  if (sameAs !== null) {
    const run = async () => linkTo(place, key, sessions.get(sameAs) ?? '')
    return [{ on, step: steps.letting + 0.5, run }]
  }
  const isLinked = key === 'baldanov' || key === 'arutyunyan'
  const works = place.demo.appointments.some(({ person: who, role }) => who === key && workingRoles.includes(role))
  if (!works && !isLinked && !cards.some((card) => card.person === key)) return []
  const run = async () => {
    sessions.set(key, await letIn(place, key))
  }
  return [{ on, step: steps.letting, run }]
}

const workingRoles = ['curator', 'municipal-coordinator']

/** From that day on the curator does the work; when the last one leaves, the head. */
function handingOver(place: Place, sessions: Map<string, Session>): Act[] {
  const { demo, startedOn, today } = place
  const head = headOf(place).key
  return demo.appointments
    .filter(({ role }) => workingRoles.includes(role))
    .flatMap(({ person, from, to }): Act[] => {
      const begins = later(startedOn, happenedOn(from, today))
      const takes = (key: string, on: IsoDate): Act => {
        const run = async () => {
          place.session = sessions.get(key) ?? null
        }
        return { on, step: steps.letting + 0.9, run }
      }
      const ends = to === null ? null : happenedOn(to, today)
      if (ends !== null && ends < begins) return []
      return ends === null ? [takes(person, begins)] : [takes(person, begins), takes(head, ends)]
    })
}
