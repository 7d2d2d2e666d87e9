import { addMonths, dayParts, daysBetween, type IsoDate } from './calendar.ts'

/** The bank of those who need a mentor and the bank of those who can be one (003 §4.4). */
export const bankSides = ['mentee', 'mentor'] as const
export type BankSide = (typeof bankSides)[number]

export const menteeCategoryCodes = [
  'young-specialist',
  'new-employee',
  'after-break',
  'new-subject',
  'own-request',
  'studies',
  'new-collective',
  'talent',
  'career-choice',
  'school-life',
] as const
export type MenteeCategoryCode = (typeof menteeCategoryCodes)[number]

/** A student's reasons are about studies, never about health or family: those are nobody's list (domain §2.3). */
const categoriesOfStudents: readonly MenteeCategoryCode[] = [
  'studies',
  'new-collective',
  'talent',
  'career-choice',
  'school-life',
]

/** Which reasons are offered for somebody of this kind; the own request fits everybody. */
export function categoriesOfKind(kind: string): readonly MenteeCategoryCode[] {
  const isStudent = kind === 'student'
  return menteeCategoryCodes.filter(
    (code) => code === 'own-request' || categoriesOfStudents.includes(code) === isStudent,
  )
}

/** Who is young is a setting of the organisation: acts differ («до 35 лет», «стаж 0–3 года», «менее 3 лет»). */
export interface YoungLimits {
  /** Last age that still counts. */
  age: number
  /** Last whole year of pedagogical work that still counts. */
  seniority: number
}

/** What a card knows that matters for the banks; null is not known. */
export interface BankPerson {
  kind: string
  birthYear: number | null
  /** Whole years of pedagogical work as of `experienceOn`. */
  experienceYears: number | null
  experienceOn: IsoDate | null
  hiredOn: IsoDate | null
  category: string | null
  leftOn: IsoDate | null
}

/** Whole years of pedagogical work on a day: those of the card and the full years since they were counted. */
export function seniorityOn(
  { experienceYears, experienceOn }: Pick<BankPerson, 'experienceYears' | 'experienceOn'>,
  day: IsoDate,
): number | null {
  if (experienceYears === null) return null
  if (experienceOn === null || experienceOn >= day) return experienceYears
  const from = dayParts(experienceOn).year
  const years = dayParts(day).year - from
  const isFull = addMonths(experienceOn, years * 12) <= day
  return experienceYears + (isFull ? years : years - 1)
}

/** The age reached in the year of the day: of adults only the year of birth is kept. */
export function ageInYearOf(birthYear: number | null, day: IsoDate): number | null {
  return birthYear === null ? null : dayParts(day).year - birthYear
}

/**
 * One rule for every list and figure; those who show it name the limits (`wordsOfYoungLimits`). Null: the seniority is
 * not known. An unknown age does not stand in the way.
 */
export function isYoungSpecialist(
  person: Pick<BankPerson, 'kind' | 'birthYear' | 'experienceYears' | 'experienceOn'>,
  limits: YoungLimits,
  day: IsoDate,
): boolean | null {
  if (person.kind !== 'pedagogue') return false
  const age = ageInYearOf(person.birthYear, day)
  if (age !== null && age > limits.age) return false
  const seniority = seniorityOn(person, day)
  return seniority === null ? null : seniority <= limits.seniority
}

/** Why somebody is proposed for a bank; the figures are for the words. */
export type Suggestion =
  | { reason: 'young-specialist'; seniority: number; age: number | null }
  | { reason: 'new-employee'; hiredOn: IsoDate }
  | { reason: 'category'; category: string }
  | { reason: 'long-seniority'; seniority: number }

/** From this many years on a pedagogue is proposed as a mentor; advice, never a limit. */
const experiencedFrom = 10
const monthsOfNewcomer = 12
const categoriesOfMentors: readonly string[] = ['highest', 'first', 'mentor', 'methodist']

