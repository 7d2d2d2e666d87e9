import type { CallInputOf, Endpoint, OutputOf } from '#contract/endpoint.ts'
import { type IsoDate, schoolYearOf, schoolYearPeriod } from '#domain/calendar.ts'
import { parseName } from '#domain/russian/names.ts'
import { birthYear, happenedOn } from '../days.ts'
import type { PersonKey } from '../personKey.ts'
import type { DemoOrganisation, DemoPerson } from '../types.ts'
import type { Caller, Session } from './caller.ts'

/** An organisation of the demo while it is being loaded. */
export interface Place {
  readonly demo: DemoOrganisation
  readonly caller: Caller
  /** The day on which somebody looks at the demo. */
  readonly today: IsoDate
  /** The day on which the organisation began to work with the program. */
  readonly startedOn: IsoDate
  id: string
  /** Of who does the work here at the moment. */
  session: Session
  readonly personIds: Map<PersonKey, string>
  readonly pairIds: Map<number, string>
}

export function placeOf(demo: DemoOrganisation, caller: Caller, today: IsoDate): Place {
  const { from: thisYear } = schoolYearPeriod(schoolYearOf(today))
  const { from: lastYear } = schoolYearPeriod(schoolYearOf(thisYear) - 1)
  // Who has nobody in the banks has just begun; the department was there before.
  const isNew = demo.kind !== 'municipality' && demo.mentors.length === 0
  const startedOn = isNew ? today : lastYear
  return { demo, caller, today, startedOn, id: '', session: null, personIds: new Map(), pairIds: new Map() }
}

/** A command or a question of who works at the place. */
export function at<E extends Endpoint>(place: Place, endpoint: E, input: CallInputOf<E>): Promise<OutputOf<E>> {
  return place.caller.call(endpoint, place.session, input, place.id)
}

export function personOf({ demo }: Place, key: PersonKey): DemoPerson {
  const found = demo.people.find((person) => person.key === key)
  if (found === undefined) throw new Error(`${demo.key} has no ${key}`)
  return found
}

export function idOf({ personIds, demo }: Place, key: PersonKey): string {
  const id = personIds.get(key)
  if (id === undefined) throw new Error(`${key} was not added to ${demo.key} yet`)
  return id
}

export function partsOf({ name }: DemoPerson) {
  const parsed = parseName(name)
  if ('refused' in parsed) throw new Error(`${name} is no name`)
  const { surname, given, patronymic } = parsed.name
  return { surname, given, patronymic }
}

/** The card as the forms of a person take it. */
export function factsOf({ today }: Place, person: DemoPerson) {
  const { kind, post, subject, association, age, teachingSeniority, hiredOn, category, phone, email } = person
  return {
    kind,
    post,
    subject,
    association,
    category,
    phone,
    email,
    birthYear: birthYear(age, today),
    hiredOn: happenedOn(hiredOn, today),
    experienceYears: teachingSeniority,
  }
}
