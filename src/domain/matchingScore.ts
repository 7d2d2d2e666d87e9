/**
 * Who may be a mentor of whom, and how well the two fit (003 §7.1: the mentor's competence meets the request).
 * Sex, age, health, family and nationality are not among the facts, so they cannot be scored; nor is seniority.
 */
export interface TopicLevel {
  topicCode: string
  /** 1–3: how hard the request is, or how good the mentor is at the topic; 0 says nothing. */
  level: number
}

interface Participant {
  personId: string
  humanId: string
  /** Kind of the person record: pedagogue, head, staff, student … */
  personKind: string
  subject: string | null
  association: string | null
  /** The consent to the processing of personal data is in force. */
  consented: boolean
  /** The head has approved the entry in the bank (003 §4.3); before that it is a candidate's. */
  approved: boolean
}

export interface MenteeProfile extends Participant {
  /** Open requests that no mentor of theirs works on yet. */
  requests: readonly TopicLevel[]
  /** Below 18, or a student whose age is not known. */
  isMinor: boolean
  /** Mentors with whom a pair is not wanted; whose wish it is stays unsaid. */
  keptApart: readonly string[]
}

export interface MentorProfile extends Participant {
  competences: readonly TopicLevel[]
  /** How many mentees the mentor takes, and how many pairs are in force or on the way. */
  capacity: number
  taken: number
  /** False: an adult from outside whose certificate of no criminal record nobody has seen. */
  cleared: boolean
}

/** Who is with whom in a form; null where the organisation's own form says nothing. */
export interface FormRoles {
  mentorKind: string
  menteeKind: string
}

export type MatchingObstacle =
  | 'mentee-gave-no-consent'
  | 'mentor-gave-no-consent'
  | 'mentee-not-approved'
  | 'mentor-not-approved'
  | 'same-person'
  | 'kept-apart'
  | 'mentor-not-cleared'
  | 'no-form-fits'
  | 'no-request-met'
  | 'mentor-full'

/** The largest number of points for each criterion; together 1000. Shown to the curator as they are. */
export const matchingWeights = { requests: 800, sameSubject: 200, sameAssociation: 100 } as const
/** Stored with every run: a later rule gets the next number. */
export const scoringVersion = 1

export type Nearness = 'subject' | 'association' | null

export interface Fit {
  score: number
  /** The mentor's level reaches the difficulty of the request. */
  met: MetRequest[]
  /** The mentor knows the topic, but below what the request asks for. */
  partly: MetRequest[]
  unmet: TopicLevel[]
  near: Nearness
}

export interface MetRequest extends TopicLevel {
  mentorLevel: number
}

/** Everything that stands between the two, as the lists say it; empty means that they may be proposed. */
export function obstaclesBetween(
  mentee: MenteeProfile,
  mentor: MentorProfile,
  forms: readonly (FormRoles | null)[],
): MatchingObstacle[] {
  const obstacles: MatchingObstacle[] = []
  if (!mentee.consented) obstacles.push('mentee-gave-no-consent')
  if (!mentor.consented) obstacles.push('mentor-gave-no-consent')
  if (!mentee.approved) obstacles.push('mentee-not-approved')
  if (!mentor.approved) obstacles.push('mentor-not-approved')
  if (mentee.humanId === mentor.humanId) obstacles.push('same-person')
  if (mentee.keptApart.includes(mentor.personId)) obstacles.push('kept-apart')
  if (mentee.isMinor && !mentor.cleared) obstacles.push('mentor-not-cleared')
  if (!forms.some((form) => fitsForm(form, mentor.personKind, mentee.personKind))) obstacles.push('no-form-fits')
  if (!meetsAnyRequest(mentee, mentor)) obstacles.push('no-request-met')
  if (mentor.taken >= mentor.capacity) obstacles.push('mentor-full')
  return obstacles
}

const kindsOfParticipant: Record<string, readonly string[]> = {
  pedagogue: ['pedagogue'],
  head: ['head', 'pedagogue'],
  staff: ['pedagogue'],
  student: ['pupil', 'student'],
  'university-student': ['student'],
  graduate: ['student', 'partner', 'employer'],
  parent: ['partner', 'employer'],
  partner: ['partner', 'employer', 'lecturer'],
}

/** A form without roles is the organisation's own: nothing is known that would forbid it. */
export function fitsForm(form: FormRoles | null, mentorKind: string, menteeKind: string): boolean {
  if (form === null) return true
  const asMentor = kindsOfParticipant[mentorKind] ?? []
  const asMentee = kindsOfParticipant[menteeKind] ?? []
  return asMentor.includes(form.mentorKind) && asMentee.includes(form.menteeKind)
}

/** Points in whole numbers, 0 … 1000: a harder request counts for more, nearness by subject for more than by association. */
export function fitOf(
  mentee: Pick<MenteeProfile, 'requests' | 'subject' | 'association'>,
  mentor: Pick<MentorProfile, 'competences' | 'subject' | 'association'>,
): Fit {
  const asked = mentee.requests.filter(({ level }) => level > 0)
  const rated = asked.map((request) => ({ ...request, mentorLevel: levelIn(mentor, request.topicCode) }))
  const wanted = sumOf(rated.map(({ level }) => level))
  const reached = sumOf(rated.map(({ level, mentorLevel }) => Math.min(level, mentorLevel)))
  const near = nearnessOf(mentee, mentor)
  const points = wanted === 0 ? 0 : Math.floor((matchingWeights.requests * reached) / wanted)
  return {
    score: points + pointsOfNearness(near),
    met: rated.filter(({ level, mentorLevel }) => mentorLevel >= level),
    partly: rated.filter(({ level, mentorLevel }) => mentorLevel > 0 && mentorLevel < level),
    unmet: rated.filter(({ mentorLevel }) => mentorLevel === 0).map(({ topicCode, level }) => ({ topicCode, level })),
    near,
  }
}

function meetsAnyRequest(
  { requests }: Pick<MenteeProfile, 'requests'>,
  mentor: Pick<MentorProfile, 'competences'>,
): boolean {
  return requests.some(({ topicCode, level }) => level > 0 && levelIn(mentor, topicCode) >= level)
}

function levelIn({ competences }: Pick<MentorProfile, 'competences'>, topicCode: string): number {
  return competences.find((each) => each.topicCode === topicCode)?.level ?? 0
}

type Belonging = { subject: string | null; association: string | null }

function nearnessOf(mentee: Belonging, mentor: Belonging): Nearness {
  if (areSame(mentee.subject, mentor.subject)) return 'subject'
  return areSame(mentee.association, mentor.association) ? 'association' : null
}

function pointsOfNearness(near: Nearness): number {
  if (near === 'subject') return matchingWeights.sameSubject
  return near === 'association' ? matchingWeights.sameAssociation : 0
}

/** Lists are typed by hand: letter case, ё and spaces around make no difference. */
function areSame(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false
  return foldWord(one) === foldWord(other) && foldWord(one) !== ''
}

function foldWord(word: string): string {
  return word.trim().toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ')
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0)
}
