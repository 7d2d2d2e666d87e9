import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alternatives } from '#matching/explain.ts'
import { problemFromCandidates } from '#matching/problem.ts'
import { solve } from '#matching/solve.ts'
import { alternativePrices } from './alternativePrices.ts'

const someProblem = fc
  .record({
    mentees: fc.integer({ min: 1, max: 7 }),
    capacities: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 5 }),
    scores: fc.array(fc.option(fc.integer({ min: 0, max: 1000 }), { freq: 2 }), { minLength: 35, maxLength: 35 }),
  })
  .map(({ mentees, capacities, scores }) =>
    problemFromCandidates(
      mentees,
      capacities,
      scores.flatMap((score, place) => {
        const [mentee, mentor] = [Math.floor(place / 5), place % 5]
        return score === null || mentee >= mentees || mentor >= capacities.length ? [] : [{ mentee, mentor, score }]
      }),
    ),
  )

test('each price is what solving again with that pair loses', () => {
  fc.assert(
    fc.property(someProblem, (problem) => {
      const solution = solve(problem)
      const price = alternativePrices(problem, solution.mate)
      for (let mentee = 0; mentee < problem.mentees; mentee++) {
        if (solution.mate[mentee] === -1) continue
        const solvedAgain = new Map(alternatives(problem, mentee).map((each) => [each.mentor, each]))
        for (let place = problem.rowPtr[mentee] ?? 0; place < (problem.rowPtr[mentee + 1] ?? 0); place++) {
          const mentor = problem.col[place] ?? 0
          const expected = solvedAgain.get(mentor)
          expect(price(mentee, mentor)).toEqual(
            expected
              ? { losesPairs: solution.matched - expected.matched, losesScore: solution.score - expected.score }
              : null,
          )
        }
      }
    }),
    { numRuns: 1500, seed: 7 },
  )
})
