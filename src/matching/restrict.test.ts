import { describe, expect, it } from 'vitest'
import { whyNotOptimal } from './check.ts'
import { type MatchingProblem, problemFromCandidates } from './problem.ts'
import { type Decided, solveDecided, whyNotDecided } from './restrict.ts'
import { solve } from './solve.ts'
import { bestByTrying, candidatesOf, randomFrom, smallProblem, totalsOf } from './testing/smallProblems.ts'

const problem = problemFromCandidates(
  2,
  [1, 1],
  [
    { mentee: 0, mentor: 0, score: 900 },
    { mentee: 0, mentor: 1, score: 100 },
    { mentee: 1, mentor: 0, score: 800 },
  ],
)
const nothing: Decided = { forced: [], forbidden: [] }

describe('what people have decided', () => {
  it('changes nothing when it is nothing', () => {
    expect(solveDecided(problem, nothing).mate).toEqual(solve(problem).mate)
  })

  it('a forced pair stands, even when somebody else is left out for it', () => {
    const solution = solveDecided(problem, { forced: [{ mentee: 0, mentor: 0 }], forbidden: [] })
    expect([...solution.mate]).toEqual([0, -1])
    expect(totalsOf(solution)).toEqual({ matched: 1, score: 900 })
  })

  it('a forbidden pair never comes up, even when somebody is left out for it', () => {
    const solution = solveDecided(problem, { forced: [], forbidden: [{ mentee: 0, mentor: 1 }] })
    expect([...solution.mate]).toEqual([0, -1])
  })

  it('is respected at the best price on 2,000 small problems', () => {
    for (let seed = 0; seed < 2000; seed++) {
      const small = smallProblem(seed)
      const decided = someDecided(small, seed)
      const solution = solveDecided(small, decided)
      expect({ seed, ...totalsOf(solution) }).toEqual({ seed, ...bestDecidedByTrying(small, decided) })
      expect(whyNotOptimal(solution.rest, solution.restSolution)).toBeNull()
      for (const { mentee, mentor } of decided.forced) expect(solution.mate[mentee]).toBe(mentor)
      for (const { mentee, mentor } of decided.forbidden) expect(solution.mate[mentee]).not.toBe(mentor)
    }
  })
})

describe('a decision that cannot hold is named', () => {
  const first = { mentee: 0, mentor: 0 }
  it.each<[string, Decided, string]>([
    [
      'an unknown mentee',
      { forced: [], forbidden: [{ mentee: 2, mentor: 0 }] },
      'There is no pair of mentee 2 and mentor 0.',
    ],
    [
      'an unknown mentor',
      { forced: [{ mentee: 0, mentor: -1 }], forbidden: [] },
      'There is no pair of mentee 0 and mentor -1.',
    ],
    ['no candidate', { forced: [{ mentee: 1, mentor: 1 }], forbidden: [] }, 'Mentor 1 is no candidate of mentee 1.'],
    ['both at once', { forced: [first], forbidden: [first] }, 'Mentee 0 and mentor 0 are both forced and forbidden.'],
    ['one mentee twice', { forced: [first, { mentee: 0, mentor: 1 }], forbidden: [] }, 'Mentee 0 is forced twice.'],
    [
      'too many for the seats',
      { forced: [first, { mentee: 1, mentor: 0 }], forbidden: [] },
      'Mentor 0 is forced on more mentees than there are seats.',
    ],
  ])('%s', (_, decided, sentence) => {
    expect(whyNotDecided(problem, decided)).toBe(sentence)
    expect(() => solveDecided(problem, decided)).toThrow(sentence)
  })
})

function someDecided(small: MatchingProblem, seed: number): Decided {
  const random = randomFrom(seed + 1_000_000)
  const decided = { forced: [] as Decided['forced'][number][], forbidden: [] as Decided['forbidden'][number][] }
  for (const { mentee, mentor } of candidatesOf(small)) {
    const draw = random(6)
    if (draw === 0) decided.forbidden.push({ mentee, mentor })
    const forced = { ...decided, forced: [...decided.forced, { mentee, mentor }] }
    if (draw === 1 && whyNotDecided(small, forced) === null) decided.forced.push({ mentee, mentor })
  }
  return decided
}

/** A forced pair wins over every other in the search by trying when its mentee has no other row and others lose its seat. */
function bestDecidedByTrying(small: MatchingProblem, { forced, forbidden }: Decided) {
  const seats = [...small.capacity]
  for (const { mentor } of forced) seats[mentor] = (seats[mentor] as number) - 1
  const isIn = (pairs: Decided['forced'], mentee: number, mentor?: number) =>
    pairs.some((pair) => pair.mentee === mentee && (mentor === undefined || pair.mentor === mentor))
  const all = candidatesOf(small)
  const open = all.filter((one) => !isIn(forced, one.mentee) && !isIn(forbidden, one.mentee, one.mentor))
  const best = bestByTrying(problemFromCandidates(small.mentees, seats, open))
  const held = all.filter((one) => isIn(forced, one.mentee, one.mentor)).reduce((sum, one) => sum + one.score, 0)
  return { matched: best.matched + forced.length, score: best.score + held }
}
