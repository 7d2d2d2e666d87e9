import type { AppointmentRoleCode } from '#content/appointmentRoles.ts'
import type { KindCode } from '#content/kinds.ts'
import type { Level, TopicCode } from '#content/topics.ts'
import type { MenteeCategoryCode } from '#domain/bankEntry.ts'
import type { StaffCategory } from '#domain/staffList/staffRow.ts'
import type { DemoDay } from './days.ts'
import type { PersonKey } from './personKey.ts'
import type {
  ClosingReason,
  DemoAppointment,
  DemoConsent,
  DemoMentee,
  DemoMentor,
  DemoPair,
  DemoPerson,
} from './types.ts'

/** One line of a staff: easier to read than nine lines of names of fields. */
export type PersonRow = readonly [
  key: PersonKey,
  name: string,
  post: string,
  subject: string | null,
  age: number,
  teachingSeniority: number,
  hiredOn: DemoDay,
  category: StaffCategory,
]

export type PeopleRemarks = {
  /** The last four figures of every phone start with this: +7 900 000-01-xx. */
  readonly phoneBlock: string
  /** Each association with the subjects and posts it unites. */
  readonly associations?: Readonly<Record<string, readonly string[]>>
  readonly withoutEmail?: readonly PersonKey[]
  readonly left?: Readonly<Record<PersonKey, DemoDay>>
  readonly movesTo?: Readonly<Record<PersonKey, string>>
  readonly sameAs?: Readonly<Record<PersonKey, PersonKey>>
}

export function peopleOf(rows: readonly PersonRow[], remarks: PeopleRemarks): DemoPerson[] {
  const associations = Object.entries(remarks.associations ?? {})
  return rows.map(([key, name, post, subject, age, teachingSeniority, hiredOn, category], index) => ({
    key,
    name,
    kind: kindOf(post),
    post,
    association: associations.find(([, united]) => united.includes(subject ?? post))?.[0] ?? null,
    subject,
    age,
    teachingSeniority,
    hiredOn,
    leftOn: remarks.left?.[key] ?? null,
    movesTo: remarks.movesTo?.[key] ?? null,
    category,
    email: remarks.withoutEmail?.includes(key) ? null : `${key}@example.ru`,
    phone: `+7 900 000-${remarks.phoneBlock}-${String(index).padStart(2, '0')}`,
    sameAs: remarks.sameAs?.[key] ?? null,
  }))
}

export type AppointmentRow = readonly [
  person: PersonKey,
  role: AppointmentRoleCode,
  from: DemoDay,
  orderNumber: string,
  more?: { readonly to?: DemoDay; readonly area?: string },
]

/** An appointment begins on the day of its order. */
export function appointmentsOf(rows: readonly AppointmentRow[]): DemoAppointment[] {
  return rows.map(([person, role, from, number, more]) => ({
    person,
    role,
    from,
    to: more?.to ?? null,
    order: { number, on: from },
    area: more?.area ?? null,
  }))
}

type Levels = Readonly<Partial<Record<TopicCode, Level>>>

export type MenteeRow = readonly [person: PersonKey, category: MenteeCategoryCode, since: DemoDay, difficulties: Levels]

export function menteesOf(rows: readonly MenteeRow[], notes: Readonly<Record<PersonKey, string>> = {}): DemoMentee[] {
  return rows.map(([person, category, since, difficulties]) => {
    const note = notes[person]
    const requests = levelsOf(difficulties).map(([topic, difficulty], index) =>
      note !== undefined && index === 0 ? { topic, difficulty, note } : { topic, difficulty },
    )
    return { person, schoolYear: schoolYearOf(since), category, since, requests }
  })
}

export type MentorRow = readonly [person: PersonKey, capacity: number, since: DemoDay, competences: Levels]

export function mentorsOf(rows: readonly MentorRow[]): DemoMentor[] {
  return rows.map(([person, capacity, since, competences]) => ({
    person,
    capacity,
    since,
    schoolYears: schoolYearOf(since) === 0 ? [0] : [-1, 0],
    competences: levelsOf(competences).map(([topic, level]) => ({ topic, level })),
  }))
}

export type ConsentRemarks = {
  readonly paper: string
  readonly missing?: readonly PersonKey[]
  readonly withdrawn?: Readonly<Record<PersonKey, DemoDay>>
  /** Who agreed that the municipality sees them by name. */
  readonly transfer?: readonly PersonKey[]
}

/** Everyone of the banks gave the consent on the day of entering, for three years; the remarks tell who did not. */
export function consentsOf(banks: readonly (DemoMentee | DemoMentor)[], remarks: ConsentRemarks): DemoConsent[] {
  const given = new Map<PersonKey, DemoDay>()
  for (const { person, since } of banks) {
    if (!remarks.missing?.includes(person) && !given.has(person)) given.set(person, since)
  }
  return [...given].flatMap(([person, givenOn]) => {
    const consent = { person, givenOn, until: [2, 364] as const, paper: remarks.paper }
    const withdrawnOn = remarks.withdrawn?.[person] ?? null
    const processing: DemoConsent = { ...consent, kind: 'processing', withdrawnOn }
    const transfer: DemoConsent = { ...consent, kind: 'transfer', withdrawnOn: null }
    return remarks.transfer?.includes(person) ? [processing, transfer] : [processing]
  })
}

export type PairRow = readonly [
  mentor: PersonKey,
  mentee: PersonKey,
  kinds: readonly KindCode[],
  topics: readonly TopicCode[],
  from: DemoDay,
  to: DemoDay,
  end?: readonly [on: DemoDay, reason: ClosingReason],
]

/** Pairs of the form педагог – педагог, as most of the demo are. */
export function pairsOf(state: DemoPair['state'], rows: readonly PairRow[]): DemoPair[] {
  return rows.map(([mentor, mentee, kinds, topics, from, to, end]) => ({
    mentor,
    mentee,
    form: 'pedagogue-pedagogue',
    kinds,
    topics,
    from,
    to,
    proposedOn: twoDaysBefore(from),
    state,
    closed: end === undefined ? null : { on: end[0], reason: end[1] },
  }))
}

const heads = ['директор', 'заведующий', 'начальник управления']
const otherStaff = /АХЧ|секретарь|администратор|кадрам|делопроизводитель|начальника/

function kindOf(post: string): DemoPerson['kind'] {
  if (heads.includes(post)) return 'head'
  return otherStaff.test(post) ? 'staff' : 'pedagogue'
}

// Who has waited since an earlier year stands in the bank of the running one.
function schoolYearOf(day: DemoDay): 0 | -1 {
  return 'daysAgo' in day || day[0] === 0 ? 0 : -1
}

function twoDaysBefore(day: DemoDay): DemoDay {
  return 'daysAgo' in day ? { daysAgo: day.daysAgo + 2 } : [day[0], day[1] - 2]
}

function levelsOf(levels: Levels): [TopicCode, Level][] {
  return Object.entries(levels) as [TopicCode, Level][]
}