/** Empty: nothing in the card speaks for it, which forbids nothing. */
export function suggestionsFor(
  side: BankSide,
  person: BankPerson,
  { limits, today }: { limits: YoungLimits; today: IsoDate },
): Suggestion[] {
  if (person.kind !== 'pedagogue') return []
  return side === 'mentee' ? ofMentee(person, limits, today) : ofMentor(person, limits, today)
}

function ofMentee(person: BankPerson, limits: YoungLimits, today: IsoDate): Suggestion[] {
  const found: Suggestion[] = []
  const seniority = seniorityOn(person, today)
  if (seniority !== null && isYoungSpecialist(person, limits, today)) {
    found.push({ reason: 'young-specialist', seniority, age: ageInYearOf(person.birthYear, today) })
  }
  const { hiredOn } = person
  if (hiredOn !== null && hiredOn <= today && addMonths(hiredOn, monthsOfNewcomer) > today) {
    found.push({ reason: 'new-employee', hiredOn })
  }
  return found
}

function ofMentor(person: BankPerson, limits: YoungLimits, today: IsoDate): Suggestion[] {
  const found: Suggestion[] = []
  if (isYoungSpecialist(person, limits, today)) return found
  if (person.category !== null && categoriesOfMentors.includes(person.category)) {
    found.push({ reason: 'category', category: person.category })
  }
  const seniority = seniorityOn(person, today)
  if (seniority !== null && seniority >= experiencedFrom) found.push({ reason: 'long-seniority', seniority })
  return found
}

/** What a suggestion to the bank of mentees says of the reason to write down. */
export function categoryOfSuggestions(suggestions: readonly Suggestion[]): MenteeCategoryCode | null {
  const [first] = suggestions
  return first?.reason === 'young-specialist' || first?.reason === 'new-employee' ? first.reason : null
}

export type BankRefusal = 'person-has-left' | 'already-in-bank' | 'day-in-future'

/** Why a person may not be entered in a bank on a day; null means that nothing stands in the way. */
export function whyNotInBank(
  person: { leftOn: IsoDate | null; isInThisBank: boolean },
  enteredOn: IsoDate,
  today: IsoDate,
): BankRefusal | null {
  if (enteredOn > today) return 'day-in-future'
  if (person.leftOn !== null && person.leftOn < enteredOn) return 'person-has-left'
  return person.isInThisBank ? 'already-in-bank' : null
}

/** Why an entry ended: relieved of the duties, by own wish, left the organisation, the programme is over. */
export const bankEndings = ['relieved', 'own-wish', 'left', 'programme-done', 'other'] as const
export type BankEnding = (typeof bankEndings)[number]

export type EndingRefusal = 'entry-ended' | 'day-in-future' | 'ends-before-entered' | 'person-in-pair'

/** Why an entry may not be ended on a day. Somebody in a pair leaves the pair first, otherwise it would hang in the air. */
export function whyNotEndEntry(
  entry: { enteredOn: IsoDate; endedOn: IsoDate | null; openPairs: number },
  endedOn: IsoDate,
  today: IsoDate,
): EndingRefusal | null {
  if (entry.endedOn !== null) return 'entry-ended'
  if (endedOn > today) return 'day-in-future'
  if (endedOn < entry.enteredOn) return 'ends-before-entered'
  return entry.openPairs > 0 ? 'person-in-pair' : null
}

/** How long a mentee waits for a mentor; null for those who have one. */
export function waitingDays(entry: { enteredOn: IsoDate; openPairs: number }, today: IsoDate): number | null {
  return entry.openPairs > 0 ? null : Math.max(0, daysBetween(entry.enteredOn, today))
}

/** A mentor takes no more than the places; proposals count, because each of them may become a pair. */
export function freePlaces(entry: { capacity: number; openPairs: number }): number {
  return Math.max(0, entry.capacity - entry.openPairs)
}
