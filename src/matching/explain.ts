import type { MatchingProblem } from './problem.ts'
import { reachFrom } from './reach.ts'
import { type Decided, solveDecided, whyNotDecided } from './restrict.ts'
import type { MatchingSolution } from './solve.ts'

/** What the whole becomes if this mentee gets this mentor. */
export interface Alternative {
  readonly mentor: number
  readonly matched: number
  readonly score: number
}

/**
 * Every candidate of one mentee in the order of the row, each with the optimum that contains this pair; the difference from
 * the present totals is its price. Candidates whom other decisions rule out are not listed. A decision about this mentee's own
 * mentor is set aside, since it is the one in question. Costs one solving for each candidate.
 */
export function alternatives(
  problem: MatchingProblem,
  mentee: number,
  decided: Decided = { forced: [], forbidden: [] },
): readonly Alternative[] {
  const others = decided.forced.filter((pair) => pair.mentee !== mentee)
  const listed: Alternative[] = []
  for (let e = problem.rowPtr[mentee] as number; e < (problem.rowPtr[mentee + 1] as number); e++) {
    const mentor = problem.col[e] as number
    const supposed = { forced: [...others, { mentee, mentor }], forbidden: decided.forbidden }
    if (whyNotDecided(problem, supposed) !== null) continue
    const { matched, score } = solveDecided(problem, supposed)
    listed.push({ mentor, matched, score })
  }
  return listed
}

/**
 * `candidates-full`: these mentors are all full, and the mentees who hold their seats have no candidates outside this set
 * either, so that only one more seat among them can place somebody.
 */
export type UnmatchedReason =
  | { readonly kind: 'no-candidates' }
  | { readonly kind: 'candidates-full'; readonly mentors: readonly number[] }

/** Why an optimum left a mentee out; null for who has a mentor. After `solveDecided` ask with its rest and restSolution. */
export function unmatchedReason(
  problem: MatchingProblem,
  solution: MatchingSolution,
  mentee: number,
): UnmatchedReason | null {
  if (solution.mate[mentee] !== -1) return null
  if (problem.rowPtr[mentee] === problem.rowPtr[mentee + 1]) return { kind: 'no-candidates' }
  const { mentors } = reachFrom(problem, solution.mate, [mentee])
  return { kind: 'candidates-full', mentors: [...mentors.keys()].filter((mentor) => mentors[mentor] === 1) }
}
