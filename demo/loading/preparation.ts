import { schoolYearOf, schoolYearPeriod } from '#domain/calendar.ts'
import * as banks from '#features/banks/contract.ts'
import * as candidates from '#features/candidates/contract.ts'
import * as training from '#features/training/contract.ts'
import { type DemoDay, happenedOn } from '../days.ts'
import { type DemoPreparation, preparations } from '../preparation.ts'
import { type Act, later, steps } from './acts.ts'
import { at, idOf, type Place } from './place.ts'

/** What mentors said of themselves and how they were prepared, each on its day. */
export function preparationActs(place: Place): Act[] {
  return (preparations[place.demo.key] ?? []).flatMap((each) => actsOf(place, each))
}

function actsOf(place: Place, { person, sheet, talk, course, agreement, notWith }: DemoPreparation): Act[] {
  const acts: Act[] = []
  const add = (day: DemoDay, run: (on: string) => Promise<unknown>) => acts.push(actOn(place, person, { day, run }))
  if (sheet) add(sheet.on, (on) => fill(place, person, sheet, on))
  if (talk) add(talk.on, (on) => hold(place, person, talk, on))
  if (course) add(course.on, (on) => train(place, person, course, on))
  if (agreement) add(agreement.on, (on) => sign(place, person, agreement, on))
  if (notWith && sheet) add(sheet.on, () => setApart(place, person, notWith))
  return acts
}

interface Done {
  day: DemoDay
  run: (on: string) => Promise<unknown>
}

/** Not before the person stands in the bank of the running year; whoever was entered that day comes first. */
function actOn({ demo, today, startedOn }: Place, person: string, { day, run }: Done): Act {
  const mentor = demo.mentors.find((each) => each.person === person)
  if (mentor === undefined) throw new Error(`${person} is no mentor of ${demo.key}`)
  const happened = happenedOn(day, today)
  const first = mentor.schoolYears.includes(-1) ? startedOn : schoolYearPeriod(schoolYearOf(today)).from
  const entered = later(happenedOn(mentor.since, today), first)
  return { on: later(happened, entered), step: steps.banks + 0.5, run: async () => void (await run(happened)) }
}

async function pageOf(place: Place, person: string) {
  const { entries } = await at(place, banks.mentors, {})
  const entry = entries.find((each) => each.person.id === idOf(place, person))
  if (!entry) throw new Error(`${person} is in no bank`)
  return at(place, candidates.path, { entryId: entry.id })
}

type Of<Part extends keyof DemoPreparation> = NonNullable<DemoPreparation[Part]>

async function fill(place: Place, person: string, { on: _, ...said }: Of<'sheet'>, receivedOn: string) {
  const { entry, answers } = await pageOf(place, person)
  const { id, version } = entry
  const freeTime = [{ weekday: 3, part: 'afternoon' as const }]
  await at(place, candidates.saveQuestionnaire, {
    id,
    version,
    receivedOn,
    ...answers,
    channel: 'either',
    freeTime,
    ...said,
  })
}

async function hold(place: Place, person: string, { by, outcome }: Of<'talk'>, heldOn: string) {
  const { entry } = await pageOf(place, person)
  const participants = [idOf(place, by)]
  await at(place, candidates.recordInterview, { entryId: entry.id, heldOn, outcome, participants })
}

async function train(place: Place, person: string, { hours, certificate }: Of<'course'>, finishedOn: string) {
  await at(place, training.addCourse, {
    title: 'Наставничество в образовательной организации',
    provider: 'Ключевогорский методический центр',
    hours,
    finishedOn,
    people: [{ personId: idOf(place, person), certificateNumber: certificate }],
  })
}

async function sign(place: Place, person: string, { number }: Of<'agreement'>, signedOn: string) {
  await at(place, training.markAgreement, { personId: idOf(place, person), number, signedOn, fromOn: signedOn })
}

async function setApart(place: Place, person: string, others: Of<'notWith'>) {
  const ids = others.map((key) => idOf(place, key))
  await at(place, candidates.setNotWith, { personId: idOf(place, person), others: ids })
}
