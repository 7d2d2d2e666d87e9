import { fitOf, matchingWeights, scoringVersion } from '#domain/matchingScore.ts'
import type { MatchingProblem } from '#matching/problem.ts'
import { type RestrictedSolution, solveDecided } from '#matching/restrict.ts'
import type { KeptProposal, ProposedPair } from '../proposal.ts'
import { alternativePrices, mostMentorsPriced } from './alternativePrices.ts'
import { type Asked, type Posed, problemOf } from './posedProblem.ts'
import { type LeftContext, whyLeft } from './whyLeft.ts'

/** The best pairs for everybody at once, with the reasons of each and of everybody who is left. */
export function solveProposal(asked: Asked): { kept: KeptProposal; posed: Posed; solution: RestrictedSolution } {
  const posed = problemOf(asked)
  const solution = solveDecided(posed.problem, posed.decided)
  const { mentees, mentors } = asked
  const pairs = proposedPairs(asked, posed, solution)
  const context: LeftContext = { ...asked, posed, solution }
  const kept = {
    pairs,
    left: mentees.flatMap((mentee, row) => (solution.mate[row] === -1 ? [whyLeft(mentee, row, context)] : [])),
    load: mentors.map(({ personId }, column) => ({
      mentorId: personId,
      places: posed.problem.capacity[column] ?? 0,
      proposed: solution.mate.filter((mate) => mate === column).length,
    })),
    totals: { mentees: mentees.length, matched: solution.matched, score: solution.score },
    fixed: [...asked.fixed],
    forbidden: [...asked.forbidden],
  }
  return { kept, posed, solution }
}

function proposedPairs(asked: Asked, posed: Posed, solution: RestrictedSolution): ProposedPair[] {
  const { mentees, mentors } = asked
  const { rest, restSolution } = solution
  const price = rest.mentors > mostMentorsPriced ? () => null : alternativePrices(rest, restSolution.mate)
  return mentees.flatMap((mentee, row) => {
    const mentor = mentors[solution.mate[row] ?? -1]
    if (!mentor) return []
    const fixed = posed.decided.forced.some((pair) => pair.mentee === row)
    const others = candidatesIn(rest, row).flatMap((column) => {
      const [other, priced] = [mentors[column], column === solution.mate[row] ? null : price(row, column)]
      return other && priced ? [{ mentorId: other.personId, fit: fitOf(mentee, other), ...priced }] : []
    })
    const alternatives = others.sort(byPrice).slice(0, mostAlternatives)
    return [{ menteeId: mentee.personId, mentorId: mentor.personId, fit: fitOf(mentee, mentor), fixed, alternatives }]
  })
}

const mostAlternatives = 5

/** The least harmful first; of equal ones the better fit, then the order of the people. */
function byPrice(one: ProposedPair['alternatives'][number], other: ProposedPair['alternatives'][number]): number {
  return one.losesPairs - other.losesPairs || one.losesScore - other.losesScore || other.fit.score - one.fit.score
}

/** In what is left to decide, a fixed mentee has no candidates. */
function candidatesIn({ rowPtr, col }: MatchingProblem, row: number): number[] {
  return Array.from(col.subarray(rowPtr[row], rowPtr[row + 1]))
}

/** What is kept of a run, so that it can be solved again and explained a year later. */
export function snapshotOf(
  { mentees, mentors }: Asked,
  { kept, posed }: ReturnType<typeof solveProposal>,
  day: string,
) {
  const { rowPtr, col, score, capacity } = posed.problem
  return {
    scoringVersion,
    weights: matchingWeights,
    day,
    mentees: mentees.map(({ personId, requests, consented, approved }) => ({
      personId,
      requests,
      consented,
      approved,
    })),
    mentors: mentors.map(({ personId, competences, consented, approved, capacity, taken }) => ({
      personId,
      competences,
      consented,
      approved,
      capacity,
      taken,
    })),
    problem: {
      capacity: Array.from(capacity),
      rowPtr: Array.from(rowPtr),
      col: Array.from(col),
      score: Array.from(score),
    },
    answer: kept,
  }
}
