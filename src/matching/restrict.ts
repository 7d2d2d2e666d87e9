import { candidateAt, type MatchingProblem } from './problem.ts'
import { type MatchingSolution, solve } from './solve.ts'

export interface Pair {
  readonly mentee: number
  readonly mentor: number
}

/** What people have decided already: these pairs for certain, those never. */
export interface Decided {
  readonly forced: readonly Pair[]
  readonly forbidden: readonly Pair[]
}

export interface RestrictedSolution {
  readonly mate: Int32Array
  readonly matched: number
  readonly score: number
  /** What was left to be solved, with the same indexes, and its solution: the certificate belongs to these two. */
  readonly rest: MatchingProblem
  readonly restSolution: MatchingSolution
}

/** A sentence about the first decision that cannot hold, or null. A forced pair must be a candidate pair. */
export function whyNotDecided(problem: MatchingProblem, { forced, forbidden }: Decided): string | null {
  const seats = problem.capacity.slice()
  const placed = new Set<number>()
  const never = new Set(forbidden.map((pair) => keyOf(problem, pair)))
  for (const pair of [...forced, ...forbidden]) {
    if (isIndex(pair.mentee, problem.mentees) && isIndex(pair.mentor, problem.mentors)) continue
    return `There is no pair of mentee ${pair.mentee} and mentor ${pair.mentor}.`
  }
  for (const pair of forced) {
    const { mentee, mentor } = pair
    if (candidateAt(problem, mentee, mentor) < 0) return `Mentor ${mentor} is no candidate of mentee ${mentee}.`
    if (never.has(keyOf(problem, pair))) return `Mentee ${mentee} and mentor ${mentor} are both forced and forbidden.`
    if (placed.has(mentee)) return `Mentee ${mentee} is forced twice.`
    if ((seats[mentor] as number) === 0) return `Mentor ${mentor} is forced on more mentees than there are seats.`
    placed.add(mentee)
    seats[mentor] = (seats[mentor] as number) - 1
  }
  return null
}

/** What is left to decide: indexes stay, forced mentees lose their row and their mentors a seat, forbidden pairs are gone. */
export function restOf(problem: MatchingProblem, { forced, forbidden }: Decided): MatchingProblem {
  const { mentees, mentors, rowPtr, col, score } = problem
  const capacity = problem.capacity.slice()
  const placed = new Uint8Array(mentees)
  for (const { mentee, mentor } of forced) {
    placed[mentee] = 1
    capacity[mentor] = (capacity[mentor] as number) - 1
  }
  const never = new Set(forbidden.map((pair) => keyOf(problem, pair)))
  const kept: number[] = []
  const restPtr = new Uint32Array(mentees + 1)
  for (let mentee = 0; mentee < mentees; mentee++) {
    const end = placed[mentee] === 1 ? 0 : (rowPtr[mentee + 1] as number)
    for (let e = rowPtr[mentee] as number; e < end; e++) {
      if (!never.has(keyOf(problem, { mentee, mentor: col[e] as number }))) kept.push(e)
    }
    restPtr[mentee + 1] = kept.length
  }
  return {
    mentees,
    mentors,
    capacity,
    rowPtr: restPtr,
    col: Uint32Array.from(kept, (e) => col[e] as number),
    score: Uint16Array.from(kept, (e) => score[e] as number),
  }
}

/** The optimum among the answers that respect what is decided. Throws a RangeError where `whyNotDecided` has a sentence. */
export function solveDecided(problem: MatchingProblem, decided: Decided): RestrictedSolution {
  const fault = whyNotDecided(problem, decided)
  if (fault !== null) throw new RangeError(fault)
  const rest = restOf(problem, decided)
  const restSolution = solve(rest)
  const mate = restSolution.mate.slice()
  let score = restSolution.score
  for (const { mentee, mentor } of decided.forced) {
    mate[mentee] = mentor
    score += problem.score[candidateAt(problem, mentee, mentor)] as number
  }
  return { mate, matched: restSolution.matched + decided.forced.length, score, rest, restSolution }
}

function keyOf({ mentors }: MatchingProblem, { mentee, mentor }: Pair): number {
  return mentee * mentors + mentor
}

function isIndex(value: number, count: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < count
}
