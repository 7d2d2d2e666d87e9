import { describe, expect, it } from 'vitest'
import { candidateAt, type MatchingProblem, problemFromCandidates, whyNotProblem } from './problem.ts'

const sound: MatchingProblem = {
  mentees: 2,
  mentors: 2,
  capacity: Int32Array.of(1, 0),
  rowPtr: Uint32Array.of(0, 2, 3),
  col: Uint32Array.of(1, 0, 1),
  score: Uint16Array.of(5, 1000, 0),
}

describe('whyNotProblem', () => {
  it('finds nothing wrong with a sound problem and with an empty one', () => {
    expect(whyNotProblem(sound)).toBeNull()
    expect(whyNotProblem(problemFromCandidates(0, [], []))).toBeNull()
  })

  it.each<[string, Partial<MatchingProblem>, string]>([
    ['a fractional number of mentees', { mentees: 1.5 }, 'The number of mentees is 1.5, not a whole number from 0.'],
    ['a negative number of mentors', { mentors: -1 }, 'The number of mentors is -1, not a whole number from 0.'],
    ['a missing capacity', { capacity: Int32Array.of(1) }, 'There are 2 mentors but 1 capacities.'],
    ['a negative capacity', { capacity: Int32Array.of(1, -2) }, 'Mentor 1 has the capacity -2, below 0.'],
    ['a missing row', { rowPtr: Uint32Array.of(0, 3) }, 'There are 2 mentees but 2 row bounds.'],
    ['a missing score', { score: Uint16Array.of(5, 6) }, 'There are 3 candidates but 2 scores.'],
    ['a late first row', { rowPtr: Uint32Array.of(1, 2, 3) }, 'The first row begins at 1, not at 0.'],
    ['a short last row', { rowPtr: Uint32Array.of(0, 1, 2) }, 'The last row ends at 2, but there are 3 candidates.'],
    [
      'a row that ends before it begins',
      { rowPtr: Uint32Array.of(0, 9, 3) },
      'The row of mentee 1 ends before it begins.',
    ],
    ['an unknown mentor', { col: Uint32Array.of(1, 0, 2) }, 'Mentee 1 has the candidate 2, but there are 2 mentors.'],
    ['a candidate twice', { col: Uint32Array.of(1, 1, 1) }, 'Mentee 0 has the candidate 1 twice.'],
    ['a score above 1000', { score: Uint16Array.of(5, 1001, 0) }, 'Candidate 1 has the score 1001, above 1000.'],
  ])('names %s', (_, fault, sentence) => {
    expect(whyNotProblem({ ...sound, ...fault })).toBe(sentence)
  })
})

describe('problemFromCandidates', () => {
  it('gathers the candidates by mentee and keeps their order', () => {
    const problem = problemFromCandidates(
      2,
      [1, 0],
      [
        { mentee: 1, mentor: 1, score: 0 },
        { mentee: 0, mentor: 1, score: 5 },
        { mentee: 0, mentor: 0, score: 1000 },
      ],
    )
    expect(problem).toEqual(sound)
    expect(candidateAt(problem, 0, 0)).toBe(1)
    expect(candidateAt(problem, 1, 0)).toBe(-1)
  })

  // A typed array would store −1 as 65535, 65536 as 0 and half a point as none.
  it.each([-1, 0.5, 1001, 65_536, Number.NaN])('refuses the score %s instead of storing another', (score) => {
    expect(() => problemFromCandidates(1, [1], [{ mentee: 0, mentor: 0, score }])).toThrow(RangeError)
  })

  it.each([-1, 0.5, 2 ** 32, Number.NaN])('refuses the capacity %s', (capacity) => {
    expect(() => problemFromCandidates(0, [capacity], [])).toThrow(RangeError)
  })

  it('refuses people who are not there and candidates named twice', () => {
    expect(() => problemFromCandidates(1, [1], [{ mentee: 1, mentor: 0, score: 0 }])).toThrow('names a mentee outside')
    expect(() => problemFromCandidates(1, [1], [{ mentee: 0, mentor: 1, score: 0 }])).toThrow('names a mentor outside')
    const pair = { mentee: 0, mentor: 0, score: 0 }
    expect(() => problemFromCandidates(1, [1], [pair, pair])).toThrow('Mentee 0 has the candidate 0 twice.')
  })
})
