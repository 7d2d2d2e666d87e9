import { addDays, addMonths, type IsoDate, schoolYearOf, schoolYearPeriod } from '#domain/calendar.ts'
import { parseName } from '#domain/russian/names.ts'
import * as moves from '#features/moves/contract.ts'
import * as people from '#features/people/contract.ts'
import type { Birthday, DemoCommunity, DemoOutsider, DemoStudent } from '../community.ts'
import { birthYear, happenedOn } from '../days.ts'
import { type Act, later, steps } from './acts.ts'
import { at, idOf, type Place } from './place.ts'

/** Students, their parents and people from outside: cards first, then who answers for whom. */
export function communityActs(place: Place): Act[] {
  const { community } = place.demo
  if (community === undefined) return []
  const dayOf = ({ key }: { key: string }) => later(place.startedOn, communityDay(community, key, place.today))
  const yearBegins = schoolYearPeriod(schoolYearOf(place.today)).from
  return [
    ...(isFromLastYear(place) ? [{ on: yearBegins, step: steps.letting + 0.95, run: () => moveUp(place) }] : []),
    ...community.outsiders.map((outsider): Act => {
      return { on: dayOf(outsider), step: steps.hiring, run: () => addOutsider(place, outsider) }
    }),
    ...community.students.flatMap((student): Act[] => [
      { on: dayOf(student), step: steps.hiring, run: () => addStudent(place, student) },
      { on: dayOf(student), step: steps.hiring + 0.5, run: () => nameGuardians(place, student) },
    ]),
  ]
}

/** On which a card is made: whoever has to show a certificate gets one with it. */
export function communityDay({ since, outsiders }: DemoCommunity, key: string, today: IsoDate): IsoDate {
  const clearance = outsiders.find((outsider) => outsider.key === key)?.clearance
  const first = happenedOn(since, today)
  return clearance ? later(first, happenedOn(clearance.on, today)) : first
}

/** The day on which somebody was born who reaches the age in so many days. */
export function bornOn({ turns, inDays }: Birthday, today: IsoDate): IsoDate {
  return addMonths(addDays(today, inDays), -12 * turns)
}

async function addStudent(place: Place, { key, name, classTitle, birthday }: DemoStudent): Promise<void> {
  const shown = isFromLastYear(place) ? classBefore(classTitle) : classTitle
  const birthOn = bornOn(birthday, place.today)
  await add(place, key, { ...nameParts(name), kind: 'student', classTitle: shown, birthOn })
}

function isFromLastYear({ demo, today }: Place): boolean {
  return (
    demo.community !== undefined && happenedOn(demo.community.since, today) < schoolYearPeriod(schoolYearOf(today)).from
  )
}

function classBefore(title: string): string {
  return title.replace(/^\d+/, (grade) => String(Number(grade) - 1))
}

/** On 1 September all classes go up as the page proposes it. */
async function moveUp(place: Place): Promise<void> {
  const { schoolYear, lastDays, classes } = await at(place, moves.showSchoolYear, {})
  const chosen = classes.map(({ grade, title, learners, next }) => {
    return { grade, title, learners: learners.length, fate: 'up' as const, nextTitle: next?.title ?? null }
  })
  await at(place, moves.startSchoolYear, { schoolYear, graduatesLeftOn: lastDays[0] ?? '', classes: chosen })
}

async function addOutsider(place: Place, { key, name, kind, post, workplace, ...rest }: DemoOutsider): Promise<void> {
  const { clearance, phone, age } = rest
  const seen =
    clearance === null ? {} : { clearanceOn: happenedOn(clearance.on, place.today), clearanceLocation: clearance.place }
  const card = { ...nameParts(name), kind, post, workplace, phone, birthYear: birthYear(age, place.today), ...seen }
  await add(place, key, card)
}

type Card = Parameters<typeof at<typeof people.addPerson>>[2]

async function add(place: Place, key: string, card: Card): Promise<void> {
  const { id } = await at(place, people.addPerson, card)
  place.personIds.set(key, id)
}

async function nameGuardians(place: Place, { key, guardians }: DemoStudent): Promise<void> {
  for (const { person, relation } of guardians) {
    await at(place, people.addGuardian, { childId: idOf(place, key), personId: idOf(place, person), relation })
  }
}

function nameParts(name: string) {
  const parsed = parseName(name)
  if ('refused' in parsed) throw new Error(`${name} is no name`)
  const { surname, given, patronymic } = parsed.name
  return { surname, given, patronymic }
}
