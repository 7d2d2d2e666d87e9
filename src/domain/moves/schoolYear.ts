import { dayParts, type IsoDate } from '../calendar.ts'
import { type ClassTitle, readClassTitle } from '../person/classTitle.ts'

/** What 1 September brings to a class or a student: the next year of study, the same one again, or the end of study. */
export const fates = ['up', 'stays', 'graduates'] as const
export type Fate = (typeof fates)[number]

export interface Proposal {
  /** Null: the name does not tell, so somebody has to say. */
  fate: Fate | null
  /** The class that goes up is called so from 1 September on. */
  next: ClassTitle | null
}

export interface Place {
  /** The kind of organisation. */
  kind: string
  /** The year in which the new school year starts. */
  schoolYear: number
}

const lastGradeOfSchool = 11
const lastCourse = 4
const byHand: Proposal = { fate: null, next: null }

/**
 * What the name of a class says of its next year. Schools: «7 Б» becomes «8 Б», the eleventh graduates; who leaves after
 * the ninth is said by hand. Colleges: «ПД-21» of the second course becomes «ПД-31», «ПД-23» that entered in 2023 keeps
 * its name; from the fourth course on they graduate. Kindergartens: by the age in the name of the group.
 */
export function proposalFor(current: ClassTitle, { kind, schoolYear }: Place): Proposal {
  if (kind === 'kindergarten') return groupOfKindergarten(current)
  if (kind === 'college') return groupOfCollege(current, schoolYear)
  const grade = readClassTitle(current.title)?.grade ?? null
  if (grade === null) return byHand
  if (grade >= lastGradeOfSchool) return { fate: 'graduates', next: null }
  return { fate: 'up', next: readClassTitle(current.title.replace(/\d+/, String(grade + 1))) }
}

/** Of a college the course is known from the card or from the first figure of the number in the name. */
function groupOfCollege({ grade, title }: ClassTitle, schoolYear: number): Proposal {
  const number = /\d+/.exec(title)?.[0]
  const first = Number(number?.slice(0, 1))
  if (number === undefined) {
    return grade === null ? byHand : upOrOut(grade, { grade: grade + 1, title })
  }
  // In the year that ends now a group of this course entered so many years ago.
  const entered = (course: number) => String((schoolYear - course) % 100).padStart(2, '0')
  const byYear = number.startsWith(entered(grade ?? 0)) && grade !== null
  const byCourse = grade === null ? first >= 1 && first <= lastCourse : first === grade
  const couldBeYear = grade === null && [1, 2, 3, 4].some((course) => number.startsWith(entered(course)))
  if (couldBeYear || (byYear && byCourse)) return byHand
  if (byYear && grade !== null) return upOrOut(grade, { grade: grade + 1, title })
  if (!byCourse) return byHand
  return upOrOut(first, { grade: first + 1, title: title.replace(number, `${first + 1}${number.slice(1)}`) })
}

function upOrOut(course: number, next: ClassTitle): Proposal {
  return course >= lastCourse ? { fate: 'graduates', next: null } : { fate: 'up', next }
}

const ages = ['ясельн', 'перв.{0,3} младш', 'втор.{0,3} младш', 'средн', 'старш', 'подготовительн'] as const
const agesInWords = ['ясельная', 'первая младшая', 'вторая младшая', 'средняя', 'старшая', 'подготовительная']

function groupOfKindergarten({ grade, title }: ClassTitle): Proposal {
  const lower = title.toLowerCase().replaceAll('ё', 'е')
  const plain = /младш/.test(lower) && !/(?:перв|втор).{0,3} младш/.test(lower)
  const age = plain ? 2 : ages.findIndex((pattern) => new RegExp(pattern).test(lower))
  if (age < 0) return byHand
  if (age === ages.length - 1) return { fate: 'graduates', next: null }
  const pattern = new RegExp(plain ? 'младш[а-яё]*' : `${ages[age]}[а-яё]*`, 'i')
  const next = agesInWords[age + 1] ?? ''
  const written = title.replace(pattern, (found) => (/^\p{Lu}/u.test(found) ? capitalised(next) : next))
  return { fate: 'up', next: { grade, title: written } }
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

/** The school year that can be started on a day: from August on the one of this year, otherwise still the last one. */
export function schoolYearToStart(today: IsoDate): number {
  const { year, month } = dayParts(today)
  return month >= 8 ? year : year - 1
}

/** A week before 1 September the classes ask to be moved, and go on asking until somebody does it. */
export function isTimeToStart(today: IsoDate): boolean {
  return today >= `${schoolYearToStart(today)}-08-25`
}

export function firstDayOf(schoolYear: number): IsoDate {
  return `${schoolYear}-09-01`
}

/** When those who finish were here last: with the holidays, or at the end of June. */
export function lastDaysOf(schoolYear: number): readonly [IsoDate, IsoDate] {
  return [`${schoolYear}-08-31`, `${schoolYear}-06-30`]
}

export interface ClassChoice extends ClassTitle {
  fate: Fate | null
  next: ClassTitle | null
}

export interface Learner {
  personId: string
  grade: number | null
  title: string
}

export interface Step extends Learner {
  fate: Fate
  /** The class from 1 September on; null for who graduates. */
  next: ClassTitle | null
}

/** A class by its year and its name: «Ромашка» of two years are two. */
export function keyOfClass({ grade, title }: ClassTitle): string {
  return `${grade ?? ''} ${title}`
}

/** What becomes of everybody: as their class, but for exceptions. Learners of classes that nobody decided get no step. */
export function stepsOf(
  learners: readonly Learner[],
  classes: readonly ClassChoice[],
  exceptions: ReadonlyMap<string, Fate>,
): Step[] {
  const choices = new Map(classes.map((each) => [keyOfClass(each), each]))
  return learners.flatMap((learner) => {
    const choice = choices.get(keyOfClass(learner))
    const fate = exceptions.get(learner.personId) ?? choice?.fate ?? null
    if (choice === undefined || fate === null || (fate === 'up' && choice.next === null)) return []
    const same = { grade: learner.grade, title: learner.title }
    return [{ ...learner, fate, next: fate === 'up' ? choice.next : fate === 'stays' ? same : null }]
  })
}
