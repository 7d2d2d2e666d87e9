import { candidateAt, type MatchingProblem } from './problem.ts'
import { reachFrom } from './reach.ts'
import { type Seating, seatEverybody } from './seating.ts'

/**
 * The proof of both optima, all whole numbers. A candidate pair is covered (ci ? 0 : 1) + (cj ? 1 : 0) times, at least once;
 * pairs covered exactly once have u + p ≥ score; u ≥ 0 where ci = 1; p ≥ 0 where cj = 0; mentors without a seat are left out.
 * Mentees with ci = 0 and the seats where cj = 1 count up to `matched`; Σu + Σp·capacity is `score`.
 */
export interface Certificate {
  readonly ci: Uint8Array
  readonly cj: Uint8Array
  readonly u: Float64Array
  readonly p: Float64Array
}

export interface MatchingSolution {
  /** The mentor of each mentee, −1 for who is left out. */
  readonly mate: Int32Array
  readonly matched: number
  readonly score: number
  readonly certificate: Certificate
}

/** As many mentees as possible, and among all such answers the largest total score. Trusts its input: see `whyNotProblem`. */
export function solve(problem: MatchingProblem): MatchingSolution {
  const seating = seatEverybody(problem)
  return { mate: seating.mate, ...totalsOf(problem, seating.mate), certificate: proofOf(problem, seating) }
}

function totalsOf(problem: MatchingProblem, mate: Int32Array): { matched: number; score: number } {
  let matched = 0
  let score = 0
  for (let i = 0; i < mate.length; i++) {
    const mentor = mate[i] as number
    if (mentor < 0) continue
    matched++
    score += problem.score[candidateAt(problem, i, mentor)] as number
  }
  return { matched, score }
}

/**
 * The seating's prices prove `pairWeight`·matched + score at once. Taking the smallest cover's share of `pairWeight` out of them
 * leaves prices of the score alone: what holds for the sum holds for its two parts, since the cover proves the first exactly.
 */
function proofOf(problem: MatchingProblem, { mate, u, p, pairWeight }: Seating): Certificate {
  const leftOut: number[] = []
  for (let i = 0; i < mate.length; i++) if (mate[i] === -1) leftOut.push(i)
  const { mentees: ci, mentors: cj } = reachFrom(problem, mate, leftOut)
  return {
    ci,
    cj,
    u: u.map((price, i) => price - (ci[i] === 1 ? 0 : pairWeight)),
    p: p.map((price, j) => price - (cj[j] === 1 ? pairWeight : 0)),
  }
}
