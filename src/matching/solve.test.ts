import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { whyNotOptimal } from './check.ts'
import { type Candidate, type MatchingProblem, problemFromCandidates } from './problem.ts'
import { solve } from './solve.ts'
import { bestByTrying, candidatesOf, problemOf, randomFrom, smallProblem, totalsOf } from './testing/smallProblems.ts'

function pairsOf(capacities: readonly number[], rows: readonly (readonly [number, number][])[]) {
  const candidates = rows.flatMap((row, mentee) => row.map(([mentor, score]) => ({ mentee, mentor, score })))
  return solve(problemFromCandidates(rows.length, capacities, candidates))
}

describe('the optimum', () => {
  it('is the best that trying everything finds, with a proof, on 6,000 small problems', () => {
    for (let seed = 0; seed < 6000; seed++) {
      const problem = smallProblem(seed)
      const solution = solve(problem)
      expect({ seed, ...totalsOf(solution) }).toEqual({ seed, ...bestByTrying(problem) })
      expect({ seed, fault: whyNotOptimal(problem, solution) }).toEqual({ seed, fault: null })
    }
  })

  it('places one more mentee even if that costs nearly all the score', () => {
    const solution = pairsOf(
      [1, 1],
      [
        [
          [0, 1000],
          [1, 0],
        ],
        [[0, 0]],
      ],
    )
    expect([...solution.mate]).toEqual([1, 0])
    expect(totalsOf(solution)).toEqual({ matched: 2, score: 0 })
  })

  it('is not what greed takes: the best single pair may have to be given up', () => {
    const solution = pairsOf(
      [1, 1],
      [
        [
          [0, 900],
          [1, 890],
        ],
        [
          [0, 800],
          [1, 10],
        ],
      ],
    )
    expect([...solution.mate]).toEqual([1, 0])
    expect(solution.score).toBe(1690)
  })

  it('leaves out nobody and nothing where there is nothing', () => {
    for (const problem of [
      problemFromCandidates(0, [], []),
      problemFromCandidates(3, [], []),
      problemFromCandidates(0, [2, 0], []),
      problemFromCandidates(2, [1, 1], []),
    ]) {
      const solution = solve(problem)
      expect([...solution.mate]).toEqual(new Array(problem.mentees).fill(-1))
      expect(totalsOf(solution)).toEqual({ matched: 0, score: 0 })
      expect(whyNotOptimal(problem, solution)).toBeNull()
    }
  })

  it('takes any capacity from none to more than there are people', () => {
    const rows: [number, number][][] = [[[0, 30]], [[0, 20]], [[0, 10]]]
    expect([0, 1, 2, 3, 2_000_000_000].map((seats) => pairsOf([seats], rows).score)).toEqual([0, 30, 50, 60, 60])
  })
})

describe('ties', () => {
  it('go to who stands earlier, with the candidate who stands earlier', () => {
    expect([
      ...pairsOf(
        [1, 1],
        [
          [
            [0, 7],
            [1, 7],
          ],
          [
            [0, 7],
            [1, 7],
          ],
          [
            [0, 7],
            [1, 7],
          ],
        ],
      ).mate,
    ]).toEqual([0, 1, -1])
    expect([
      ...pairsOf(
        [1, 1],
        [
          [
            [1, 7],
            [0, 7],
          ],
          [
            [1, 7],
            [0, 7],
          ],
        ],
      ).mate,
    ]).toEqual([1, 0])
  })

  it('give the same answer every time', () => {
    const problem = problemOf(
      { mentees: 80, mentors: 40, density: 30, capacity: () => 2, score: (i, j) => ((i + j) % 3) * 100 },
      randomFrom(5),
    )
    expect(solve(problem)).toEqual(solve(problem))
  })
})

const numbers = { seed: fc.nat(), mentees: fc.integer({ min: 0, max: 40 }), mentors: fc.integer({ min: 0, max: 25 }) }
const anyProblem = fc
  .record({
    ...numbers,
    density: fc.integer({ min: 1, max: 100 }),
    seats: fc.nat(4),
    top: fc.constantFrom(0, 2, 50, 1000),
  })
  .map(({ seed, mentees, mentors, density, seats, top }) => {
    const random = randomFrom(seed)
    const drawn = { capacity: () => random(seats + 1), score: () => random(top + 1) }
    return problemOf({ mentees, mentors, density, ...drawn }, random)
  })

