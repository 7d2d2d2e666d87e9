import type { MatchingProblem } from './problem.ts'
import type { MatchingSolution } from './solve.ts'

/** Knows nothing of how the answer was found. One sentence about the first thing that is not proved, or null. */
export function whyNotOptimal(problem: MatchingProblem, solution: MatchingSolution): string | null {
  const { mentees, mentors } = problem
  const { ci, cj, u, p } = solution.certificate
  if ([solution.mate, ci, u].some((array) => array.length !== mentees)) return 'Not one entry for each mentee.'
  if ([cj, p].some((array) => array.length !== mentors)) return 'Not one entry for each mentor.'
  const sums = { load: new Int32Array(mentors), matched: 0, score: 0, cover: 0, price: 0 }
  const fault = whyNotMentees(problem, solution, sums) ?? whyNotMentors(problem, solution, sums)
  if (fault !== null) return fault
  const { matched, score } = sums
  if (matched !== solution.matched || score !== solution.score) return 'The totals are not those of the pairs.'
  if (sums.cover !== matched) return `${matched} are matched, but the cover allows ${sums.cover}.`
  return sums.price === score ? null : `The total score is ${score}, but the prices allow ${sums.price}.`
}

type Sums = { load: Int32Array; matched: number; score: number; cover: number; price: number }

function whyNotMentees(problem: MatchingProblem, { mate, certificate }: MatchingSolution, sums: Sums): string | null {
  const { mentees, capacity, rowPtr, col, score } = problem
  const { ci, cj, u, p } = certificate
  for (let i = 0; i < mentees; i++) {
    const price = u[i] as number
    if (!Number.isSafeInteger(price)) return `The price of mentee ${i} is not a whole number.`
    if (ci[i] && price < 0) return `The price of mentee ${i} is below 0.`
    sums.cover += ci[i] ? 0 : 1
    sums.price += price
    let found = mate[i] === -1
    for (let e = rowPtr[i] as number; e < (rowPtr[i + 1] as number); e++) {
      const j = col[e] as number
      if (j === mate[i]) {
        found = true
        sums.matched++
        sums.score += score[e] as number
        sums.load[j] = (sums.load[j] as number) + 1
      }
      const covered = (ci[i] ? 0 : 1) + (cj[j] ? 1 : 0)
      if (capacity[j] === 0 || covered === 2) continue
      if (covered === 0) return `The pair ${i}–${j} is not covered.`
      if (!(price + (p[j] as number) >= (score[e] as number))) return `The pair ${i}–${j} is underpriced.`
    }
    if (!found) return `Mentee ${i} has a mentor who is no candidate.`
  }
  return null
}

function whyNotMentors({ mentors, capacity }: MatchingProblem, { certificate }: MatchingSolution, sums: Sums) {
  for (let j = 0; j < mentors; j++) {
    const seats = capacity[j] as number
    const price = seats === 0 ? 0 : (certificate.p[j] as number)
    if ((sums.load[j] as number) > seats) return `Mentor ${j} has more mentees than seats.`
    if (!Number.isSafeInteger(price)) return `The price of mentor ${j} is not a whole number.`
    if (!certificate.cj[j] && price < 0) return `The price of mentor ${j} is below 0.`
    sums.cover += certificate.cj[j] ? seats : 0
    sums.price += price * seats
  }
  return null
}
