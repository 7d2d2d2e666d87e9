import { describe, expect, it } from 'vitest'
import { alternatives, unmatchedReason } from './explain.ts'
import { problemFromCandidates } from './problem.ts'
import { solveDecided } from './restrict.ts'
import { solve } from './solve.ts'
import { candidatesOf, smallProblem, totalsOf } from './testing/smallProblems.ts'

// Mentor 3 is full from the start; mentee 3 has no candidates.
const problem = problemFromCandidates(
  4,
  [1, 1, 5, 0],
  [
    { mentee: 0, mentor: 0, score: 900 },
    { mentee: 0, mentor: 1, score: 700 },
    { mentee: 0, mentor: 3, score: 999 },
    { mentee: 1, mentor: 0, score: 800 },
    { mentee: 1, mentor: 1, score: 650 },
    { mentee: 2, mentor: 1, score: 10 },
  ],
)

describe('alternatives', () => {
  it('give the totals with each candidate in the order of the row, without those who have no seat', () => {
    expect(alternatives(problem, 0)).toEqual([
      { mentor: 0, matched: 2, score: 1550 },
      { mentor: 1, matched: 2, score: 1500 },
    ])
    expect(alternatives(problem, 2)).toEqual([{ mentor: 1, matched: 2, score: 910 }])
    expect(alternatives(problem, 3)).toEqual([])
  })

  it('respect what else is decided and set the decision in question aside', () => {
    const forced = [
      { mentee: 0, mentor: 1 },
      { mentee: 1, mentor: 0 },
    ]
    expect(alternatives(problem, 0, { forced, forbidden: [] })).toEqual([{ mentor: 1, matched: 2, score: 1500 }])
    const forbidden = [{ mentee: 0, mentor: 0 }]
    expect(alternatives(problem, 0, { forced: [], forbidden })).toEqual([{ mentor: 1, matched: 2, score: 1500 }])
  })

  it('of a placed mentee never beat the optimum, and the present mentor reaches it', () => {
    for (let seed = 0; seed < 500; seed++) {
      const small = smallProblem(seed)
      const best = solve(small)
      for (const [mentee, mentor] of best.mate.entries()) {
        for (const alternative of alternatives(small, mentee)) {
          const lost = best.matched - alternative.matched
          expect(lost > 0 || (lost === 0 && alternative.score <= best.score)).toBe(true)
          if (alternative.mentor === mentor) expect(totalsOf(alternative)).toEqual(totalsOf(best))
        }
      }
    }
  })
})

describe('why a mentee is left out', () => {
  it('is not asked of who has a mentor', () => {
    expect(unmatchedReason(problem, solve(problem), 0)).toBeNull()
  })

  it('is that there are no candidates', () => {
    expect(unmatchedReason(problem, solve(problem), 3)).toEqual({ kind: 'no-candidates' })
  })

  it('is that all candidates are full, also those to whom the holders of these seats could go', () => {
    expect(unmatchedReason(problem, solve(problem), 2)).toEqual({ kind: 'candidates-full', mentors: [0, 1, 3] })
  })

  it('counts a mentor whose seats are forced as full', () => {
    const decided = { forced: [{ mentee: 0, mentor: 1 }], forbidden: [] }
    const { rest, restSolution } = solveDecided(problem, decided)
    expect(unmatchedReason(rest, restSolution, 2)).toEqual({ kind: 'candidates-full', mentors: [1] })
  })

  it('names full mentors only, and one more seat at any of them would place one more', () => {
    for (let seed = 0; seed < 1500; seed++) {
      const small = smallProblem(seed)
      const best = solve(small)
      for (let mentee = 0; mentee < small.mentees; mentee++) {
        const reason = unmatchedReason(small, best, mentee)
        if (reason?.kind !== 'candidates-full') continue
        for (const mentor of reason.mentors) {
          expect(best.mate.filter((other) => other === mentor).length).toBe(small.capacity[mentor])
          const seats = [...small.capacity]
          seats[mentor] = (seats[mentor] as number) + 1
          const wider = solve(problemFromCandidates(small.mentees, seats, candidatesOf(small)))
          expect(wider.matched).toBe(best.matched + 1)
        }
      }
    }
  })
})
