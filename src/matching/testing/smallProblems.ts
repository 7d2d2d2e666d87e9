import { type Candidate, type MatchingProblem, problemFromCandidates } from '../problem.ts'

/** A generator of our own (mulberry32), so that a failing seed fails on every machine. Returns whole numbers below `bound`. */
export function randomFrom(seed: number): (bound: number) => number {
  let state = seed >>> 0
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * bound)
  }
}

export interface Family {
  readonly mentees: number
  readonly mentors: number
  /** How many of the mentors are candidates, in percent. */
  readonly density: number
  readonly capacity: (mentor: number) => number
  readonly score: (mentee: number, mentor: number) => number
}

export function problemOf(family: Family, random: (bound: number) => number): MatchingProblem {
  const candidates: Candidate[] = []
  for (let mentee = 0; mentee < family.mentees; mentee++) {
    for (let mentor = 0; mentor < family.mentors; mentor++) {
      if (random(100) < family.density) candidates.push({ mentee, mentor, score: family.score(mentee, mentor) })
    }
  }
  const capacities = Array.from({ length: family.mentors }, (_, mentor) => family.capacity(mentor))
  return problemFromCandidates(family.mentees, capacities, candidates)
}

/** Everything about it random: up to six mentees and five mentors, sparse to complete, scores far apart, close or equal. */
export function smallProblem(seed: number): MatchingProblem {
  const random = randomFrom(seed)
  const mentees = random(7)
  const levels = [1, 3, 20, 1001][random(4)] ?? 1
  return problemOf(
    {
      mentees,
      mentors: random(6),
      density: 20 + random(81),
      capacity: () => (random(5) === 0 ? random(mentees + 2) : random(3)),
      score: () => Math.min(1000, random(levels) * (levels === 3 ? 500 : 1)),
    },
    random,
  )
}

export interface Totals {
  readonly matched: number
  readonly score: number
}

/** The best totals by trying everything. */
export function bestByTrying(problem: MatchingProblem): Totals {
  const seats = problem.capacity.slice()
  const seatFrom = (mentee: number): Totals => {
    if (mentee === problem.mentees) return { matched: 0, score: 0 }
    let best = seatFrom(mentee + 1)
    for (let e = problem.rowPtr[mentee] as number; e < (problem.rowPtr[mentee + 1] as number); e++) {
      const mentor = problem.col[e] as number
      const left = seats[mentor] as number
      if (left === 0) continue
      seats[mentor] = left - 1
      const others = seatFrom(mentee + 1)
      seats[mentor] = left
      best = better(best, { matched: others.matched + 1, score: others.score + (problem.score[e] as number) })
    }
    return best
  }
  return seatFrom(0)
}

function better(a: Totals, b: Totals): Totals {
  return b.matched > a.matched || (b.matched === a.matched && b.score > a.score) ? b : a
}

export function totalsOf({ matched, score }: Totals): Totals {
  return { matched, score }
}

export function candidatesOf(problem: MatchingProblem): Candidate[] {
  const candidates: Candidate[] = []
  for (let mentee = 0; mentee < problem.mentees; mentee++) {
    for (let e = problem.rowPtr[mentee] as number; e < (problem.rowPtr[mentee + 1] as number); e++) {
      candidates.push({ mentee, mentor: problem.col[e] as number, score: problem.score[e] as number })
    }
  }
  return candidates
}