describe('for any problem', () => {
  it('the certificate verifies', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => whyNotOptimal(problem, solve(problem)) === null),
      { numRuns: 300 },
    )
  })

  it('the order of mentees, mentors and candidates leaves both optima unchanged', () => {
    fc.assert(
      fc.property(anyProblem, fc.nat(), (problem, seed) => {
        expect(totalsOf(solve(shuffled(problem, seed)))).toEqual(totalsOf(solve(problem)))
      }),
    )
  })

  it('one mentor more never lowers the optimum', () => {
    fc.assert(
      fc.property(anyProblem, fc.nat(), (problem, seed) => {
        const before = solve(problem)
        const after = solve(withOneMentorMore(problem, seed))
        const gained = after.matched - before.matched
        expect(gained > 0 || (gained === 0 && after.score >= before.score)).toBe(true)
      }),
    )
  })
})

describe('every awkward shape is solved and proved', () => {
  const random = randomFrom(11)
  const families = {
    'all equal': { mentees: 200, mentors: 100, density: 20, capacity: () => 2, score: () => 500 },
    'as many seats as people': {
      mentees: 200,
      mentors: 100,
      density: 10,
      capacity: () => 2,
      score: () => random(1001),
    },
    'half as many seats': { mentees: 200, mentors: 50, density: 20, capacity: () => 2, score: () => random(1001) },
    'everybody wants the same': {
      mentees: 150,
      mentors: 75,
      density: 40,
      capacity: () => 2,
      score: (_, j) => 1000 - j,
    },
    'scores that multiply': {
      mentees: 100,
      mentors: 100,
      density: 100,
      capacity: () => 1,
      score: (i, j) => (i * j) % 1001,
    },
    'no seats at all': { mentees: 50, mentors: 20, density: 50, capacity: () => 0, score: () => random(1001) },
  } satisfies Record<string, Parameters<typeof problemOf>[0]>

  it.each(Object.entries(families))('%s', (_, family) => {
    const problem = problemOf(family, random)
    expect(whyNotOptimal(problem, solve(problem))).toBeNull()
  })

  it('a chain in which the last comer moves everybody', () => {
    const length = 500
    const candidates: Candidate[] = [{ mentee: length - 1, mentor: 0, score: 0 }]
    for (let mentee = 0; mentee < length - 1; mentee++) {
      candidates.push({ mentee, mentor: mentee, score: 1000 }, { mentee, mentor: mentee + 1, score: 0 })
    }
    const problem = problemFromCandidates(length, new Array<number>(length).fill(1), candidates)
    const solution = solve(problem)
    expect(totalsOf(solution)).toEqual({ matched: length, score: 0 })
    expect(whyNotOptimal(problem, solution)).toBeNull()
  })

  it('islands: parts that share nobody add up', () => {
    const part = problemOf(
      { mentees: 12, mentors: 7, density: 40, capacity: () => 1, score: () => random(1001) },
      random,
    )
    const shifted = candidatesOf(part).map(({ mentee, mentor, score }) => ({
      mentee: mentee + 12,
      mentor: mentor + 7,
      score,
    }))
    const seats = [...part.capacity]
    const both = solve(problemFromCandidates(24, [...seats, ...seats], [...candidatesOf(part), ...shifted]))
    const one = solve(part)
    expect(totalsOf(both)).toEqual({ matched: 2 * one.matched, score: 2 * one.score })
  })
})

function shuffled(problem: MatchingProblem, seed: number): MatchingProblem {
  const random = randomFrom(seed)
  const mentees = orderOf(problem.mentees, random)
  const mentors = orderOf(problem.mentors, random)
  const capacities = new Array<number>(problem.mentors).fill(0)
  for (const [from, to] of mentors.entries()) capacities[to] = problem.capacity[from] as number
  const candidates = candidatesOf(problem).map(({ mentee, mentor, score }) => ({
    mentee: mentees[mentee] as number,
    mentor: mentors[mentor] as number,
    score,
  }))
  const order = orderOf(candidates.length, random)
  const reordered = order.map((place) => candidates[place] as Candidate)
  return problemFromCandidates(problem.mentees, capacities, reordered)
}

function orderOf(length: number, random: (bound: number) => number): number[] {
  const order = Array.from({ length }, (_, i) => i)
  for (let i = length - 1; i > 0; i--) {
    const other = random(i + 1)
    const kept = order[i] as number
    order[i] = order[other] as number
    order[other] = kept
  }
  return order
}

function withOneMentorMore(problem: MatchingProblem, seed: number): MatchingProblem {
  const random = randomFrom(seed)
  const mentor = problem.mentors
  const candidates = candidatesOf(problem)
  for (let mentee = 0; mentee < problem.mentees; mentee++) {
    if (random(2) === 0) candidates.push({ mentee, mentor, score: random(1001) })
  }
  return problemFromCandidates(problem.mentees, [...problem.capacity, random(4)], candidates)
}
