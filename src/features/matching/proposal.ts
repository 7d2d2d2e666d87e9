import { z } from 'zod'
import { id, isoDate, moment } from '#contract/fields.ts'

/** A request and, where it is met or partly met, the level the mentor reaches. */
export const request = z.object({ topicCode: z.string(), level: z.int() })
export const metRequest = request.extend({ mentorLevel: z.int() })

export const fit = z.object({
  score: z.int(),
  met: z.array(metRequest),
  partly: z.array(metRequest),
  unmet: z.array(request),
  near: z.enum(['subject', 'association']).nullable(),
})

export const decidedPair = z.object({ menteeId: id, mentorId: id })

/** Another mentor for the same mentee, and what the whole becomes with this pair; negative figures are a gain. */
const alternative = z.object({ mentorId: id, fit, losesPairs: z.int(), losesScore: z.int() })

const proposedPair = z.object({
  menteeId: id,
  mentorId: id,
  fit,
  /** The curator fixed it before the rest was proposed. */
  fixed: z.boolean(),
  alternatives: z.array(alternative),
})

/** The first thing that stands in the way of a mentee who is left; `help` says what would change it. */
export const whyLeft = z.enum([
  'mentee-gave-no-consent',
  'mentee-not-approved',
  'no-requests',
  'nobody-has-topics',
  'mentors-gave-no-consent',
  'mentors-not-approved',
  'all-full',
  'forbidden-by-curator',
  'mentors-not-cleared',
  'kept-apart',
  'no-form-fits',
  'same-person',
])

const nearest = z.object({ mentorId: id, topicCode: z.string(), mentorLevel: z.int() })

const leftOut = z.object({
  menteeId: id,
  why: whyLeft,
  requests: z.array(request),
  /** Mentors who fit and whose places are taken, by pairs or by this proposal. */
  full: z.array(id),
  /** Full as well: one more place with them would do too, since others would move there. */
  couldFree: z.array(id),
  withoutConsent: z.array(id),
  /** Runs of before approvals were kept have none. */
  notApproved: z.array(id).default([]),
  /** Adults from outside without the certificate that work with minors asks for. */
  notCleared: z.array(id).default([]),
  forbidden: z.array(id),
  /** Who comes nearest to a topic that nobody has at the level asked for. */
  nearest: z.array(nearest),
})

/** What a run keeps and a later reading explains: ids and figures, never names. */
export const keptProposal = z.object({
  pairs: z.array(proposedPair),
  left: z.array(leftOut),
  /** Places that each mentor had for this proposal, and how many it uses. */
  load: z.array(z.object({ mentorId: id, places: z.int(), proposed: z.int() })),
  totals: z.object({ mentees: z.int(), matched: z.int(), score: z.int() }),
  fixed: z.array(decidedPair),
  forbidden: z.array(decidedPair),
})
export type KeptProposal = z.output<typeof keptProposal>
export type ProposedPair = z.output<typeof proposedPair>
export type LeftOut = z.output<typeof leftOut>
export type WhyLeft = z.output<typeof whyLeft>
export type DecidedPair = z.output<typeof decidedPair>

/** What became of a proposed pair since. */
export const presentState = z.object({
  menteeId: id,
  mentorId: id,
  /** taken: this mentee has another open pair by now · hindered: see `obstacles`. */
  state: z.enum(['open', 'accepted', 'taken', 'hindered']),
  obstacles: z.array(
    z.enum([
      'mentee-gave-no-consent',
      'mentor-gave-no-consent',
      'mentee-not-approved',
      'mentor-not-approved',
      'same-person',
      'kept-apart',
      'mentor-not-cleared',
      'no-form-fits',
      'no-request-met',
      'mentor-full',
      'mentee-not-in-bank',
      'mentor-not-in-bank',
    ]),
  ),
})
export type PresentState = z.output<typeof presentState>

export const shownRun = keptProposal.extend({ runId: id, runAt: moment, day: isoDate, present: z.array(presentState) })
export type ShownRun = z.output<typeof shownRun>
