import type { CallInputOf } from '#contract/endpoint.ts'
import { schoolYearOf, schoolYearPeriod } from '#domain/calendar.ts'
import * as banks from '#features/banks/contract.ts'
import * as consents from '#features/consents/contract.ts'
import { type DemoDay, dayOn, happenedOn } from '../days.ts'
import { reliefs, waitingForHead } from '../preparation.ts'
import type { DemoConsent, DemoMentee, DemoMentor } from '../types.ts'
import { type Act, byDay, later, steps } from './acts.ts'
import { communityDay } from './community.ts'
import { at, idOf, type Place } from './place.ts'

/** Who needs a mentor, who can be one, and their consents to be in the banks. */
export function bankActs(place: Place): Act[] {
  const acts = [...menteeActs(place), ...mentorActs(place), ...consentActs(place)]
  const days = new Set(acts.map(({ on }) => on))
  return [
    ...acts,
    ...[...days].map((on): Act => ({ on, step: steps.approving, run: () => approveAll(place) })),
    ...reliefActs(place),
  ]
}

/** Whoever asked not to be a mentor any more. */
function reliefActs(place: Place): Act[] {
  return (reliefs[place.demo.key] ?? []).map(({ person, on }): Act => {
    const endedOn = happenedOn(on, place.today)
    const run = async () => {
      const { entries } = await at(place, banks.mentors, {})
      const entry = entries.find((each) => each.person.id === idOf(place, person))
      if (entry === undefined) throw new Error(`${person} is no mentor of ${place.demo.key}`)
      await at(place, banks.endEntry, { id: entry.id, version: entry.version, endedOn, ending: 'relieved' })
    }
    return { on: endedOn, step: steps.correcting, run }
  })
}

/** The head approves whoever may be approved on the day; a mentor without a consent stays a candidate. */
async function approveAll(place: Place): Promise<void> {
  const waiting = waitingForHead.flatMap((key) => place.personIds.get(key) ?? [])
  const [{ entries: mentees }, { entries: mentors }] = [
    await at(place, banks.mentees, {}),
    await at(place, banks.mentors, {}),
  ]
  const candidates = [...mentees, ...mentors.filter(({ consent }) => consent === 'given')].filter(
    ({ approvedOn, person }) => approvedOn === null && !waiting.includes(person.id),
  )
  if (candidates.length === 0) return
  await at(place, banks.approve, { entries: candidates.map(({ id, version }) => ({ id, version })) })
}

type Entered = CallInputOf<typeof banks.enter>['people'][number]

/** Somebody in the bank of one school year. */
interface Entry {
  schoolYear: 0 | -1
  since: DemoDay
  person: Entered
}

function menteeActs(place: Place): Act[] {
  const entries = place.demo.mentees.map(({ person, category, requests, ...entry }: DemoMentee): Entry => {
    const topics = requests.map(({ topic, difficulty }) => ({ code: topic, level: difficulty }))
    return { ...entry, person: { personId: person, category, topics } }
  })
  return enteringActs(place, 'mentee', entries)
}

/** Who is a mentor in two years is entered in the bank of each. */
function mentorActs(place: Place): Act[] {
  const entries = place.demo.mentors.flatMap((mentor: DemoMentor): Entry[] => {
    const { person, capacity, competences, schoolYears, since } = mentor
    const topics = competences.map(({ topic, level }) => ({ code: topic, level }))
    return schoolYears.map((schoolYear) => ({ schoolYear, since, person: { personId: person, capacity, topics } }))
  })
  return enteringActs(place, 'mentor', entries)
}

function enteringActs(place: Place, side: 'mentee' | 'mentor', entries: readonly Entry[]): Act[] {
  const { today, startedOn } = place
  const dayOfEntering = ({ since, schoolYear }: Entry) =>
    later(later(happenedOn(since, today), startedOn), schoolYearPeriod(schoolYearOf(today) + schoolYear).from)
  return byDay(entries, (entry) => `${dayOfEntering(entry)} ${happenedOn(entry.since, today)}`).map(([days, same]) => {
    const [on = '', enteredOn = ''] = days.split(' ')
    const run = async () => {
      const people = same.map(({ person }) => ({ ...person, personId: idOf(place, person.personId) }))
      await at(place, banks.enter, { side, enteredOn, people })
    }
    return { on, step: steps.banks, run }
  })
}

function consentActs(place: Place): Act[] {
  const { today, startedOn, demo } = place
  // A card may be younger than the paper: then the paper is entered with it.
  const dayOf = (consent: DemoConsent) => later(startedOn, cardDayOf(place, consent.person))
  const papers = byDay(demo.consents, (consent) => {
    const givenOn = happenedOn(consent.givenOn, today)
    return `${later(givenOn, dayOf(consent))} ${givenOn} ${isPublication(consent)}`
  })
  const given = papers.map(([days, same]): Act => {
    const [on = '', givenOn = ''] = days.split(' ')
    return { on, step: steps.consents, run: () => record(place, same, givenOn) }
  })
  const withdrawn = demo.consents.flatMap(({ person, kind, withdrawnOn }): Act[] => {
    if (withdrawnOn === null || kind !== 'processing') return []
    const on = happenedOn(withdrawnOn, today)
    return [{ on, step: steps.correcting, run: () => withdraw(place, person, on) }]
  })
  return [...given, ...withdrawn]
}

async function record(place: Place, given: readonly DemoConsent[], givenOn: string): Promise<void> {
  const [first] = given
  if (first === undefined) return
  await at(place, consents.record, {
    consents: given.map(({ person, kind, guardian }) => ({
      personId: idOf(place, person),
      kind,
      signatory: guardian === undefined ? ('self' as const) : ('guardian' as const),
      guardianId: guardian === undefined ? null : idOf(place, guardian),
    })),
    givenOn,
    publication: isPublication(first) ? published : null,
    untilOn: dayOn(first.until, place.today),
    paperLocation: first.paper,
  })
}

function cardDayOf({ demo, today }: Place, key: string): string {
  const { community } = demo
  const isOfStaff = demo.people.some((person) => person.key === key)
  return isOfStaff || community === undefined ? '' : communityDay(community, key, today)
}

function isPublication({ kind }: DemoConsent): boolean {
  return kind === 'publication'
}

const published = {
  resources: 'сайт гимназии, раздел «Наставничество»',
  categories: 'фамилия, имя, отчество, должность, фотография',
  prohibitions: 'без телефона и\u00a0адреса почты',
}

async function withdraw(place: Place, person: string, withdrawnOn: string): Promise<void> {
  const { id, version } = await processingConsentOf(place, person)
  const touched = await at(place, consents.touchedByWithdrawal, { id })
  await at(place, consents.withdraw, { id, version, withdrawnOn, pairs: touched.pairs.map((pair) => pair.id) })
}

async function processingConsentOf(place: Place, key: string) {
  const { people } = await at(place, consents.needed, { people: [idOf(place, key)] })
  const needs = people.find(({ person }) => person.id === idOf(place, key))?.needs
  const consent = needs?.find(({ kind }) => kind === 'processing')?.consent
  if (!consent) throw new Error(`${key} gave no consent`)
  return consent
}
