import { describe, expect, it } from 'vitest'
import { whyNotOptimal } from './check.ts'
import { problemFromCandidates } from './problem.ts'
import { type Certificate, type MatchingSolution, solve } from './solve.ts'

// Mentees 0 and 1 want mentor 0 alone, mentee 2 has mentor 1 or 2 to choose from; mentor 3 has no seat.
const problem = problemFromCandidates(
  3,
  [1, 1, 2, 0],
  [
    { mentee: 0, mentor: 0, score: 300 },
    { mentee: 1, mentor: 0, score: 400 },
    { mentee: 1, mentor: 3, score: 900 },
    { mentee: 2, mentor: 1, score: 100 },
    { mentee: 2, mentor: 2, score: 200 },
  ],
)
const solution = solve(problem)

function proofWith(change: Partial<Certificate>): MatchingSolution {
  return { ...solution, certificate: { ...solution.certificate, ...change } }
}

function changed<T extends Uint8Array | Float64Array | Int32Array>(array: T, index: number, value: number): T {
  const copy = array.slice() as T
  copy[index] = value
  return copy
}

describe('whyNotOptimal', () => {
  it('accepts the optimum', () => {
    expect([...solution.mate]).toEqual([-1, 0, 2])
    expect(whyNotOptimal(problem, solution)).toBeNull()
  })

  const { ci, cj, u, p } = solution.certificate
  it.each<[string, MatchingSolution, string]>([
    ['a worse choice', { ...solution, mate: changed(solution.mate, 2, 1), score: 500 }, 'the prices allow 600'],
    [
      'somebody left out',
      { ...solution, mate: changed(solution.mate, 2, -1), matched: 1, score: 400 },
      'the cover allows 2',
    ],
    [
      'more mentees than seats',
      { ...solution, mate: changed(solution.mate, 0, 0), matched: 3, score: 900 },
      'than seats',
    ],
    ['a seat where there is none', { ...solution, mate: changed(solution.mate, 1, 3), score: 1100 }, 'than seats'],
    ['a stranger', { ...solution, mate: changed(solution.mate, 0, 1) }, 'no candidate'],
    ['a mentor who does not exist', { ...solution, mate: changed(solution.mate, 0, 9) }, 'no candidate'],
    ['a flattering total', { ...solution, score: 601 }, 'not those of the pairs'],
    ['a flattering number', { ...solution, matched: 3 }, 'not those of the pairs'],
    ['an uncovered pair', proofWith({ cj: changed(cj, 0, 0) }), 'not covered'],
    ['a generous cover', proofWith({ cj: changed(cj, 1, 1) }), 'cover allows'],
    ['an underpriced pair', proofWith({ u: changed(u, 2, 199) }), 'underpriced'],
    ['a price below 0 of who may stay out', proofWith({ u: changed(u, 0, -1), p: changed(p, 0, 401) }), 'below 0'],
    [
      'a price below 0 of a seat that may stay free',
      proofWith({ u: changed(u, 2, 201), p: changed(p, 2, -1) }),
      'below 0',
    ],
    ['half a point', proofWith({ u: changed(u, 2, 200.5) }), 'whole number'],
    ['half a point of a mentor', proofWith({ p: changed(p, 1, 0.5) }), 'mentor 1 is not a whole number'],
    ['no number', proofWith({ p: changed(p, 0, Number.NaN) }), 'underpriced'],
    ['a short proof', proofWith({ ci: ci.slice(1) }), 'Not one entry'],
    ['a short list of mentors', proofWith({ p: p.slice(1) }), 'Not one entry'],
  ])('refuses %s', (_, wrong, sentence) => {
    expect(whyNotOptimal(problem, wrong)).toContain(sentence)
  })
})
