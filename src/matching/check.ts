import type { MatchingProblem } from './problem.ts'
import type { MatchingSolution } from './solve.ts'

/** Knows nothing of how the answer was found. One sentence about the first thing that is not proved, or null. */
export function whyNotOptimal(problem: MatchingProblem, solution: MatchingSolution): string | null {
  const { mentees, mentors, capacity, rowPtr, col, score } = problem
  const { mate, certificate } = solution
  const { ci, cj, u, p } = certificate
  if (mate.length !== mentees || ci.length !== mentees || u.length !== mentees) return 'Not one entry for each mentee.'
  if (cj.length !== mentors || p.length !== mentors) return 'Not one entry for each mentor.'
  const load = new Int32Array(mentors)
  let matched = 0
  let total = 0
  let coverSum = 0
  let priceSum = 0
  for (let i = 0; i < mentees; i++) {
    const mentor = mate[i] as number
    const price = u[i] as number
    let found = mentor === -1
    for (let e = rowPtr[i] as number; e < (rowPtr[i + 1] as number); e++) {
      const j = col[e] as number
      if (j === mentor) {
        found = true
        matched++
        total += score[e] as number
        load[j] = (load[j] as number) + 1
      }
      if (capacity[j] === 0) continue
      const covered = (ci[i] ? 0 : 1) + (cj[j] ? 1 : 0)
      if (covered === 0) return `The pair ${i}–${j} is not covered.`
      if (covered === 1 && price + (p[j] as number) < (score[e] as number)) return `The pair ${i}–${j} is underpriced.`
    }
    if (!found) return `Mentee ${i} has a mentor who is no candidate.`
    if (!Number.isSafeInteger(price)) return `The price of mentee ${i} is not a whole number.`
    if (ci[i] && price < 0) return `The price of mentee ${i} is below 0.`
    coverSum += ci[i] ? 0 : 1
    priceSum += price
  }
  for (let j = 0; j < mentors; j++) {
    const seats = capacity[j] as number
    const price = p[j] as number
    if ((load[j] as number) > seats) return `Mentor ${j} has more mentees than seats.`
    if (seats === 0) continue
    if (!Number.isSafeInteger(price)) return `The price of mentor ${j} is not a whole number.`
    if (!cj[j] && price < 0) return `The price of mentor ${j} is below 0.`
    coverSum += cj[j] ? seats : 0
    priceSum += price * seats
  }
  if (matched !== solution.matched || total !== solution.score) return 'The totals are not those of the pairs.'
  if (coverSum !== matched) return `${matched} are matched, but the cover allows ${coverSum}.`
  if (priceSum !== total) return `The total score is ${total}, but the prices allow ${priceSum}.`
  return null
}
