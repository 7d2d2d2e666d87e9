import { type Permission, type PermissionSet, permissionsOf } from './access.ts'

/** Figures of an organisation on a day, from which the start page is made. */
export interface OrganisationFigures {
  cardLacks: number
  people: number
  /** A list of staff has been loaded at least once. */
  staffListLoaded: boolean
  /** People who are head or acting head: somebody must sign. */
  heads: number
  curators: number
  mentees: number
  mentors: number
  /** In the banks and not approved by the head yet. */
  menteeCandidates: number
  mentorCandidates: number
  /** People in the banks without a consent to processing in force. */
  withoutProcessing: number
  /** People in the banks who turn 14 or 18 these days and then have to sign themselves. */
  turningFourteen: number
  turningEighteen: number
  menteesWithoutPair: number
  /** The longest that a mentee has been waiting for a pair, days. */
  longestWait: number
  pairsToConfirm: number
  pairsWithoutConsents: number
  pairsReady: number
  ordersToPrint: number
  ordersToSign: number
  ordersRegistered: number
  /** People whom other organisations of the municipality offer. */
  movesOffered: number
  pairsInForce: number
  /** In force by an order, while a consent that it rests on holds no more. */
  pairsConsentGone: number
  pairsEndingSoon: number
  /** Students whom the new school year has not moved up or let graduate yet; none while it is not near. */
  learnersToMove: number
  /** Entries of the banks that nobody said are still true for a year, or that stayed behind in an earlier one. */
  entriesToConfirm: number
}

export const taskCodes = [
  'pairs-without-consent',
  'consents-missing',
  'mentees-to-approve',
  'mentors-to-approve',
  'orders-to-sign',
  'pairs-to-confirm',
  'pair-consents-missing',
  'turning-eighteen',
  'turning-fourteen',
  'pairs-ready',
  'orders-to-print',
  'no-head',
  'no-curator',
  'moves-offered',
  'mentees-waiting',
  'pairs-ending',
  'school-year-to-start',
  'entries-to-confirm',
  'sheets-to-collect',
] as const
export type TaskCode = (typeof taskCodes)[number]

export interface Task {
  code: TaskCode
  count: number
  /** Days, where the task has an age. */
  days: number | null
}

interface TaskRule {
  code: TaskCode
  needs: Permission
  count: (figures: OrganisationFigures) => number
  days?: (figures: OrganisationFigures) => number
}

/** Most urgent first: what stops others comes before what only waits. */
const rules: readonly TaskRule[] = [
  { code: 'pairs-without-consent', needs: 'pairs.change', count: ({ pairsConsentGone }) => pairsConsentGone },
  { code: 'orders-to-sign', needs: 'documents.register', count: ({ ordersToSign }) => ordersToSign },
  { code: 'consents-missing', needs: 'consents.record', count: ({ withoutProcessing }) => withoutProcessing },
  { code: 'mentees-to-approve', needs: 'banks.approve', count: ({ menteeCandidates }) => menteeCandidates },
  { code: 'mentors-to-approve', needs: 'banks.approve', count: ({ mentorCandidates }) => mentorCandidates },
  {
    code: 'pair-consents-missing',
    needs: 'consents.record',
    count: ({ pairsWithoutConsents }) => pairsWithoutConsents,
  },
  { code: 'turning-eighteen', needs: 'consents.record', count: ({ turningEighteen }) => turningEighteen },
  { code: 'turning-fourteen', needs: 'consents.record', count: ({ turningFourteen }) => turningFourteen },
  { code: 'pairs-to-confirm', needs: 'pairs.change', count: ({ pairsToConfirm }) => pairsToConfirm },
  { code: 'pairs-ready', needs: 'documents.draft', count: ({ pairsReady }) => pairsReady },
  { code: 'moves-offered', needs: 'people.move', count: ({ movesOffered }) => movesOffered },
  { code: 'orders-to-print', needs: 'documents.draft', count: ({ ordersToPrint }) => ordersToPrint },
  {
    code: 'no-head',
    needs: 'appointments.change',
    count: ({ people, heads }) => (people > 0 && heads === 0 ? 1 : 0),
  },
  {
    code: 'no-curator',
    needs: 'appointments.change',
    count: ({ people, curators }) => (people > 0 && curators === 0 ? 1 : 0),
  },
  {
    code: 'mentees-waiting',
    needs: 'matching.propose',
    count: ({ menteesWithoutPair, mentors }) => (mentors > 0 ? menteesWithoutPair : 0),
    days: ({ longestWait }) => longestWait,
  },
  { code: 'pairs-ending', needs: 'pairs.change', count: ({ pairsEndingSoon }) => pairsEndingSoon },
  { code: 'school-year-to-start', needs: 'people.move', count: ({ learnersToMove }) => learnersToMove },
  { code: 'entries-to-confirm', needs: 'banks.change', count: ({ entriesToConfirm }) => entriesToConfirm },
]

