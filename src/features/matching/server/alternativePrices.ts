import type { MatchingProblem } from '#matching/problem.ts'

export interface Price {
  losesPairs: number
  losesScore: number
}

/** Above this many mentors the table of ways would not be quick any more. */
export const mostMentorsPriced = 400

/**
 * What the whole loses when one mentee gets another mentor, for every candidate pair at once. Forcing a pair into an
 * optimum changes it along one cheapest way from the new mentor back to the old one: somebody there moves on, or goes
 * without, until the place that became free is taken. So one table of cheapest ways between mentors prices them all.
 * Null where no answer contains the pair.
 */
export function alternativePrices(problem: MatchingProblem, mate: Int32Array) {
  const ways = cheapestWays(problem, mate)
  const { nodes, pairWeight, cost } = ways
  return (mentee: number, mentor: number): Price | null => {
    const present = mate[mentee] ?? -1
    const way = cost[mentor * nodes + present] ?? Number.POSITIVE_INFINITY
    if (present < 0 || way === Number.POSITIVE_INFINITY) return null
    const loss = scoreOf(problem, mentee, present) - scoreOf(problem, mentee, mentor) + way
    const losesPairs = Math.round(loss / pairWeight)
    return { losesPairs, losesScore: loss - losesPairs * pairWeight }
  }
}

interface Ways {
  nodes: number
  pairWeight: number
  cost: Float64Array
}

/** Nodes are the mentors, then what lies outside: free places and mentees who go without. Floyd and Warshall. */
function cheapestWays(problem: MatchingProblem, mate: Int32Array): Ways {
  const nodes = problem.mentors + 1
  // More than twice what all scores together can be, so that a sum of both kinds can be told apart again.
  const pairWeight = 2_000 * (problem.mentees + 1)
  const cost = new Float64Array(nodes * nodes).fill(Number.POSITIVE_INFINITY)
  const lower = (from: number, to: number, value: number) => {
    const place = from * nodes + to
    if (value < (cost[place] as number)) cost[place] = value
  }
  for (let node = 0; node < nodes; node++) lower(node, node, 0)
  directWays(problem, mate, pairWeight, lower)
  for (let over = 0; over < nodes; over++) {
    for (let from = 0; from < nodes; from++) {
      const first = cost[from * nodes + over] as number
      if (first === Number.POSITIVE_INFINITY) continue
      for (let to = 0; to < nodes; to++) {
        const sum = first + (cost[over * nodes + to] as number)
        if (sum < (cost[from * nodes + to] as number)) cost[from * nodes + to] = sum
      }
    }
  }
  return { nodes, pairWeight, cost }
}

type Lower = (from: number, to: number, value: number) => void

function directWays(problem: MatchingProblem, mate: Int32Array, pairWeight: number, lower: Lower): void {
  const { mentees, mentors, capacity, rowPtr, col, score } = problem
  const outside = mentors
  const load = new Int32Array(mentors)
  for (let mentee = 0; mentee < mentees; mentee++) {
    const present = mate[mentee] as number
    const value = present < 0 ? -pairWeight : scoreOf(problem, mentee, present)
    const from = present < 0 ? outside : present
    if (present >= 0) {
      load[present] = (load[present] as number) + 1
      lower(present, outside, pairWeight + value)
    }
    for (let place = rowPtr[mentee] as number; place < (rowPtr[mentee + 1] as number); place++) {
      lower(from, col[place] as number, value - (score[place] as number))
    }
  }
  for (let mentor = 0; mentor < mentors; mentor++) {
    if ((load[mentor] as number) < (capacity[mentor] as number)) lower(mentor, outside, 0)
    if ((load[mentor] as number) > 0) lower(outside, mentor, 0)
  }
}

function scoreOf({ rowPtr, col, score }: MatchingProblem, mentee: number, mentor: number): number {
  for (let place = rowPtr[mentee] as number; place < (rowPtr[mentee + 1] as number); place++) {
    if (col[place] === mentor) return score[place] as number
  }
  return Number.NaN
}