/** What waits for this person: only what they may do, most urgent first. */
export function tasksFor(figures: OrganisationFigures, permissions: ReadonlySet<Permission>): Task[] {
  return rules
    .filter((rule) => permissions.has(rule.needs) && rule.count(figures) > 0)
    .map((rule) => ({ code: rule.code, count: rule.count(figures), days: rule.days?.(figures) ?? null }))
}

/** For a head of a subject association, whatever else they may do: own people without a sheet of requests. */
export function tasksOfCollector(withoutSheet: number): Task[] {
  return withoutSheet > 0 ? [{ code: 'sheets-to-collect', count: withoutSheet, days: null }] : []
}

const tasksOfHead: ReadonlySet<TaskCode> = new Set([
  'orders-to-sign',
  'mentees-to-approve',
  'mentors-to-approve',
  'no-head',
  'no-curator',
])

/**
 * Where somebody else is curator, a head signs and appoints and does what another role of theirs asks for (a deputy who
 * acts as head); the rest is the curator's.
 */
export function sharedOut(tasks: readonly Task[], sets: readonly PermissionSet[], { curators }: { curators: number }) {
  const besides = permissionsOf(sets.filter((set) => set !== 'head'))
  const isAll = curators === 0 || !sets.includes('head')
  const needOf = new Map(rules.map(({ code, needs }) => [code, needs]))
  const isOwn = ({ code }: Task) => isAll || tasksOfHead.has(code) || besides.has(needOf.get(code) ?? 'today.view')
  return { own: tasks.filter(isOwn), atCurator: tasks.filter((task) => !isOwn(task)) }
}

const handfulOfPeople = 10

export const stepCodes = [
  'card',
  'people',
  'head',
  'curator',
  'mentees',
  'mentors',
  'consents',
  'approval',
  'pairs',
  'order',
] as const
export type StepCode = (typeof stepCodes)[number]

export interface Step {
  code: StepCode
  done: boolean
}

/** The path from an empty installation to the first signed order; it leaves the page once that order is registered. */
export function firstSteps(figures: OrganisationFigures): Step[] {
  if (figures.ordersRegistered > 0) return []
  const { mentees, mentors, menteeCandidates, mentorCandidates } = figures
  const anyMentees = mentees + menteeCandidates > 0
  const anyMentors = mentors + mentorCandidates > 0
  const pairs =
    figures.pairsToConfirm +
    figures.pairsWithoutConsents +
    figures.pairsReady +
    figures.ordersToPrint +
    figures.ordersToSign
  const done: Record<StepCode, boolean> = {
    card: figures.cardLacks === 0,
    // Whoever set the organisation up is there already; a small staff may be typed in by hand.
    people: figures.staffListLoaded || figures.people >= handfulOfPeople,
    head: figures.heads > 0,
    curator: figures.curators > 0,
    mentees: anyMentees,
    mentors: anyMentors,
    consents: anyMentees && anyMentors && figures.withoutProcessing === 0,
    approval: mentees > 0 && mentors > 0 && menteeCandidates + mentorCandidates === 0,
    pairs: pairs > 0,
    order: false,
  }
  return stepCodes.map((code) => ({ code, done: done[code] }))
}
